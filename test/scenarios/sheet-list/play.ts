import { footprintOf } from '../../../simulator/control/sweep/footprint';
import { profile, request, submit } from '../support/people';
import { after, type Programme } from '../support/programme';
import { invited } from '../support/stages';
import type { Line } from '../../../build/docs/sheet';
import type { Case } from './cases';
import { viewOf, type View } from './view';

/** What a case came to. */
export interface Told {
  before: View;
  left: View;
  after: View;
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
];

/** Plays what a person does to a sheet under way, and what the programme does next. */
export function playCase({ table, columns, steps, undone = [] }: Case): Told {
  const programme = after(invited);
  const { sheetId, columns: places } = programme.describe().tables[table] ?? { sheetId: -1 };
  const looked = { sheetId, columns, keys: Object.keys(places ?? {}) };
  const look = (): View => viewOf(programme.spreadsheet(), looked);
  const before = look();
  const lines = journalOf(programme);
  const left = viewOf(
    after(invited)
      .goesOn(...steps)
      .spreadsheet(),
    looked,
  );
  // What is undone is remembered from the step that did it: all is one story.
  programme.goesOn(...steps, ...(undone.length > 0 ? [{ do: 'sweep' }, ...undone] : []));
  programme.goesOn(...GOES_ON);
  const { findings } = programme.does('health') as { findings: { text: string }[] };
  return {
    before,
    left,
    after: look(),
    notes: notesIn(programme),
    journal: journalOf(programme).slice(lines.length),
    health: findings.map(({ text }) => text),
    rows: footprintOf(programme.runtime).tables,
    programme,
  };
}

/** Rows and journal where nobody did anything. */
export function untouched(): Pick<Told, 'rows' | 'journal'> {
  const programme = after(invited);
  const lines = journalOf(programme).length;
  programme.goesOn(...GOES_ON);
  const journal = journalOf(programme).slice(lines);
  return { rows: footprintOf(programme.runtime).tables, journal };
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

/** A case as docs/sheet.md tells it: what the journal would say anyway is left out. */
export function toldLine(
  { does, note = '', table }: Case,
  told: Told,
  calm: Pick<Told, 'journal'>,
): Line {
  const usual = [...calm.journal];
  const journal = told.journal.filter((line) => {
    const at = usual.indexOf(line);
    if (at >= 0) usual.splice(at, 1);
    return at < 0;
  });
  const { before, left, after: now, notes, health } = told;
  return { does, note, table, before, left, after: now, notes, journal, health };
}
