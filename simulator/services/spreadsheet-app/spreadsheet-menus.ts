import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import type { MenuEntry } from '../../runtime/ui-desk';
import { mismatch } from './context';
import { TEXT } from './rules';

/** The older way to a menu: AS/reference/spreadsheet/spreadsheet#addmenuname,-submenus. */
export function bookMenuMembers(host: Host) {
  const put = (caption: string, items: MenuEntry[]): void => {
    const others = host.desk.menus.filter((menu) => menu.caption !== caption);
    host.desk.menus = [...others, { caption, items }];
  };
  const set = (method: string) => (name: unknown, entries: unknown) => {
    if (typeof name !== 'string' || !Array.isArray(entries))
      throw mismatch([name, entries], `Spreadsheet.${method}`);
    put(
      name,
      (entries as unknown[]).map((entry) => itemOf(entry, `Spreadsheet.${method}`)),
    );
  };
  return {
    addMenu: set('addMenu'),
    updateMenu: set('updateMenu'),
    removeMenu: (name: unknown) => {
      const others = host.desk.menus.filter(({ caption }) => caption !== name);
      if (others.length === host.desk.menus.length)
        throw new ServiceError(TEXT.noMenu(String(name)));
      host.desk.menus = others;
    },
  } satisfies Official<GoogleAppsScript.Spreadsheet.Spreadsheet>;
}

/** null stands for a line between entries. */
function itemOf(entry: unknown, method: string): MenuEntry {
  if (entry === null) return { caption: '', separator: true };
  const { name, functionName } = entry as { name?: unknown; functionName?: unknown };
  if (typeof name !== 'string' || typeof functionName !== 'string') throw mismatch([entry], method);
  return { caption: name, functionName };
}
