import type { Host } from '../../runtime/host';
import { lastColumn, lastRow } from '../sheets/grid';
import type { SheetState } from '../sheets/state';
import { bookOf, served, sheetOf } from './context';
import { enumValue } from './enums';
import { placeFromArguments, type Place } from './place';
import { rangeAt } from './range';
import { dataMembers } from './sheet-data';
import { lineMembers } from './sheet-lines';
import { tabMembers } from './sheet-tab';
import { spreadsheetObject } from './spreadsheet';

const identities = new WeakMap<object, { id: string; sheetId: number }>();

/** Which tab a sheet object of the script is. */
export function identityOf(sheet: unknown): { id: string; sheetId: number } | undefined {
  return typeof sheet === 'object' && sheet !== null ? identities.get(sheet) : undefined;
}

/** A `Sheet`: AS/reference/spreadsheet/sheet. */
export function sheetObject(host: Host, at: { id: string; sheetId: number }): object {
  const { id, sheetId } = at;
  const state = (): SheetState => sheetOf(host, { id, sheetId });
  const place = (part: Partial<Place>): Place => ({
    id,
    sheetId,
    row: 1,
    column: 1,
    rows: 1,
    columns: 1,
    ...part,
  });
  const self: object = served(host, 'Sheet', {
    getSheetId: () => sheetId,
    getName: () => state().title,
    getSheetName: () => state().title,
    getIndex: () => bookOf(host, id).sheets.indexOf(state()) + 1,
    getType: () => enumValue(host, 'SheetType', 'GRID'),
    getParent: () => spreadsheetObject(host, id),
    getRange: (...args: unknown[]) =>
      rangeAt(host, placeFromArguments(host, { id, sheetId }, args)),
    getDataRange: () =>
      rangeAt(
        host,
        place({ rows: Math.max(1, lastRow(state())), columns: Math.max(1, lastColumn(state())) }),
      ),
    getLastRow: () => lastRow(state()),
    getLastColumn: () => lastColumn(state()),
    getMaxRows: () => state().rowCount,
    getMaxColumns: () => state().columnCount,
    getActiveRange: () => activeRange(host, { id, sheetId }),
    getActiveCell: () => activeRange(host, { id, sheetId }),
    getFormUrl: () => formUrl(host, state()),
    ...tabMembers(host, { id, sheetId }, () => self),
    ...dataMembers(host, { id, sheetId }, () => self),
    ...lineMembers(host, { id, sheetId }, () => self),
  });
  identities.set(self, { id, sheetId });
  return self;
}

/** What the person has selected in this tab, or its first cell. */
export function activeRange(host: Host, { id, sheetId }: { id: string; sheetId: number }): object {
  const { selection } = host.desk;
  const here =
    id === host.world.containerId && selection?.sheetId === sheetId ? selection : undefined;
  const { row, column, rows, columns } = here ?? { row: 1, column: 1, rows: 1, columns: 1 };
  return rangeAt(host, { id, sheetId, row, column, rows, columns });
}

/** The address under which the linked form can be edited; null without one (platform-facts §4.7). */
export function formUrl(host: Host, { formId }: SheetState): string | null {
  if (formId === '' || host.world.forms[formId] === undefined) return null;
  return `https://docs.google.com/forms/d/${formId}/viewform`;
}
