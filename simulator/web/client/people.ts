import type { Person, Status } from '../protocol';
import { W } from './words';

/** Someone who is signed in to nothing, as most who answer a form. */
export const VISITOR = 'visitante';

/** A person by her address; one the world does not know yet has no account. */
export function personNamed(status: Status, email: string): Person {
  const known = status.people.find((person) => person.email === email);
  if (known !== undefined) return known;
  const name = email === VISITOR ? W.who.visitor : (email.split('@')[0] ?? email);
  return { email, name, account: false, editor: false };
}

/** The account under which she answers a form; none for who has none. */
export function accountOf({ account, email }: Person): string {
  return account ? email : '';
}
