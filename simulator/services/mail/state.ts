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
  /** Who made Google send it: the script by MailApp, Calendar by an invitation, Drive by sharing a file, a trigger by failing. */
  kind: 'script' | 'calendar' | 'drive' | 'script-failures';
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
  /** The mails it answers, the latest last. */
  references?: string[];
  /** Whose mailbox it was sent from, when `from` is an alias or says not to answer. */
  sender?: string;
}

/** A mail that somebody outside the script wrote to an account of this world. */
export interface Arrived {
  id: string;
  from: string;
  to: string;
  subject: string;
  body: string;
  at: number;
  references?: string[];
}

/** What one account did with a mail in its mailbox; what it never touched is as it came. */
export interface Flags {
  read?: boolean;
  starred?: boolean;
  important?: boolean;
  place?: 'inbox' | 'archive' | 'trash' | 'spam';
  /** Ids of labels. */
  labels?: string[];
}

/** A mail that is not sent yet. */
export interface Draft {
  id: string;
  message: Message;
}

/** What the Gmail of one account remembers, beside the mails themselves. */
export interface Mailbox {
  /** Names by label id. */
  labels: Record<string, string>;
  /** By mail id. */
  flags: Record<string, Flags>;
  drafts: Draft[];
  /** Addresses that the account may send from. */
  aliases: string[];
}

export interface MailState {
  messages: Message[];
  inbox: Arrived[];
  /** Recipients each user has written to within a day. */
  windows: Windows;
  /** By address; there from when its owner's scripts first use Gmail. */
  boxes?: Record<string, Mailbox>;
}

export function newMail(): MailState {
  return { messages: [], inbox: [], windows: {} };
}
