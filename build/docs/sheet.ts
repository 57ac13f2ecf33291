/** What a person did to a sheet and what became of it, as its test saw it. */
export interface Line {
  does: string;
  note: string;
  /** The table's key. */
  table: string;
  /** What shows of the tab, row by row: before, as she left it, and when the programme had gone on. */
  before: View;
  left: View;
  after: View;
  /** Notes in cells, lines of the journal and findings of the check that would not have been there otherwise. */
  notes: readonly string[];
  journal: readonly string[];
  health: readonly string[];
}

type View = readonly (readonly string[])[];

/** docs/sheet.md: each operation, before and after. */
export function sheetPage(lines: readonly Line[]): string {
  return `${[HEAD, ...lines.map(section)].join('\n\n')}\n`;
}

const HEAD = [
  '# The sheet stays a sheet: what people do to it, and what the programme does then',
  '',
  'Made by `npm run docs`, which plays `test/scenarios/sheet-list/cases.ts` on the built bundle; do not edit it. In each case a',
  'request waits for the answer to an invitation; somebody does something to a tab; then the clock runs, a new mentor and a new',
  'request arrive by form, and both become rows. Only a few columns of the tab are shown, as a person sees them: hidden',
  'rows and columns are left out. Unless it is said otherwise all rows are then what they would have been if nobody had touched',
  'anything.',
].join('\n');

function section({ does, note, table, before, left, after, notes, journal, health }: Line): string {
  const said = [
    ...(note === '' ? [] : [note]),
    ...notes.map((text) => `- note in a cell: «${text}»`),
    ...journal.map((text) => `- journal: «${text}»`),
    ...health.map((text) => `- check: «${text}»`),
  ];
  const parts = [
    `## ${does}`,
    `Before (\`${table}\`):`,
    grid(before),
    same(before, left) ? 'She leaves it looking the same.' : 'As she leaves it:',
    ...(same(before, left) ? [] : [grid(left)]),
    'When the programme has gone on:',
    grid(after),
    ...(said.length === 0 ? [] : [said.join('\n')]),
  ];
  return parts.join('\n\n');
}

function same(a: View, b: View): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function grid([head = [], ...rows]: View): string {
  const cells = (row: readonly string[]): string =>
    `| ${row.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [cells(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(cells)].join('\n');
}
