import type { Mail } from './mailbox';

/** Mails of one conversation, the oldest first; its id is that of the first. */
export interface Thread {
  id: string;
  mails: Mail[];
}

const REPLY = /^\s*((re|rv|fw|fwd)\s*:\s*)+/i;

/**
 * Conversations: a mail belongs to the one it refers to if their subjects are the same but for `Re:` and the like
 * (WS/gmail/api/guides/threads). People's mail programs write the reference; a mail that was typed into this world as
 * `Re: …` without one answers the latest of that subject between the same two.
 */
export function threadsOf(mails: Mail[]): Thread[] {
  const bySubject = new Map<string, Thread[]>();
  for (const mail of mails) {
    const subject = subjectOf(mail);
    const threads = bySubject.get(subject) ?? [];
    bySubject.set(subject, threads);
    const found = threads.filter(belongs(mail)).at(-1);
    if (found === undefined) threads.push({ id: mail.id, mails: [mail] });
    else found.mails.push(mail);
  }
  return [...bySubject.values()].flat();
}

function belongs(mail: Mail): (thread: Thread) => boolean {
  const { references } = mail;
  if (references.length > 0) return ({ mails }) => mails.some(({ id }) => references.includes(id));
  if (!REPLY.test(mail.subject)) return () => false;
  return ({ mails }) => mails.some((other) => answers(mail, other));
}

/** From somebody who had the other mail, to whoever wrote it; or the same writer to the same people once more. */
function answers(mail: Mail, other: Mail): boolean {
  const has = (letter: Mail, who: string) =>
    [...letter.to, ...letter.cc, ...letter.bcc].includes(who);
  if (mail.from === other.from) return other.to.some((who) => has(mail, who));
  return has(other, mail.from) && has(mail, other.from);
}

function subjectOf({ subject }: Mail): string {
  return subject.replace(REPLY, '').trim().toLowerCase();
}

/** The subject of an answer: `Re:` in front, once. */
export function answerSubject(subject: string): string {
  return /^re:/i.test(subject) ? subject : `Re: ${subject}`;
}

/** When the last mail of a thread was written. */
export function lastOf({ mails }: Thread): Mail {
  const last = mails.at(-1);
  if (last === undefined) throw new Error('a thread without mails');
  return last;
}

/** The newest conversations first, as Gmail lists them. */
export function newestFirst(threads: Thread[]): Thread[] {
  return [...threads].sort((a, b) => lastOf(b).at - lastOf(a).at);
}
