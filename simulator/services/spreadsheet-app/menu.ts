import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import type { MenuEntry } from '../../runtime/ui-desk';
import { mismatch, served } from './context';

const entries = new WeakMap<object, MenuEntry>();

/** A `Menu` under construction: AS/reference/base/menu. It shows when it is added to the screen. */
export function menuObject(host: Host, caption: string): object {
  const items: MenuEntry[] = [];
  const self: object = served(host, 'Menu', {
    addItem: (title: unknown, functionName: unknown) => {
      if (typeof title !== 'string' || typeof functionName !== 'string') {
        throw mismatch([title, functionName], 'Menu.addItem');
      }
      items.push({ caption: title, functionName });
      return self;
    },
    addSeparator: () => {
      items.push({ caption: '', separator: true });
      return self;
    },
    addSubMenu: (menu: object) => {
      const entry = entries.get(menu);
      if (entry === undefined) throw mismatch([menu], 'Menu.addSubMenu');
      items.push(entry);
      return self;
    },
    addToUi: () => {
      if (items.length === 0) throw new ServiceError('Menus must have at least one menu item.');
      const others = host.desk.menus.filter((menu) => menu.caption !== caption);
      host.desk.menus = [...others, { caption, items }];
    },
  } satisfies Official<GoogleAppsScript.Base.Menu>);
  entries.set(self, { caption, items });
  return self;
}
