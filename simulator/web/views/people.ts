import { mayEdit } from '../../control/people';
import { allPeople } from '../../control/mail';
import type { World } from '../../world/world';
import type { Person } from '../protocol';

/** Everybody the world knows of, editors of the spreadsheet first. */
export function peopleView(world: World): Person[] {
  const people = allPeople(world).map(({ email, name, hasAccount }) => ({
    email,
    name,
    account: hasAccount,
    editor: mayEdit(world, email),
  }));
  const rank = ({ editor, account }: Person) => (editor ? 0 : account ? 1 : 2);
  return people.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'es'));
}
