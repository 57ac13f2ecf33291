import type { Row } from '../table/value';
import { normaliseEmail } from './email';
import { nameLikeness } from './names';
import { normalisePhone } from './phone';
import { text } from '../facts';

/** Whoever answers a form: the name she uses and how to reach her, as she wrote it. */
export interface Person {
  name?: string | null;
  email?: string | null;
  phone?: string | null;
}

/** Every address and number a row is known by. */
export interface Contacts {
  email: string | undefined;
  emails: readonly string[];
  phones: readonly string[];
}

/**
 * The row of the same person, by e-mail, else by phone (S1-4.1); undefined when she is new.
 * `rows` have `name`, `email`, `phone` and `otherContacts` (separated by commas or spaces). A telephone is often a
 * family's: when both have an e-mail address, not the same, and the names are unlike, the number alone proves nothing.
 */
export function identify(person: Person, rows: readonly Row[]): Row | undefined {
  const email = normaliseEmail(person.email ?? '');
  const phone = normalisePhone(person.phone ?? '');
  const known = rows.map((row) => ({ row, contacts: contactsOf(row) }));
  const byEmail =
    email === undefined
      ? undefined
      : (known.find(({ contacts }) => contacts.email === email) ??
        known.find(({ contacts }) => contacts.emails.includes(email)));
  if (byEmail !== undefined || phone === undefined) return byEmail?.row;
  return known.find(
    ({ row, contacts }) =>
      contacts.phones.includes(phone) && !isSomeoneElse({ ...person, email }, row, contacts),
  )?.row;
}

/** The addresses and numbers of a row, in one form each. */
export function contactsOf(row: Row): Contacts {
  const others = text(row, 'otherContacts')
    .split(/[,;\n]+/)
    .flatMap((part) => (part.includes('@') ? part.split(/\s+/) : splitPhones(part)));
  const email = normaliseEmail(text(row, 'email'));
  const emails = [email, ...others.map(normaliseEmail)].filter(isThere);
  const phones = [text(row, 'phone'), ...others].map(normalisePhone).filter(isThere);
  return { email, emails, phones };
}

function isSomeoneElse(person: Person, row: Row, contacts: Contacts): boolean {
  if (!person.email || contacts.emails.length === 0) return false;
  const [hers, theirs] = [person.name ?? '', text(row, 'name')];
  return hers !== '' && theirs !== '' && nameLikeness(hers, theirs) === undefined;
}

/** One number may be written with spaces inside; two may stand side by side, each whole. */
function splitPhones(text: string): string[] {
  return normalisePhone(text) === undefined ? text.split(/\s+/) : [text];
}

function isThere(text: string | undefined): text is string {
  return text !== undefined;
}
