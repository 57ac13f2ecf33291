import { costOf } from '../../simulator/runtime/costs';
import { differences, TwoProgrammes } from './support/two-programmes';
import { profile, submit } from './support/people';
import { after, type Programme } from './support/programme';

// As slow as Sheets can be: what is a slice of the work then?
let patience: number | undefined;
jest.mock('../../simulator/runtime/costs', () => {
  const real = jest.requireActual<{ costOf: typeof costOf }>('../../simulator/runtime/costs');
  return {
    costOf: (member: string) =>
      member === 'Sheets.Spreadsheets.batchUpdate'
        ? (patience ?? real.costOf(member))
        : real.costOf(member),
  };
});

const MANY = 3000;

/** So many rows like the first of a table, as a programme of many years has them. */
function grown(programme: Programme, table: string, count: number): void {
  const tab = programme.tab(table);
  const place = programme.describe().tables[table];
  const at = place?.firstDataRow ?? 2;
  const model = tab.rows[at];
  const column = place?.columns['id'] ?? 0;
  const [prefix = 'X'] = String(model?.[column]?.v).split('-');
  tab.rows.length = at + 1;
  for (let number = 1; number < count; number += 1) {
    const row = structuredClone(model ?? []);
    row[column] = { ...row[column], v: `${prefix}-${String(number).padStart(10, '0')}` };
    tab.rows.push(row);
  }
  tab.rowCount = Math.max(tab.rowCount, tab.rows.length);
}

describe('a programme of many years that is handed over (P6, P10)', () => {
  it('arrives in slices that end in time on a slow day, and is all there', () => {
    const old = after([submit('profile', profile('Elena Prueba'))]);
    grown(old, 'mentors', MANY);
    const both = TwoProgrammes.after(old, { handOver: true });
    const next = both.current;
    patience = 45_000;
    const done: unknown[] = [];
    for (let finished = false; !finished && done.length < 9;) {
      const slice = next.does('importProgramme', { file: both.file });
      finished = slice['finished'] === true;
      done.push((slice['progress'] as { done: number }).done);
    }
    patience = undefined;
    const slices = next.runtime.records.filter(({ cause }) => cause.includes('runCommand'));
    const longest = Math.max(...slices.map(({ simulatedMs }) => simulatedMs));
    expect(done.length).toBeGreaterThan(1);
    expect(longest).toBeLessThan(330_000);
    expect(next.rows('mentors')).toHaveLength(MANY);
    both.cross();
    const mentors = both.current.rows('mentors');
    both.cross();
    const apart = differences({ mentors }, { mentors: next.rows('mentors') }, []);
    expect(apart).toEqual({ cells: [], rows: [] });
  });
});
