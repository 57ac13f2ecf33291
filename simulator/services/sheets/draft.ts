import type { World } from '../../world/world';
import { lookAt } from './grid';
import { refuse } from './refusal';
import type { Cell, Row, SheetState, SpreadsheetState } from './state';

/** Who changes a spreadsheet and when; an empty user is Google itself, whom no protection stops. */
export interface Author {
  user: string;
  now: number;
}

/**
 * A changed copy of a spreadsheet that takes the place of the original when it is committed, all or nothing.
 * Only what changes is copied: tabs shallowly at once, rows when they are first written. Whoever changes
 * anything else of a tab replaces the array instead of writing into it.
 */
export class Draft {
  readonly book: SpreadsheetState;
  /** The file's new name, if it was given one: it is Drive that keeps it. */
  renamed: string | undefined;
  private readonly own = new WeakSet<object>();

  constructor(
    readonly world: World,
    id: string,
    readonly author: Author,
  ) {
    const original = world.spreadsheets[id] ?? refuse('Requested entity was not found.');
    this.book = { ...original, sheets: original.sheets.map((sheet) => ({ ...sheet })) };
  }

  commit(): void {
    this.world.spreadsheets[this.book.id] = this.book;
    const file = this.world.drive.files[this.book.id];
    if (file === undefined) return;
    file.modifiedTime = this.author.now;
    file.name = this.renamed ?? file.name;
  }

  sheet(sheetId: number): SheetState {
    return (
      this.book.sheets.find((sheet) => sheet.sheetId === sheetId) ??
      refuse(`No grid with id: ${sheetId}`)
    );
  }

  /** The rows of a tab, to be written into. */
  rows(sheet: SheetState): Row[] {
    if (!this.own.has(sheet.rows)) {
      sheet.rows = sheet.rows.slice();
      this.own.add(sheet.rows);
    }
    return sheet.rows;
  }

  setCell(sheet: SheetState, at: { row: number; column: number }, cell: Cell | null): void {
    const empty = cell === null || Object.keys(cell).length === 0;
    // An empty cell of its own is needed where the column has a look that it shall not have.
    const kept = !empty ? cell : lookAt(sheet, at.row, at.column) ? {} : null;
    if (kept === null && at.column >= (sheet.rows[at.row]?.length ?? 0)) return;
    const row = this.row(sheet, at.row);
    while (row.length < at.column) row.push(null);
    row[at.column] = kept;
  }

  private row(sheet: SheetState, index: number): Row {
    const rows = this.rows(sheet);
    while (rows.length <= index) rows.push([]);
    const row = rows[index] ?? [];
    if (this.own.has(row)) return row;
    const copy = row.slice();
    this.own.add(copy);
    rows[index] = copy;
    return copy;
  }
}

/** Changes a spreadsheet: what `change` throws leaves it as it was. */
export function edit<T>(
  world: World,
  target: { id: string } & Author,
  change: (draft: Draft) => T,
): T {
  const draft = new Draft(world, target.id, { user: target.user, now: target.now });
  const result = change(draft);
  draft.commit();
  return result;
}
