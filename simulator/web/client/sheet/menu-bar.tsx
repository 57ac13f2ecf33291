import type { MenuEntry, Selection, SheetView } from '../../protocol';
import { useShared } from '../shared';
import { W } from '../words';
import { Arrange } from './arrange';
import { Popup } from './popup';
import type { Area } from './selection';

interface MenuBarProps {
  view: SheetView;
  area: Area;
  selection: Selection;
}

/** The menus that the script added when the file was opened, and what Sheets itself offers. */
export function MenuBar({ view, area, selection }: MenuBarProps) {
  const { screen } = useShared();
  return (
    <div class="menu-bar">
      <div role="group" aria-label={W.sheet.menus}>
        {screen.menus.map((menu) => (
          <Popup key={menu.caption} title={menu.caption}>
            <Entries entries={menu.items ?? []} selection={selection} />
          </Popup>
        ))}
      </div>
      {view.readOnly ? (
        <p class="hint">{W.sheet.noMenus}</p>
      ) : (
        <Popup title={W.sheet.arrange}>
          <Arrange view={view} area={area} />
        </Popup>
      )}
    </div>
  );
}

function Entries({ entries, selection }: { entries: MenuEntry[]; selection: Selection }) {
  const { act, busy } = useShared();
  return (
    <>
      {entries.map(({ caption, functionName = '', items, separator }, place) => {
        if (separator === true) return <li key={place} class="separator" aria-hidden="true" />;
        if (items !== undefined)
          return (
            <li key={place} class="submenu">
              <span>{caption}</span>
              <ul>
                <Entries entries={items} selection={selection} />
              </ul>
            </li>
          );
        return (
          <li key={place}>
            <button
              type="button"
              disabled={busy}
              onClick={() => void act({ do: 'menu', functionName }, selection)}
            >
              {caption}
            </button>
          </li>
        );
      })}
    </>
  );
}
