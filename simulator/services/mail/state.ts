import type { Windows } from '../drive/quota';

/** Something carried by a mail, base64. */
export interface Attachment {
  name: string;
  contentType: string;
  data: string;
  /** The `cid:` under which the HTML shows it; absent for ordinary attachments. */
  cid?: string;
}

/** A mail that left an account of this world. */
export interface Message {
  id: string;
  /** Who made Google send it: the script by MailApp, Calendar by an invitation, Drive by sharing a file. */
  kind: 'script' | 'calendar' | 'drive';
  from: string;
  /** The sender's name as it is shown. */
  name: string;
  to: string[];
  cc: string[];
  bcc: string[];
  replyTo: string;
  subject: string;
  text: string;
  /** Empty when it is plain text only. */
  html: string;
  /** ms since the epoch. */
  at: number;
  attachments: Attachment[];
}

/** A mail that somebody outside the script wrote to an account of this world. */
export interface Arrived {
  id: string;
  from: string;
  to: string;
  subject: string;
  body: string;
  at: number;
}

export interface MailState {
  messages: Message[];
  inbox: Arrived[];
  /** Recipients each user has written to within a day. */
  windows: Windows;
}

export function newMail(): MailState {
  return { messages: [], inbox: [], windows: {} };
}
