import { useEffect, useState } from 'preact/hooks';
import type { CellView, SheetView } from '../../protocol';
import { fill } from '../format';
import { useShared } from '../shared';
import { W } from '../words';
import type { Area } from './selection';

export function cellIn(view: SheetView, { row, column }: Area): CellView {
  return view.rows.find(({ index }) => index === row)?.cells[column] ?? { text: '' };
}

/** Which cell is selected, what is in it, and what there is to say about it. */
export function CellBar({ view, area }: { view: SheetView; area: Area }) {
  const { act, openUrl } = useShared();
  const cell = cellIn(view, area);
  const content = cell.raw ?? cell.text;
  const [text, setText] = useState(content);
  useEffect(() => setText(content), [content, view.sheetId, area.row, area.column]);
  const name = `${view.columns[area.column]?.letter ?? ''}${area.row + 1}`;
  const { url } = cell;
  return (
    <div class="cell-bar">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const { row, column } = area;
          if (text !== content)
            void act({ do: 'type', sheetId: view.sheetId, row, column, value: text });
        }}
      >
        <label for="cell-content">{fill(W.sheet.cell, { cell: name })}</label>
        <input
          id="cell-content"
          aria-label={`${W.sheet.content} ${name}`}
          value={text}
          readOnly={view.readOnly}
          onInput={(event) => setText(event.currentTarget.value)}
          onBlur={() => setText(content)}
        />
      </form>
      {url !== undefined && (
        <button type="button" onClick={() => openUrl(url)}>
          {W.sheet.openLink}
        </button>
      )}
      {cell.note !== undefined && (
        <p class="note">
          <strong>{W.sheet.note}:</strong> {cell.note}
        </p>
      )}
      {cell.invalid && <p class="note bad">{W.sheet.invalid}</p>}
    </div>
  );
}
