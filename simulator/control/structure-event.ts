import type { Outcome, Runtime } from '../runtime/runtime';
import { spreadsheetObject } from '../services/spreadsheet-app/service';
import { ringing } from '../services/script/state';

/** What a change event says that happened (AS/guides/triggers/events). */
export type ChangeType =
  | 'EDIT'
  | 'INSERT_ROW'
  | 'INSERT_COLUMN'
  | 'REMOVE_ROW'
  | 'REMOVE_COLUMN'
  | 'INSERT_GRID'
  | 'REMOVE_GRID'
  | 'FORMAT'
  | 'OTHER';

/** A change that a person made by hand. */
export interface Change {
  spreadsheetId: string;
  changeType: ChangeType;
  user: string;
}

/** Rings the installable change triggers of a spreadsheet, each as its owner. Scripts and the API never ring them (platform-facts §2.3). */
export function ringChange(runtime: Runtime, change: Change): Outcome[] {
  const { spreadsheetId, changeType, user } = change;
  const waiting = ringing(runtime.world.script).filter(
    ({ kind, sourceId }) => kind === 'change' && sourceId === spreadsheetId,
  );
  return waiting.map(({ id, handler, owner }) =>
    runtime.run({
      functionName: handler,
      user: owner,
      activeUser: user,
      cause: 'trigger',
      label: `trigger ${handler}`,
      args: (host) => [
        Object.assign(host.realm.json({ authMode: 'FULL', changeType, triggerUid: id }), {
          source: spreadsheetObject(host, spreadsheetId),
        }),
      ],
    }),
  );
}
