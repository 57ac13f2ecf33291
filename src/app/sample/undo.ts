import type { Change } from '../../core/plan/plan';
import type { Row, Tables } from '../../core/table/value';
import type { Belonging } from './belonging';
import type { SampleRun } from './run';

/** Cells emptied in one commit, so that a slice that ends early is not done over. */
const CHUNK = 20;

/** A cell that names something of Google's which was made for the sample. */
interface Made {
  table: string;
  id: string;
  column: string;
  undo: () => void;
}

/** Cancels events and bins files that were made for the sample's rows; whether all of it is done. */
export function undoEffects(run: SampleRun, belonging: Belonging): boolean {
  let made = madeFor(run, belonging);
  while (made.length > 0 && run.hasTime()) {
    const chunk = made.slice(0, CHUNK);
    chunk.forEach(({ undo }) => {
      undo();
    });
    run.commit(chunk.map(emptied));
    made = made.slice(chunk.length);
  }
  return made.length === 0;
}

function emptied({ table, id, column }: Made): Change {
  return { do: 'update', table, id, set: { [column]: null } };
}

function madeFor({ env, snapshot: { tables } }: SampleRun, belonging: Belonging): Made[] {
  const calendarId = String(rowIn(tables, 'resources', 'calendar')?.['googleId'] ?? '');
  const cancel = (eventId: string): void => {
    const attempt = { key: `sample/${eventId}`, maybeDone: true };
    env.performers['event.cancel']({ calendarId, eventId }, attempt);
  };
  const bin = (fileId: string): void => {
    if (env.makers.drive.look(fileId) === 'there') env.makers.drive.trash(fileId);
  };
  const cells = (table: string, column: string, undo: (value: string) => void): Made[] =>
    (tables[table] ?? [])
      .filter((row) => concerns(belonging, table, row) && Boolean(row[column]))
      .map((row) => {
        const value = String(row[column]);
        return { table, id: row.id, column, undo: () => undo(value) };
      });
  return [
    ...cells('sessions', 'eventId', cancel),
    ...cells('requests', 'linkEventId', cancel),
    ...cells('materials', 'fileId', bin),
    ...cells('sessions', 'folderId', bin),
    ...cells('resources', 'googleId', bin),
  ];
}

/** What hangs on the sample; of real requests, those arranged with one of its mentors; of materials, those we made. */
function concerns({ rows, has }: Belonging, table: string, row: Row): boolean {
  if (table === 'materials' && row['kind'] === 'other') return false;
  const isMine = rows.get(table)?.has(row.id) === true;
  return isMine || (table === 'requests' && has(String(row['mentorId'] ?? '')));
}

function rowIn(tables: Tables, table: string, id: string): Row | undefined {
  return tables[table]?.find((row) => row.id === id);
}

/** Effects that wait for the sample's rows are not carried out any more. */
export function calledOff(tables: Tables, mine: Belonging): Change[] {
  return (tables['outbox'] ?? [])
    .filter((row) => row['status'] === 'pending' && mine.rows.get('outbox')?.has(row.id) === true)
    .map(({ id }) => ({ do: 'update', table: 'outbox', id, set: { status: 'cancelled' } }));
}
