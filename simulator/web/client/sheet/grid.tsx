import { useEffect, useRef } from 'preact/hooks';
import type { SheetView } from '../../protocol';
import { fill } from '../format';
import { W } from '../words';
import { GridRow } from './grid-row';
import { isIn, type Area } from './selection';
import { useWriting } from './writing';

export interface GridProps {
  view: SheetView;
  area: Area;
  onArea: (area: Area) => void;
}

/** The cells of a tab. One of them is selected; arrows move, typing or Enter begins to write. */
export function Grid({ view, area, onArea }: GridProps) {
  const frame = useRef<HTMLDivElement>(null);
  const { typing, hands, keyDown } = useWriting({ view, area, onArea }, frame);
  const cellId = `cell-${area.row}-${area.column}`;
  const tab = view.tabs.find(({ sheetId }) => sheetId === view.sheetId)?.title ?? '';
  const frozen = view.rows.filter(({ index }) => index < view.frozenRows).length;
  useEffect(() => {
    if (frame.current?.contains(document.activeElement))
      document.getElementById(cellId)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [cellId]);
  return (
    <div
      ref={frame}
      class="grid-frame"
      role="grid"
      tabIndex={0}
      aria-label={fill(W.sheet.grid, { tab })}
      aria-activedescendant={cellId}
      onKeyDown={keyDown}
    >
      <table role="presentation" style={{ width: `${widthOf(view)}px` }}>
        <Head view={view} area={area} onArea={onArea} />
        <tbody role="rowgroup">
          {view.rows.map((row, order) => (
            <GridRow
              key={row.index}
              row={row}
              columns={view.columns}
              frozenAt={order < frozen ? order : undefined}
              area={touches(area, row.index) ? area : undefined}
              typing={row.index === area.row ? typing : undefined}
              hands={hands}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ view, area, onArea }: GridProps) {
  const shown = view.columns.filter(({ hidden }) => !hidden);
  return (
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" class="corner">
          <span class="unseen">{W.sheet.corner}</span>
        </th>
        {shown.map(({ index, letter, width }) => (
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

function touches(area: Area, row: number): boolean {
  return isIn(area, row, area.column);
}

/** Of the shown columns and of the row numbers before them. */
function widthOf({ columns }: SheetView): number {
  return columns.reduce((sum, { width, hidden }) => sum + (hidden ? 0 : width), 48);
}
