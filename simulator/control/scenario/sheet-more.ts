import * as hand from '../sheet';
import { change, undoing } from '../sheet-looks';
import type { Request } from '../../services/sheets/batch';
import type { SheetStep } from './file';
import type { ScenarioRun } from './run';
import { columnIndex, rowIndex, theColumn, type Operation, type Place } from './sheet-place';
import { findRow } from './steps';

/** Everything of a tab from the titles down. */
function table({ table: { headerRow }, tab: { sheetId } }: Place) {
  return { sheetId, startRowIndex: headerRow };
}

function ofColumn(place: Place, step: SheetStep) {
  const column = theColumn(place, step);
  const { sheetId } = place.tab;
  return { sheetId, startColumnIndex: column, endColumnIndex: column + 1 };
}

function lines(place: Place, dimension: 'ROWS' | 'COLUMNS', [startIndex, endIndex]: number[]) {
  return { sheetId: place.tab.sheetId, dimension, startIndex, endIndex };
}

/** The row that fits `where`, or the one at `to`. */
function rowOf(place: Place, step: SheetStep, run: ScenarioRun): number {
  if (step.where === undefined) return Number(step.to ?? place.table.firstDataRow);
  return rowIndex(place, findRow(run, step.table, step.where).id);
}

const says = (requests: (place: Place, step: SheetStep, run: ScenarioRun) => Request[]) =>
  ((place, step, run) =>
    change(place.world, place.tab, ...requests(place, step, run))) as Operation;

const AMBER = { red: 1, green: 0.85, blue: 0.4 };

/** What of a range's rows a person sees when a column is to show one value only. */
function criteria(place: Place, step: SheetStep) {
  if (step.column === undefined) return {};
  const condition = { type: 'TEXT_EQ', values: [{ userEnteredValue: String(step.to ?? '') }] };
  return { filterSpecs: [{ columnIndex: theColumn(place, step), filterCriteria: { condition } }] };
}

function protects(place: Place, step: SheetStep): Request[] {
  const range = step.column === undefined ? { sheetId: place.tab.sheetId } : ofColumn(place, step);
  return [{ addProtectedRange: { protectedRange: { range } } }];
}

function tabProperties(place: Place, set: Record<string, unknown>): Request[] {
  const fields = Object.keys(set).join(',');
  const properties = { sheetId: place.tab.sheetId, ...set };
  return [{ updateSheetProperties: { properties, fields } }];
}

/** A block of cells pasted over others, as values: each is read as if it were typed. */
function paste(place: Place, step: SheetStep, run: ScenarioRun): void {
  const first = rowOf(place, step, run);
  const left = step.column === undefined ? 0 : columnIndex(place, step.column);
  for (const [down, cells] of (step.cells ?? []).entries()) {
    for (const [right, value] of cells.entries()) {
      const at = { ...place.tab, row: first + down, column: left + right };
      hand.typeInto(place.world, { ...at, value });
    }
  }
}

/** Rows next to each other, from the one that fits on. */
function deleteRows(place: Place, step: SheetStep, run: ScenarioRun): void {
  const start = rowOf(place, step, run);
  const range = [start, start + (step.rows ?? 1)];
  const [, end = start] = range;
  run.undo = undoing(place.world, { ...place.tab, axis: 'rows', start, end });
  change(place.world, place.tab, { deleteDimension: { range: lines(place, 'ROWS', range) } });
}

function deleteColumn(place: Place, step: SheetStep, run: ScenarioRun): void {
  const start = theColumn(place, step);
  run.undo = undoing(place.world, { ...place.tab, axis: 'columns', start, end: start + 1 });
  hand.deleteColumn(place.world, { ...place.tab, column: start });
}

/** "Sort range" over everything, headings too, after somebody let go of the frozen rows. */
function sort(place: Place, step: SheetStep): void {
  const ascending = step.descending !== true;
  if (step.headings === true) {
    const frozen = { gridProperties: { frozenRowCount: 0 } };
    change(place.world, place.tab, {
      updateSheetProperties: {
        properties: { sheetId: place.tab.sheetId, ...frozen },
        fields: 'gridProperties.frozenRowCount',
      },
    });
  }
  hand.sortSheet(place.world, { ...place.tab, column: theColumn(place, step), ascending });
}

/** What the menus of a spreadsheet offer besides moving and renaming; by the words of docs/scenarios.md. */
export const MORE: Record<string, Operation> = {
  sort,
  paste,
  'delete-row': deleteRows,
  'delete-column': deleteColumn,
  undo: (_place, _step, run) => {
    if (run.undo === undefined) throw new Error('nothing was deleted that can be brought back');
    run.undo();
    run.undo = undefined;
  },
  'insert-row': says((place, step, run) => {
    const at = rowOf(place, step, run);
    const range = lines(place, 'ROWS', [at, at + (step.rows ?? 1)]);
    return [{ insertDimension: { range, inheritFromBefore: at > 0 } }];
  }),
  'clear-column': says((place, step) => [
    {
      repeatCell: {
        range: { ...ofColumn(place, step), startRowIndex: place.table.firstDataRow },
        cell: {},
        fields: 'userEnteredValue',
      },
    },
  ]),
  filter: says((place, step) => [
    { setBasicFilter: { filter: { range: table(place), ...criteria(place, step) } } },
  ]),
  'filter-view': says((place, step) => [
    {
      addFilterView: {
        filter: { title: 'Mi vista', range: table(place), ...criteria(place, step) },
      },
    },
  ]),
  color: says((place, step) => [
    {
      repeatCell: {
        range: ofColumn(place, step),
        cell: { userEnteredFormat: { backgroundColor: AMBER } },
        fields: 'userEnteredFormat.backgroundColor',
      },
    },
  ]),
  'number-format': says((place, step) => [
    {
      repeatCell: {
        range: ofColumn(place, step),
        cell: { userEnteredFormat: { numberFormat: { type: String(step.to ?? 'TEXT') } } },
        fields: 'userEnteredFormat.numberFormat',
      },
    },
  ]),
  merge: says((place, step, run) => {
    const row = rowOf(place, step, run);
    const range = { ...ofColumn(place, step), startRowIndex: row };
    return [{ mergeCells: { range: { ...range, endRowIndex: row + (step.rows ?? 2) } } }];
  }),
  protect: says(protects),
  freeze: says((place, step) => [
    {
      updateSheetProperties: {
        properties: {
          sheetId: place.tab.sheetId,
          gridProperties: { frozenRowCount: step.rows ?? 0 },
        },
        fields: 'gridProperties.frozenRowCount',
      },
    },
  ]),
  'move-tab': says((place, step) => tabProperties(place, { index: Number(step.to ?? 0) })),
  'hide-tab': says((place) => tabProperties(place, { hidden: true })),
  'duplicate-tab': says((place) => [{ duplicateSheet: { sourceSheetId: place.tab.sheetId } }]),
  'delete-tab': says((place) => [{ deleteSheet: { sheetId: place.tab.sheetId } }]),
  locale: says((_place, step) => [
    { updateSpreadsheetProperties: { properties: { locale: String(step.to) }, fields: 'locale' } },
  ]),
  'time-zone': says((_place, step) => [
    {
      updateSpreadsheetProperties: {
        properties: { timeZone: String(step.to) },
        fields: 'timeZone',
      },
    },
  ]),
};
