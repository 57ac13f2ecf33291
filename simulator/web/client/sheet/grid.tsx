import { useEffect, useRef, useState } from 'preact/hooks';
import type { SheetView } from '../../protocol';
import { fill } from '../format';
import { useShared } from '../shared';
import { W } from '../words';
import { cellIn } from './cell-bar';
import { Cell } from './grid-cell';
import { moved } from './keys';
import type { Area } from './selection';

interface GridProps {
  view: SheetView;
  area: Area;
  onArea: (area: Area) => void;
}

/** What is being typed into the selected cell; undefined when nothing is. */
type Typing = string | undefined;

/** The cells of a tab. One of them is selected; arrows move, typing or Enter begins to write. */
export function Grid({ view, area, onArea }: GridProps) {
  const { act } = useShared();
  const [typing, setTyping] = useState<Typing>(undefined);
  const frame = useRef<HTMLDivElement>(null);
  const columns = view.columns.filter(({ hidden }) => !hidden);
  const cellId = `cell-${area.row}-${area.column}`;
  useEffect(() => {
    if (frame.current?.contains(document.activeElement))
      document.getElementById(cellId)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [cellId]);

  const write = (value: string | boolean) => {
    setTyping(undefined);
    const { row, column } = area;
    frame.current?.focus();
    void act({ do: 'type', sheetId: view.sheetId, row, column, value });
  };
  const keyDown = (event: KeyboardEvent) => {
    if (typing !== undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = moved(view, area, event.key);
    const cell = cellIn(view, area);
    if (next !== undefined) onArea(next);
    else if (view.readOnly) return;
    else if (event.key === ' ' && cell.checkbox) write(cell.text !== 'VERDADERO');
    else if (event.key === 'Enter' || event.key === 'F2') setTyping(cell.raw ?? cell.text);
    else if (event.key === 'Delete' || event.key === 'Backspace') write('');
    else if (event.key.length === 1) setTyping(event.key);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={frame}
      class="grid-frame"
      role="grid"
      tabIndex={0}
      aria-label={fill(W.sheet.grid, {
        tab: view.tabs.find(({ sheetId }) => sheetId === view.sheetId)?.title ?? '',
      })}
      aria-activedescendant={cellId}
      onKeyDown={keyDown}
    >
      <table role="presentation" style={{ width: `${widthOf(columns)}px` }}>
        <Head view={view} area={area} onArea={onArea} />
        <tbody role="rowgroup">
          {view.rows.map(({ index, cells }, order) => (
            <tr
              key={index}
              role="row"
              class={order < frozenShown(view) ? 'frozen' : undefined}
              style={order < frozenShown(view) ? { top: `${1.75 * (order + 1)}rem` } : undefined}
            >
              <th
                role="rowheader"
                onClick={(event) => onArea(rowsArea(view, area, { index, extend: event.shiftKey }))}
              >
                {index + 1}
              </th>
              {columns.map((column) => (
                <Cell
                  key={column.index}
                  place={{ row: index, column: column.index }}
                  cell={cells[column.index] ?? { text: '' }}
                  area={area}
                  typing={index === area.row && column.index === area.column ? typing : undefined}
                  readOnly={view.readOnly}
                  onSelect={() => {
                    setTyping(undefined);
                    onArea({ row: index, column: column.index, rows: 1, columns: 1 });
                  }}
                  onBegin={setTyping}
                  onWrite={write}
                  onGiveUp={() => {
                    setTyping(undefined);
                    frame.current?.focus();
                  }}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ view, area, onArea }: GridProps) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" class="corner">
          <span class="unseen">{W.sheet.corner}</span>
        </th>
        {view.columns
          .filter(({ hidden }) => !hidden)
          .map(({ index, letter, width }) => (
            <th
              key={index}
              role="columnheader"
              style={{ width: `${width}px` }}
              class={index === area.column ? 'here' : undefined}
              onClick={() => onArea({ row: area.row, column: index, rows: 1, columns: 1 })}
            >
              {letter}
            </th>
          ))}
      </tr>
    </thead>
  );
}

/** Frozen rows that are not hidden. */
function frozenShown({ rows, frozenRows }: SheetView): number {
  return rows.filter(({ index }) => index < frozenRows).length;
}

function widthOf(columns: SheetView['columns']): number {
  return columns.reduce((sum, { width }) => sum + width, 48);
}

/** The whole row, or all rows from the one selected before. */
function rowsArea(
  view: SheetView,
  area: Area,
  { index, extend }: { index: number; extend: boolean },
): Area {
  const columns = view.columns.length;
  if (!extend) return { row: index, column: 0, rows: 1, columns };
  const row = Math.min(area.row, index);
  return { row, column: 0, rows: Math.max(area.row, index) - row + 1, columns };
}
