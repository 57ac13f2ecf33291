import type { Row, Tables } from '../../core/table/value';

/** What a mail that needs not be sent again keeps of itself: that it was decided. */
const SAID = '{}';

/** Rows that go along with a programme into another spreadsheet. What is left out says so in {@link Behind}. */
export function travelling(tables: Tables): Tables {
  const { ledger: _, ...rest } = tables;
  const unmade = materialsNotMade(tables);
  return {
    ...rest,
    outbox: (tables['outbox'] ?? []).filter(isMail).map(lightened),
    // What was made in Google stays with its account; what topics were once called explains old rows.
    resources: (tables['resources'] ?? []).filter(({ kind }) => kind === 'names'),
    // What an action here would have to take back is in another calendar and another Drive.
    journal: (tables['journal'] ?? []).map((line) => ({ ...line, undo: null })),
    materials: (tables['materials'] ?? []).filter(({ id }) => !unmade.has(id)),
  };
}

/** What does not go along though somebody may look for it. */
export interface Behind {
  /** Templates that were to be copied for sessions, and were not yet: they are prepared anew. */
  materials: number;
}

/** How much of it there is. */
export function stayingBehind(tables: Tables): Behind {
  return { materials: materialsNotMade(tables).size };
}

/** That an event, a folder or a file was made is nothing to another calendar and another Drive. */
function isMail({ kind }: Row): boolean {
  return kind === 'mail.send';
}

/** The letter of a mail that was sent stays behind. That it was decided goes along, so that nobody has it twice. */
function lightened(entry: Row): Row {
  const isOpen = entry['status'] === 'pending' || entry['status'] === 'failed';
  return isOpen ? entry : { ...entry, payload: SAID, outcome: null };
}

function materialsNotMade(tables: Tables): Set<string> {
  const open = (tables['outbox'] ?? []).filter(
    ({ kind, status }) => kind === 'material.make' && status !== 'done',
  );
  return new Set(open.map(({ effectKey }) => String(effectKey).replace(/^material\//, '')));
}
