import { globalFunctions } from '../runtime/functions';
import type { Outcome, Runtime } from '../runtime/runtime';
import { rangeObject, spreadsheetObject } from '../services/spreadsheet-app/service';
import { mayEdit } from './people';

/** Cells that a person selects in the container, counted from 1. */
export interface Selected {
  sheetId: number;
  row: number;
  column: number;
  rows?: number;
  columns?: number;
  user: string;
}

/**
 * A person selects other cells: the simple trigger `onSelectionChange` runs as her (AS/guides/triggers). There is no
 * installable one, and nothing runs for someone who may only look.
 */
export function selectRange(runtime: Runtime, selected: Selected): Outcome | undefined {
  const { world, desk } = runtime;
  const { user, sheetId, row, column, rows = 1, columns = 1 } = selected;
  const at = { sheetId, row, column, rows, columns };
  desk.selection = at;
  if (!mayEdit(world, user) || !globalFunctions(runtime.files).has('onSelectionChange'))
    return undefined;
  return runtime.run({
    functionName: 'onSelectionChange',
    user,
    cause: 'simple-trigger',
    label: 'simple onSelectionChange',
    authMode: 'LIMITED',
    args: (host) => [
      Object.assign(host.realm.json({ authMode: 'LIMITED' }), {
        range: rangeObject(host, world.containerId, at),
        source: spreadsheetObject(host, world.containerId),
      }),
    ],
  });
}
