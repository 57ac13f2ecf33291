import { useEffect, useState } from 'preact/hooks';
import type { SheetView } from '../../protocol';
import { fill } from '../format';
import { useShared, useView } from '../shared';
import { W } from '../words';
import { CellBar } from './cell-bar';
import { Grid } from './grid';
import { MenuBar } from './menu-bar';
import { Pages } from './pages';
import { areaOf, selectionOf, type Area } from './selection';
import { Tabs } from './tabs';

/** The spreadsheet of the coordination, with the menus and pages of the script. */
export function SheetPlace() {
  const { person, screen } = useShared();
  const [sheetId, setSheetId] = useState<number | undefined>(undefined);
  const [area, setArea] = useState<Area>({ row: 0, column: 0, rows: 1, columns: 1 });
  const [most, setMost] = useState(200);
  const query = {
    user: person.email,
    most: String(most),
    ...(sheetId === undefined ? {} : { sheet: String(sheetId) }),
  };
  const view = useLatest(useView<SheetView | null>('sheet', query), person.email);
  const shown = JSON.stringify(screen.selection);
  useEffect(() => {
    // A script may have activated another cell or tab.
    if (screen.selection === null) return;
    setSheetId(screen.selection.sheetId);
    setArea(areaOf(screen.selection));
  }, [shown]);
  if (view === undefined) return <p class="loading">{W.loading}</p>;
  if (view === null) return <Closed />;
  const selection = selectionOf(view.sheetId, area);
  const choose = (id: number) => {
    setSheetId(id);
    setMost(200);
    setArea({ row: view.frozenRows, column: 0, rows: 1, columns: 1 });
  };
  return (
    <section class="sheet-place" aria-label={view.title}>
      <div class="sheet-main">
        <h2 class="file-title">{view.title}</h2>
        <MenuBar view={view} area={area} selection={selection} />
        <CellBar view={view} area={area} />
        <Grid key={view.sheetId} view={view} area={area} onArea={setArea} />
        {view.shown < view.filled && (
          <button type="button" onClick={() => setMost(most + 500)}>
            {fill(W.sheet.more, { shown: view.shown, filled: view.filled })}
          </button>
        )}
        <Tabs view={view} onChoose={choose} />
      </div>
      <Pages selection={selection} />
    </section>
  );
}

/** The last answer while the next one is on its way, so that the grid does not flicker. */
function useLatest(view: SheetView | null | undefined, person: string) {
  const [last, setLast] = useState<{ person: string; view: SheetView | null } | undefined>();
  useEffect(() => {
    if (view !== undefined) setLast({ person, view });
  }, [view]);
  if (view !== undefined) return view;
  return last?.person === person ? last.view : undefined;
}

function Closed() {
  const { person } = useShared();
  return (
    <section class="closed">
      <h2>{W.sheet.closed}</h2>
      <p>{fill(W.sheet.closedText, { name: person.name })}</p>
    </section>
  );
}
