import { mayEdit } from '../../control/people';
import { allPeople } from '../../control/mail';
import { displayName, hasGoogleAccount } from '../../services/drive/accounts';
import type { World } from '../../world/world';
import type { Person } from '../protocol';

const ADDRESS = /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]+$/;

/** Everybody the world knows of and everybody whose address stands in the spreadsheet, editors of it first. */
export function peopleView(world: World): Person[] {
  const known = allPeople(world).map(({ email }) => email);
  const emails = new Set([...known, ...addressesInSheet(world)]);
  const people = [...emails].map((email) => ({
    email,
    name: displayName(world, email),
    account: hasGoogleAccount(world, email),
    editor: mayEdit(world, email),
  }));
  const rank = ({ editor, account }: Person) => (editor ? 0 : account ? 1 : 2);
  return people.sort((a, b) => rank(a) - rank(b) || a.email.localeCompare(b.email, 'es'));
}

/** Addresses in cells of their own, in tabs that people see. */
function addressesInSheet(world: World): string[] {
  const sheets = world.spreadsheets[world.containerId]?.sheets ?? [];
  return sheets
    .filter(({ hidden }) => !hidden)
    .flatMap(({ rows }) => rows.flat())
    .map((cell) => cell?.v)
    .filter((value): value is string => typeof value === 'string' && ADDRESS.test(value))
    .map((value) => value.toLowerCase());
}
