import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import type { Rect } from '../sheets/a1';
import { cellAt, holdsData } from '../sheets/grid';
import type { SheetState } from '../sheets/state';
import { mismatch, sheetOf } from './context';
import { enumKey } from './enums';
import { placeOf, rectOf, type Place } from './place';
import { rangeAt } from './range';

/** Where the data around a range ends: AS/reference/spreadsheet/range#getdataregion, #getnextdatacelldirection. */
export function regionMembers(host: Host, place: Place) {
  return {
    getDataRegion: (dimension?: unknown) => {
      const axis = enumKey(host, 'Dimension', dimension);
      if (dimension !== undefined && axis === undefined)
        throw mismatch([dimension], 'Range.getDataRegion');
      const found = dataRegion(sheetOf(host, place), rectOf(place), axis);
      return rangeAt(host, placeOf(place, found));
    },
    getNextDataCell: (given: unknown) => {
      const direction = enumKey(host, 'Direction', given);
      if (direction === undefined) throw mismatch([given], 'Range.getNextDataCell');
      return rangeAt(host, nextDataCell(host, place, direction));
    },
  } satisfies Official<GoogleAppsScript.Spreadsheet.Range>;
}

/** Grows to all four sides (or along one dimension) for as long as data touches the edge, corners not counted. */
function dataRegion(sheet: SheetState, start: Rect, axis: string | undefined): Rect {
  const rect = { ...start };
  const holds = (rows: [number, number], columns: [number, number]): boolean => {
    for (let row = rows[0]; row < rows[1]; row += 1)
      for (let column = columns[0]; column < columns[1]; column += 1)
        if (holdsData(cellAt(sheet, row, column))) return true;
    return false;
  };
  for (let grown = true; grown;) {
    grown = false;
    const columns: [number, number] = [rect.startColumn, rect.endColumn];
    if (axis !== 'COLUMNS' && holds([rect.startRow - 1, rect.startRow], columns)) {
      rect.startRow -= 1;
      grown = true;
    }
    if (axis !== 'COLUMNS' && holds([rect.endRow, rect.endRow + 1], columns)) {
      rect.endRow += 1;
      grown = true;
    }
    const rows: [number, number] = [rect.startRow, rect.endRow];
    if (axis !== 'ROWS' && holds(rows, [rect.startColumn - 1, rect.startColumn])) {
      rect.startColumn -= 1;
      grown = true;
    }
    if (axis !== 'ROWS' && holds(rows, [rect.endColumn, rect.endColumn + 1])) {
      rect.endColumn += 1;
      grown = true;
    }
  }
  return rect;
}

const STEPS: Record<string, [down: number, right: number]> = {
  UP: [-1, 0],
  DOWN: [1, 0],
  PREVIOUS: [0, -1],
  NEXT: [0, 1],
};

/** As Ctrl and an arrow: the end of a run of data, else the next data, else the edge of the grid. */
export function nextDataCell(host: Host, place: Place, direction: string): Place {
  const sheet = sheetOf(host, place);
  const [down, right] = STEPS[direction] ?? [0, 0];
  let at = { row: place.row - 1, column: place.column - 1 };
  const next = () => ({ row: at.row + down, column: at.column + right });
  const exists = ({ row, column }: typeof at): boolean =>
    row >= 0 && row < sheet.rowCount && column >= 0 && column < sheet.columnCount;
  const data = ({ row, column }: typeof at): boolean => holdsData(cellAt(sheet, row, column));
  const inRun = data(at) && exists(next()) && data(next());
  while (exists(next())) {
    if (inRun && !data(next())) break;
    at = next();
    if (!inRun && data(at)) break;
  }
  const { row, column } = at;
  return placeOf(place, {
    startRow: row,
    endRow: row + 1,
    startColumn: column,
    endColumn: column + 1,
  });
}
