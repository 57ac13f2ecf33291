import type { Host } from '../../runtime/host';
import { deleteSheet, updateSheetProperties } from '../sheets/requests/tabs';
import type { GivenProperties } from '../sheets/requests/tab-properties';
import { change, sheetOf, whole } from './context';

type At = { id: string; sheetId: number };

/** What concerns a tab as a whole: its name, whether it shows, what is frozen. */
export function tabMembers(host: Host, at: At, self: () => object) {
  const set = (properties: GivenProperties, fields: string) => {
    setProperties(host, at, { properties, fields });
    return self();
  };
  const state = () => sheetOf(host, at);
  return {
    setName: (name: unknown) => set({ title: String(name) }, 'title'),
    hideSheet: () => set({ hidden: true }, 'hidden'),
    showSheet: () => set({ hidden: false }, 'hidden'),
    isSheetHidden: () => state().hidden,
    getFrozenRows: () => state().frozenRowCount,
    getFrozenColumns: () => state().frozenColumnCount,
    setFrozenRows: (count: unknown) => {
      set(
        { gridProperties: { frozenRowCount: whole(count, 'Sheet.setFrozenRows') } },
        'gridProperties.frozenRowCount',
      );
    },
    setFrozenColumns: (count: unknown) => {
      set(
        { gridProperties: { frozenColumnCount: whole(count, 'Sheet.setFrozenColumns') } },
        'gridProperties.frozenColumnCount',
      );
    },
    activate: () => {
      activate(host, at);
      return self();
    },
  };
}

export function activate(host: Host, at: At): void {
  sheetOf(host, at);
  if (at.id !== host.world.containerId) return;
  host.desk.selection = { sheetId: at.sheetId, row: 1, column: 1, rows: 1, columns: 1 };
}

function setProperties(
  host: Host,
  at: At,
  { properties, fields }: { properties: GivenProperties; fields: string },
): void {
  change(host, at.id, (draft) => {
    draft.sheet(at.sheetId);
    updateSheetProperties(draft, { properties: { ...properties, sheetId: at.sheetId }, fields });
  });
}

export function deleteTab(host: Host, at: At): void {
  change(host, at.id, (draft) => deleteSheet(draft, { sheetId: at.sheetId }));
}
