import { TZDate } from '@date-fns/tz';
import * as hand from '../sheet';
import { ringChange, type ChangeType } from '../structure-event';
import type { SheetStep, StepOf } from './file';
import type { ScenarioRun } from './run';
import { MORE } from './sheet-more';
import {
  columnIndex,
  placeOf,
  positionOf,
  rowIndex,
  theColumn,
  titleOf,
  type Operation,
  type Place,
} from './sheet-place';
import { findRow } from './steps';

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
  ...MORE,
};

/** A person rearranges the sheet. */
export function rearrange(run: ScenarioRun, step: SheetStep): void {
  const operation = OPERATIONS[step.op];
  if (operation === undefined) {
    throw new Error(`there is no op "${step.op}"; use ${Object.keys(OPERATIONS).join(', ')}`);
  }
  const place = placeOf(run, step.table, step.as);
  operation(place, step, run);
  const { spreadsheetId, user = place.world.operator } = place.tab;
  const changeType = CHANGE[step.op] ?? 'OTHER';
  if (step.op !== 'rename-column') ringChange(run.runtime, { spreadsheetId, changeType, user });
}

/** What a change trigger is told; the typing of a title rings by itself. */
const CHANGE: Record<string, ChangeType> = {
  'insert-column': 'INSERT_COLUMN',
  'delete-column': 'REMOVE_COLUMN',
  'delete-row': 'REMOVE_ROW',
  'insert-row': 'INSERT_ROW',
  'duplicate-tab': 'INSERT_GRID',
  'delete-tab': 'REMOVE_GRID',
  paste: 'EDIT',
  'clear-column': 'EDIT',
  color: 'FORMAT',
  'number-format': 'FORMAT',
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
