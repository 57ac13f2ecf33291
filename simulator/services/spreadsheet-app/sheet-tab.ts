import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { copyTabInto } from '../sheets/copy-tab';
import { deleteSheet, updateSheetProperties } from '../sheets/requests/tabs';
import type { GivenProperties } from '../sheets/requests/tab-properties';
import { activate } from './active';
import { colorOrNull, styleOfColor } from './color-objects';
import { colorOf, hexOf, type ColorStyle } from './colors';
import { bookOf, change, mismatch, sheetOf, whole } from './context';
import { idOfBook, type At } from './identity';
import { sheetObject } from './sheet';

/** What concerns a tab as a whole: its name, whether it shows, what is frozen, its colour. */
export function tabMembers(host: Host, at: At, self: () => object) {
  const set = (properties: GivenProperties, fields: string) => {
    setProperties(host, at, { properties, fields });
    return self();
  };
  const state = () => sheetOf(host, at);
  const frozen =
    (key: 'frozenRowCount' | 'frozenColumnCount', method: string) => (count: unknown) => {
      const gridProperties = { [key]: whole(count, `Sheet.${method}`) };
      set({ gridProperties }, `gridProperties.${key}`);
    };
  const tabColor = () => state().properties['tabColorStyle'] as ColorStyle | undefined;
  return {
    setName: (name: unknown) => {
      if (typeof name !== 'string') throw mismatch([name], 'Sheet.setName');
      return set({ title: name }, 'title');
    },
    hideSheet: () => set({ hidden: true }, 'hidden'),
    showSheet: () => set({ hidden: false }, 'hidden'),
    isSheetHidden: () => state().hidden,
    getFrozenRows: () => state().frozenRowCount,
    getFrozenColumns: () => state().frozenColumnCount,
    setFrozenRows: frozen('frozenRowCount', 'setFrozenRows'),
    setFrozenColumns: frozen('frozenColumnCount', 'setFrozenColumns'),
    getTabColor: () => hexOf(tabColor()) ?? null,
    getTabColorObject: () => colorOrNull(host, tabColor()),
    setTabColor: (color: unknown) => set({ tabColorStyle: colorOf(color) }, 'tabColorStyle'),
    setTabColorObject: (color: unknown) =>
      set({ tabColorStyle: styleOfColor(color) }, 'tabColorStyle'),
    ...viewMembers(host, at, set),
    activate: () => {
      activate(host, at);
      return self();
    },
    copyTo: (target: unknown) => {
      const id = idOfBook(target);
      if (id === undefined) throw mismatch([target], 'Sheet.copyTo');
      const source = { book: bookOf(host, at.id), sheet: sheetOf(host, at) };
      const sheetId = change(host, id, (draft) => copyTabInto(draft, source, {}).sheetId);
      return sheetObject(host, { id, sheetId });
    },
  } satisfies Official<GoogleAppsScript.Spreadsheet.Sheet>;
}

function viewMembers(
  host: Host,
  at: At,
  set: (properties: GivenProperties, fields: string) => object,
) {
  return {
    hasHiddenGridlines: () => sheetOf(host, at).gridView?.hideGridlines === true,
    setHiddenGridlines: (hide: unknown) =>
      set({ gridProperties: { hideGridlines: hide === true } }, 'gridProperties.hideGridlines'),
    isRightToLeft: () => sheetOf(host, at).properties['rightToLeft'] === true,
    setRightToLeft: (on: unknown) => set({ rightToLeft: on === true }, 'rightToLeft'),
  } satisfies Official<GoogleAppsScript.Spreadsheet.Sheet>;
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

/** Takes a tab away. */
export function deleteTab(host: Host, at: At): void {
  change(host, at.id, (draft) => deleteSheet(draft, { sheetId: at.sheetId }));
}
