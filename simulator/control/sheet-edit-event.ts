import type { Host } from '../runtime/host';
import { globalFunctions } from '../runtime/functions';
import type { Outcome, Runtime } from '../runtime/runtime';
import { rangeObject, spreadsheetObject } from '../services/spreadsheet-app/service';
import type { Typed } from './sheet';
import type { Tab } from './sheet-hand';
import { ringChange } from './structure-event';
import { ringing } from '../services/script/state';

/** A cell that a person changed, its row and column counted from 0, and what it showed before and after. */
export type Edited = Tab & { row: number; column: number } & Typed;

/**
 * Rings for an edit by hand in the container: the simple `onEdit` of the script as the person who typed, and each
 * installable edit or change trigger as its owner (platform-facts §2.1, §2.3). Writes by scripts never ring.
 */
export function ringEdit(runtime: Runtime, edited: Edited): Outcome[] {
  const { world } = runtime;
  const user = edited.user ?? world.operator;
  const outcomes: Outcome[] = [];
  if (edited.spreadsheetId === world.containerId && globalFunctions(runtime.files).has('onEdit')) {
    outcomes.push(
      runtime.run({
        functionName: 'onEdit',
        user,
        cause: 'simple-trigger',
        label: 'simple onEdit',
        authMode: 'LIMITED',
        args: (host) => [editEvent(host, edited, { authMode: 'LIMITED' })],
      }),
    );
  }
  const installed = ringing(world.script).filter(
    ({ kind, sourceId }) => kind === 'edit' && sourceId === edited.spreadsheetId,
  );
  for (const { id, handler, owner } of installed) {
    outcomes.push(
      runtime.run({
        functionName: handler,
        user: owner,
        activeUser: user,
        cause: 'trigger',
        label: `trigger ${handler}`,
        args: (host) => [editEvent(host, edited, { authMode: 'FULL', triggerUid: id })],
      }),
    );
  }
  const { spreadsheetId } = edited;
  return [...outcomes, ...ringChange(runtime, { spreadsheetId, changeType: 'EDIT', user })];
}

/** The edit event of one cell: AS/guides/triggers/events. `value` is missing when the cell was emptied. */
function editEvent(host: Host, edited: Edited, fields: Record<string, unknown>): object {
  const { spreadsheetId, sheetId, row, column, value, oldValue } = edited;
  const event = host.realm.json({
    ...fields,
    ...(value !== '' && { value }),
    ...(oldValue !== '' && { oldValue }),
  });
  const at = { sheetId, row: row + 1, column: column + 1, rows: 1, columns: 1 };
  return Object.assign(event, {
    range: rangeObject(host, spreadsheetId, at),
    source: spreadsheetObject(host, spreadsheetId),
  });
}
