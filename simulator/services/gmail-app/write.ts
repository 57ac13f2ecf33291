import type { Host } from '../../runtime/host';
import { optionsAt, textAt, type Call } from '../../runtime/signature';
import { ServiceError } from '../../runtime/signals';
import { nextId } from '../../world/ids';
import type { MailRequest } from '../mail/compose';
import { assertRecipients, composeLetter, deliver, type Unsent } from '../mail/deliver';
import { makeMessage } from '../mail/outgoing';
import type { Draft, Message } from '../mail/state';
import type { Gmail } from './app';
import { mailboxOf, type Mail } from './mailbox';
import { SUBJECT_LENGTH, TEXT } from './rules';
import { answerSubject } from './threads';

/** `(recipient, subject, body, options)`: AS/reference/gmail/gmail-app#sendEmail, #createDraft. */
export function requestAt(call: Call): MailRequest {
  const [to, subject, body] = [0, 1, 2].map((at) => textAt(call, at));
  return { ...optionsOf(call, 3), ...defined({ to, subject, body }) };
}

/** `(body, options)`: an answer to whoever wants it, or to all who were in the mail but the user herself. */
export function answerAt(
  gmail: Gmail,
  call: Call,
  about: { mail: Mail; all: boolean },
): MailRequest {
  const { mail, all } = about;
  const options = optionsOf(call, 1);
  const sender = mail.replyTo === '' ? mail.from : mail.replyTo;
  const others = [...mail.to, ...mail.cc].filter(
    (each) => !same(each, gmail.user) && !same(each, sender),
  );
  const to = [sender, ...(all ? others : [])].join(',');
  const { subject = answerSubject(mail.subject) } = options;
  return { ...options, subject, to, body: textAt(call, 0) };
}

/** `(recipient, options)`: the mail goes on with its attachments, under a header that says whose it was. */
export function forwardAt(call: Call, mail: Mail): MailRequest {
  const options = optionsOf(call, 1);
  const about = [
    `From: ${sender(mail)}`,
    `Date: ${new Date(mail.at).toUTCString()}`,
    `Subject: ${mail.subject}`,
    `To: ${mail.to.join(', ')}`,
  ];
  const head = ['---------- Forwarded message ---------', ...about];
  const carried = mail.attachments.map(({ name, contentType, data }) => ({
    fileName: name,
    mimeType: contentType,
    content: [...Buffer.from(data, 'base64')],
  }));
  const html = mail.html === '' ? {} : { htmlBody: `${head.join('<br>')}<br><br>${mail.html}` };
  return {
    body: [...head, '', mail.text].join('\n'),
    ...html,
    ...options,
    subject: options.subject ?? forwardSubject(mail.subject),
    to: textAt(call, 0),
    attachments: [...carried, ...(options.attachments ?? [])],
  };
}

function forwardSubject(subject: string): string {
  return /^fwd:/i.test(subject) ? subject : `Fwd: ${subject}`;
}

/** As a header names who sent a mail. */
export function sender({ name, from }: Pick<Mail, 'name' | 'from'>): string {
  if (name === '' || name === from) return from;
  return /^[\p{L}\p{N} ]+$/u.test(name)
    ? `${name} <${from}>`
    : `"${name.replaceAll('"', '\\"')}" <${from}>`;
}

function optionsOf(call: Call, at: number): MailRequest {
  const options = optionsAt(call, at) as MailRequest;
  const { attachments, bcc, cc, from, htmlBody, inlineImages, name, noReply, replyTo, subject } =
    options;
  const taken = {
    attachments,
    bcc,
    cc,
    from,
    htmlBody,
    inlineImages,
    name,
    noReply,
    replyTo,
    subject,
  };
  if (String(subject ?? '').length > SUBJECT_LENGTH)
    throw new ServiceError(TEXT.invalid('subject'));
  return defined(taken);
}

function defined<T extends object>(given: T): T {
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined && value !== null),
  ) as T;
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Sends what is asked for; `answered` is the mail it answers. */
export function sendRequest(gmail: Gmail, request: MailRequest, answered?: Mail): Message {
  const letter = letterOf(gmail, request, answered);
  assertRecipients(letter);
  return deliver(gmail.host, letter);
}

/** Only the account's own address and its aliases may be sent from (reference of getAliases). */
function letterOf({ host, user }: Gmail, request: MailRequest, answered?: Mail): Unsent {
  const { aliases } = mailboxOf(host.world, user);
  const { from } = request;
  if (from !== undefined && ![user, ...aliases].includes(from))
    throw new ServiceError(TEXT.invalid(from));
  const letter = composeLetter(host, request);
  return answered === undefined
    ? letter
    : { ...letter, references: [...answered.references, answered.id] };
}

/** A mail that waits to be sent: its recipients are neither required nor counted. */
export function makeDraft(gmail: Gmail, request: MailRequest, answered?: Mail): Draft {
  const { host, user } = gmail;
  const draft: Draft = {
    id: `r-${nextId(host.world, 'draft', 18)}`,
    message: draftMessage(host, letterOf(gmail, request, answered)),
  };
  mailboxOf(host.world, user).drafts.push(draft);
  return draft;
}

/** Puts another mail in the place of a draft's; what it answered it goes on answering. */
export function replaceDraft(gmail: Gmail, draft: Draft, request: MailRequest): void {
  const { references } = draft.message;
  const letter = letterOf(gmail, request);
  draft.message = draftMessage(gmail.host, {
    ...letter,
    ...(references !== undefined && { references }),
  });
}

function draftMessage(host: Host, letter: Unsent): Message {
  return makeMessage(host.world, { ...letter, at: host.execution.now() });
}

/** Sends a draft, which is none from then on. */
export function sendDraft({ host, user }: Gmail, draft: Draft): Message {
  const { id: _id, at: _at, ...letter } = draft.message;
  assertRecipients(letter);
  const sent = deliver(host, letter);
  const box = mailboxOf(host.world, user);
  box.drafts = box.drafts.filter(({ id }) => id !== draft.id);
  return sent;
}
