import { useState } from 'preact/hooks';
import type { Action, SheetView } from '../../protocol';
import { useShared } from '../shared';
import { W } from '../words';
import type { Area } from './selection';

/** What a person does to a sheet besides typing: sort, insert, move, hide, delete. */
export function Arrange({ view, area }: { view: SheetView; area: Area }) {
  const { act, busy } = useShared();
  const { sheetId } = view;
  const { row, column } = area;
  const offers: [string, Action][] = [
    [W.sheet.ops.sortUp, { do: 'sort', sheetId, column, ascending: true }],
    [W.sheet.ops.sortDown, { do: 'sort', sheetId, column, ascending: false }],
    [W.sheet.ops.rowBefore, { do: 'insert-row', sheetId, at: row }],
    [W.sheet.ops.rowDelete, { do: 'delete-row', sheetId, row }],
    [W.sheet.ops.columnBefore, { do: 'insert-column', sheetId, at: column }],
    [W.sheet.ops.columnLeft, { do: 'move-column', sheetId, column, to: Math.max(0, column - 1) }],
    [W.sheet.ops.columnRight, { do: 'move-column', sheetId, column, to: column + 1 }],
    [W.sheet.ops.columnHide, { do: 'hide-column', sheetId, column }],
    [W.sheet.ops.columnDelete, { do: 'delete-column', sheetId, column }],
  ];
  return (
    <>
      {offers.map(([text, action]) => (
        <li key={text}>
          <button type="button" disabled={busy} onClick={() => void act(action)}>
            {text}
          </button>
        </li>
      ))}
      <RenameTab view={view} />
    </>
  );
}

function RenameTab({ view }: { view: SheetView }) {
  const { act } = useShared();
  const present = view.tabs.find(({ sheetId }) => sheetId === view.sheetId)?.title ?? '';
  const [title, setTitle] = useState(present);
  return (
    <li class="rename" onClick={(event) => event.stopPropagation()}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void act({ do: 'rename-tab', sheetId: view.sheetId, title });
        }}
      >
        <label>
          {W.sheet.tabName}
          <input value={title} required onInput={(event) => setTitle(event.currentTarget.value)} />
        </label>
        <button type="submit">{W.save}</button>
      </form>
    </li>
  );
}
