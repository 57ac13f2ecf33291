import type { CellPlace, Look } from '../../app/ports/store';
import { columnLetters } from './layout';
import type { PlacedSnapshot } from './read';
import { sheetsApi } from './sheets-api';
import type { StoreSettings } from './store';

type Request = GoogleAppsScript.Sheets.Schema.Request;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;

const FIELDS =
  'sheets(properties.sheetId,data(startRow,startColumn,rowData.values(note,userEnteredFormat.backgroundColorStyle)))';

/** Where a cell stands now. */
interface At {
  sheetId: number;
  row: number;
  column: number;
}

/** Gives cells another note and background, all in one batch, and tells how they looked before. */
export function paintCells(
  { spreadsheetId }: StoreSettings,
  snapshot: PlacedSnapshot,
  cells: readonly (CellPlace & { look: Look })[],
): (Look | undefined)[] {
  const places = cells.map((cell) => placeOf(snapshot, cell));
  if (places.every((at) => at === undefined)) return cells.map(() => undefined);
  const before = looksAt(spreadsheetId, snapshot, cells);
  const requests = cells.flatMap(({ look }, index) => {
    const at = places[index];
    return at === undefined ? [] : [paintRequest(at, look)];
  });
  sheetsApi().Spreadsheets.batchUpdate({ requests }, spreadsheetId, { fields: 'spreadsheetId' });
  return places.map((at) => (at === undefined ? undefined : before(at)));
}

function placeOf({ places }: PlacedSnapshot, { table, id, column }: CellPlace): At | undefined {
  const place = places[table];
  const [row, index] = [place?.rowOf.get(id), place?.indexOf[column]];
  if (place === undefined || row === undefined || index === undefined) return undefined;
  return { sheetId: place.sheetId, row, column: index };
}

function looksAt(
  spreadsheetId: string,
  snapshot: PlacedSnapshot,
  cells: readonly CellPlace[],
): (at: At) => Look {
  const ranges = cells.flatMap((cell) => {
    const at = placeOf(snapshot, cell);
    const title = (snapshot.places[cell.table]?.title ?? '').replace(/'/g, "''");
    return at === undefined ? [] : [`'${title}'!${columnLetters(at.column)}${at.row + 1}`];
  });
  const { sheets = [] } = sheetsApi().Spreadsheets.get(spreadsheetId, { fields: FIELDS, ranges });
  const seen = new Map<string, Look>();
  for (const { properties, data = [] } of sheets) {
    for (const { startRow = 0, startColumn = 0, rowData = [] } of data) {
      const cell = rowData[0]?.values?.[0];
      const background = cell?.userEnteredFormat?.backgroundColorStyle ?? null;
      const at = `${properties?.sheetId ?? -1} ${startRow} ${startColumn}`;
      seen.set(at, { note: cell?.note ?? '', background });
    }
  }
  return ({ sheetId, row, column }) =>
    seen.get(`${sheetId} ${row} ${column}`) ?? { note: '', background: null };
}

function paintRequest({ sheetId, row, column }: At, { note, background }: Look): Request {
  const format =
    background === null ? {} : { userEnteredFormat: { backgroundColorStyle: background } };
  return {
    updateCells: {
      start: { sheetId, rowIndex: row, columnIndex: column },
      rows: [{ values: [{ note, ...format } as CellData] }],
      fields: 'note,userEnteredFormat.backgroundColorStyle',
    },
  };
}
