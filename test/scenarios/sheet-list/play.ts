import { footprintOf } from '../../../simulator/control/sweep/footprint';
import { profile, request, submit } from '../support/people';
import { after, type Programme } from '../support/programme';
import { invited } from '../support/stages';
import type { Case } from './cases';
import { viewOf, type View } from './view';

/** What a case came to. */
export interface Told {
  before: View;
  left: View;
  then: View;
  notes: string[];
  journal: string[];
  health: string[];
  /** Rows as outside checks see them. */
  rows: string[];
  programme: Programme;
}

/** The programme goes on: the clock, two answers, a yes. */
const GOES_ON = [
  { do: 'sweep' },
  submit('profile', profile('Nueva Prueba')),
  submit('request', request({ objective: 'Otra cosa' })),
  { do: 'sweep' },
];

/** Plays what a person does to a sheet under way, and what the programme does next. */
export function playCase({ table, columns, steps, then = [] }: Case): Told {
  const programme = after(invited);
  const { sheetId, columns: places } = programme.describe().tables[table] ?? { sheetId: -1 };
  const looked = { sheetId, columns, keys: Object.keys(places ?? {}) };
  const look = (): View => viewOf(programme.spreadsheet(), looked);
  const before = look();
  const lines = journalOf(programme);
  programme.goesOn(...steps);
  const left = look();
  programme.goesOn(...GOES_ON.slice(0, 1), ...then, ...GOES_ON.slice(1));
  const { findings } = programme.does('health') as { findings: { text: string }[] };
  return {
    before,
    left,
    then: look(),
    notes: notesIn(programme),
    journal: journalOf(programme).slice(lines.length),
    health: findings.map(({ text }) => text),
    rows: footprintOf(programme.runtime).tables,
    programme,
  };
}

/** Rows where nobody did anything. */
export function untouched(): string[] {
  return footprintOf(after(invited).goesOn(...GOES_ON).runtime).tables;
}

function journalOf(programme: Programme): string[] {
  return programme.rows('journal').map(({ what }) => String(what));
}

function notesIn(programme: Programme): string[] {
  return programme
    .spreadsheet()
    .sheets.filter(({ hidden }) => !hidden)
    .flatMap(({ rows }) => rows.flatMap((row) => row.map((cell) => cell?.note ?? '')))
    .filter((note) => note !== '');
}
