import type { Env } from './env';
import { rowsOf, type Snapshot } from './ports/store';

/** What every spreadsheet has rows in that tell of no real person. */
const OFFICE = ['settings', 'resources', 'outbox', 'journal'];

/** Whether nobody answered, asked or wrote anything in this spreadsheet yet: there is what set-up made, and no more. */
export function isEmpty({ programme }: Env, snapshot: Snapshot): boolean {
  const catalogues = Object.values(programme.catalogues).map(({ table }) => table);
  return programme.tables
    .filter(({ key }) => ![...OFFICE, ...catalogues].includes(key))
    .every(({ key }) => rowsOf(snapshot, key).length === 0);
}
