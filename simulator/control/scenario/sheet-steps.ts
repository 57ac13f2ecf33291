import { TZDate } from '@date-fns/tz';
import { cellAt } from '../../services/sheets/grid';
import type { World } from '../../world/world';
import * as hand from '../sheet';
import { ringChange, type ChangeType } from '../structure-event';
import type { SheetStep, StepOf } from './file';
import type { TableDescription } from './product';
import type { ScenarioRun } from './run';
import { findRow } from './steps';

/** A table where it stands in the spreadsheet. */
interface Place {
  world: World;
  table: TableDescription;
  tab: hand.Tab;
}

/** A person types into a row; the simple edit trigger rings for each cell. */
export function editRow(run: ScenarioRun, { table, where, set }: StepOf<'edit'>): void {
  const row = findRow(run, table, where);
  for (const [key, value] of Object.entries(set)) {
    const place = placeOf(run, table);
    const { world, tab } = place;
    const at = { ...tab, row: rowIndex(place, row.id), column: columnIndex(place, key) };
    const typed = hand.typeInto(world, { ...at, value: typedText(place, key, value) });
    hand.ringEdit(run.runtime, { ...at, ...typed });
  }
}

type Operation = (place: Place, step: SheetStep, run: ScenarioRun) => void;

const OPERATIONS: Record<string, Operation> = {
  'rename-tab': ({ world, tab }, step) => hand.renameTab(world, { ...tab, title: titleOf(step) }),
  'rename-column': (place, step, run) => {
    const at = { row: place.table.headerRow, column: theColumn(place, step), ...place.tab };
    const typed = hand.renameColumnHeader(place.world, { ...at, title: titleOf(step) });
    hand.ringEdit(run.runtime, { ...at, ...typed });
  },
  'move-column': (place, step) => {
    const moved = { column: theColumn(place, step), to: positionOf(place, step.to) };
    hand.moveColumn(place.world, { ...place.tab, ...moved });
  },
  'insert-column': insertColumn,
  'hide-column': (place, step) =>
    hand.hideColumn(place.world, { ...place.tab, column: theColumn(place, step) }),
  'delete-column': (place, step) =>
    hand.deleteColumn(place.world, { ...place.tab, column: theColumn(place, step) }),
  sort: (place, step) => {
    const order = { column: theColumn(place, step), ascending: step.descending !== true };
    hand.sortSheet(place.world, { ...place.tab, ...order });
  },
  'delete-row': (place, step, run) => {
    const { id } = findRow(run, step.table, step.where ?? {});
    hand.deleteRow(place.world, { ...place.tab, row: rowIndex(place, id) });
  },
};

/** A person rearranges the sheet. */
export function rearrange(run: ScenarioRun, step: SheetStep): void {
  const operation = OPERATIONS[step.op];
  if (operation === undefined) {
    throw new Error(`there is no op "${step.op}"; use ${Object.keys(OPERATIONS).join(', ')}`);
  }
  const place = placeOf(run, step.table);
  operation(place, step, run);
  const { spreadsheetId } = place.tab;
  const changeType = CHANGE[step.op] ?? 'OTHER';
  if (step.op !== 'rename-column')
    ringChange(run.runtime, { spreadsheetId, changeType, user: place.world.operator });
}

/** What a change trigger is told; the typing of a title rings by itself. */
const CHANGE: Record<string, ChangeType> = {
  'insert-column': 'INSERT_COLUMN',
  'delete-column': 'REMOVE_COLUMN',
  'delete-row': 'REMOVE_ROW',
};

/** Before the column named, or at a position; a text in `to` is its title. */
function insertColumn(place: Place, step: SheetStep): void {
  const { column, to } = step;
  const at =
    column === undefined
      ? positionOf(place, typeof to === 'number' ? to : 0)
      : columnIndex(place, column);
  const heading =
    typeof to === 'string' ? { heading: { row: place.table.headerRow, title: to } } : {};
  hand.insertColumn(place.world, { ...place.tab, at, ...heading });
}

function placeOf({ product, runtime: { world } }: ScenarioRun, key: string): Place {
  const table = product.table(key);
  const spreadsheetId = table.spreadsheetId ?? world.containerId;
  return { world, table, tab: { spreadsheetId, sheetId: table.sheetId } };
}

function columnIndex({ table }: Place, key: string): number {
  const index = table.columns[key];
  if (index !== undefined) return index;
  throw new Error(
    `there is no column "${key}"; there are ${Object.keys(table.columns).join(', ')}`,
  );
}

function theColumn(place: Place, { op, column }: SheetStep): number {
  if (column === undefined) throw new Error(`"${op}" needs "column"`);
  return columnIndex(place, column);
}

function titleOf({ op, to }: SheetStep): string {
  if (to === undefined) throw new Error(`"${op}" needs "to"`);
  return String(to);
}

/** Positions are counted from 0; a column's key means where that column stands. */
function positionOf(place: Place, to: string | number | undefined): number {
  if (to === undefined) throw new Error('a position is needed in "to"');
  if (!/^\d+$/.test(String(to))) return columnIndex(place, String(to));
  const last = Math.max(...Object.values(place.table.columns));
  return Math.min(Number(to), last);
}

function rowIndex(place: Place, id: string): number {
  const { world, table, tab } = place;
  const sheet = world.spreadsheets[tab.spreadsheetId]?.sheets.find(
    ({ sheetId }) => sheetId === tab.sheetId,
  );
  const column = columnIndex(place, 'id');
  if (sheet === undefined) throw new Error(`the tab ${tab.sheetId} is gone`);
  for (let row = table.firstDataRow; row < sheet.rows.length; row += 1) {
    if (String(cellAt(sheet, row, column)?.v ?? '') === id) return row;
  }
  throw new Error(`no row of the tab has the id ${id}`);
}

/** What a person types for a value: its label where there is one, a moment as the sheet reads it, else as it is. */
function typedText(place: Place, key: string, value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value))
    return value.map((each) => String(typedText(place, key, each))).join(', ');
  const label = place.table.labels?.[key]?.[String(value)];
  if (label !== undefined) return label;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = String(value);
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d.*(Z|[+-]\d\d:\d\d)$/.test(text)
    ? localText(place, text)
    : text;
}

function localText({ world, tab }: Place, iso: string): string {
  const zone = world.spreadsheets[tab.spreadsheetId]?.timeZone ?? world.timeZone;
  const here = new TZDate(Date.parse(iso), zone).toISOString();
  return here.slice(0, 19).replace('T', ' ');
}
