import type { Row } from '../table/value';
import { fold } from '../table/vocabulary';
import { localPart, normaliseEmail } from './email';
import { contactsOf, type Contacts, type Person } from './identify';
import { nameLikeness, nameWords } from './names';
import { normalisePhone, phoneTail } from './phone';
import { text } from '../facts';

/** Somebody who may be there already, under this id or not yet. */
export interface MaybeKnown extends Person {
  id?: string;
  municipality?: string | null;
}

/**
 * Ids of the rows that look like the same woman, in the order of the rows: the same telephone; or a similar name with the
 * same municipality, the same end of the telephone or the same e-mail name; or the same name of three words.
 * They are shown to the coordinator and never merged by themselves (S1-4.1).
 */
export function probableDuplicates(person: MaybeKnown, rows: readonly Row[]): string[] {
  return rows.filter((row) => row.id !== person.id && looksLike(person, row)).map((row) => row.id);
}

function looksLike(person: MaybeKnown, row: Row): boolean {
  const contacts = contactsOf(row);
  const phone = normalisePhone(person.phone ?? '');
  if (phone !== undefined && contacts.phones.includes(phone)) return true;
  const likeness = nameLikeness(person.name ?? '', text(row, 'name'));
  if (likeness === undefined) return false;
  if (likeness === 'same' && nameWords(person.name ?? '').length >= 3) return true;
  return sameTown(person, row) || sameTail(phone, contacts) || sameLocalPart(person, contacts);
}

function sameTown(person: MaybeKnown, row: Row): boolean {
  const town = fold(person.municipality ?? '');
  return town !== '' && town === fold(text(row, 'municipality'));
}

function sameTail(phone: string | undefined, contacts: Contacts): boolean {
  return (
    phone !== undefined && contacts.phones.some((known) => phoneTail(known) === phoneTail(phone))
  );
}

function sameLocalPart(person: MaybeKnown, contacts: Contacts): boolean {
  const email = normaliseEmail(person.email ?? '');
  if (email === undefined) return false;
  const local = localPart(email).replace(/\W/g, '');
  // An office's address (info@, ventas@) is too short to say who writes.
  return (
    local.length >= 6 &&
    contacts.emails.some((known) => localPart(known).replace(/\W/g, '') === local)
  );
}
