import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { assertEditable } from '../sheets/access';
import { cellAt, eachPlace } from '../sheets/grid';
import type { Cell, ValidationRule } from '../sheets/state';
import { typedCell, withContent } from '../sheets/typed-input';
import { change, mismatch, sheetOf } from './context';
import { rectOf, type Place } from './place';
import type { Access, Write } from './range-access';
import { changeCells, changeLooks } from './range-values';
import { ruleOf, validationObject } from './validation';

/** Rules of cells and their checkboxes: AS/reference/spreadsheet/range. */
export function validationMembers(
  host: Host,
  place: Place,
  { self, access }: { self: () => object; access: Access },
) {
  const { one, all, put, each } = access;
  const read = (cell: Cell | undefined) =>
    cell?.validation ? validationObject(host, { rule: cell.validation, id: place.id }) : null;
  const write: Write = (value, method) => {
    const rule = ruleOf(value);
    if (value !== null && rule === undefined) throw mismatch([value], method);
    return (cell) => withRule(cell, rule);
  };
  return {
    getDataValidation: one(read),
    getDataValidations: all(read),
    setDataValidation: put('setDataValidation', write),
    setDataValidations: each('setDataValidations', write),
    clearDataValidations: () => {
      changeLooks(host, place, (cell) => withRule(cell, undefined));
      return self();
    },
    ...checkboxMembers(host, place, self),
  } satisfies Official<GoogleAppsScript.Spreadsheet.Range>;
}

/** The cell with a rule, or without. */
export function withRule(cell: Cell | undefined, rule: ValidationRule | undefined): Cell {
  const { validation: _old, ...rest } = cell ?? {};
  return rule && rule.condition.type !== '' ? { ...rest, validation: rule } : rest;
}

function checkboxMembers(host: Host, place: Place, self: () => object) {
  const tick = (on: boolean) => () => {
    setBoxes(host, place, on);
    return self();
  };
  return {
    insertCheckboxes: (...values: unknown[]) => {
      const given = values.map((value) => ({ userEnteredValue: String(value) }));
      const condition = { type: 'BOOLEAN', ...(given.length > 0 && { values: given }) };
      changeCells(host, place, (cell) => {
        const box = withRule(cell, { condition, strict: true });
        return stateOf(box) === null ? entered(host, box, { place, on: false }) : box;
      });
      return self();
    },
    removeCheckboxes: () => {
      changeCells(host, place, (cell) => {
        const state = stateOf(cell);
        if (!isBox(cell)) return cell ?? {};
        return withRule(state === null ? cell : withContent(cell, {}), undefined);
      });
      return self();
    },
    check: tick(true),
    uncheck: tick(false),
    isChecked: () => areChecked(host, place),
  } satisfies Official<GoogleAppsScript.Spreadsheet.Range>;
}

function isBox(cell: Cell | undefined): boolean {
  return cell?.validation?.condition.type === 'BOOLEAN';
}

/** What a ticked and an empty box hold: true and false unless the rule says otherwise. */
function valuesOf(cell: Cell | undefined): [on: string, off: string] {
  const [on, off] = (cell?.validation?.condition.values ?? []).map(
    ({ userEnteredValue = '' }) => userEnteredValue,
  );
  return [on ?? 'true', off ?? (on === undefined ? 'false' : '')];
}

/** Whether a box is ticked; null for a cell that is none or holds something else. */
function stateOf(cell: Cell | undefined): boolean | null {
  if (!isBox(cell)) return null;
  const [on, off] = valuesOf(cell);
  const value = String(cell?.v ?? '');
  if (value === on) return true;
  return value === off ? false : null;
}

function entered(host: Host, cell: Cell, { place, on }: { place: Place; on: boolean }): Cell {
  const book = host.world.spreadsheets[place.id];
  const { locale = 'en_US', timeZone = 'UTC' } = book ?? {};
  const value = valuesOf(cell)[on ? 0 : 1];
  if (value === '') return withContent(cell, {});
  return typedCell(cell, value, { locale, timeZone, now: host.execution.now() });
}

/** Cells that are no boxes are left as they are. */
function setBoxes(host: Host, place: Place, on: boolean): void {
  change(host, place.id, (draft) => {
    const sheet = draft.sheet(place.sheetId);
    assertEditable(draft, sheet, rectOf(place));
    eachPlace(rectOf(place), (row, column) => {
      const cell = cellAt(sheet, row, column);
      if (cell && isBox(cell))
        draft.setCell(sheet, { row, column }, entered(host, cell, { place, on }));
    });
  });
}

/** Null where the boxes differ, or where a cell is none (AS/reference/spreadsheet/range#ischecked). */
function areChecked(host: Host, place: Place): boolean | null {
  const sheet = sheetOf(host, place);
  const states = new Set<boolean | null>();
  eachPlace(rectOf(place), (row, column) => states.add(stateOf(cellAt(sheet, row, column))));
  const [only = null] = states;
  return states.size === 1 ? only : null;
}
