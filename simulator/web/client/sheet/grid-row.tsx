import { memo } from 'preact/compat';
import type { ColumnView, SheetView } from '../../protocol';
import { Cell } from './grid-cell';
import type { Area } from './selection';
import type { Hands } from './writing';

interface RowProps {
  row: SheetView['rows'][number];
  columns: ColumnView[];
  /** Which of the frozen rows it is, from the top; undefined for one that scrolls. */
  frozenAt: number | undefined;
  /** The selection, if it touches this row. */
  area: Area | undefined;
  typing: string | undefined;
  hands: Hands;
}

/** The height of a row in the style sheet: frozen ones stand below each other. */
const HEIGHT_REM = 1.75;

/** A row; it is drawn again only when something in it changes, for a tab may have thousands of cells. */
export const GridRow = memo(function GridRow(props: RowProps) {
  const { row, columns, frozenAt, area, typing, hands } = props;
  const { index, cells } = row;
  const frozen = frozenAt !== undefined;
  return (
    <tr
      role="row"
      class={frozen ? 'frozen' : undefined}
      style={frozen ? { top: `${HEIGHT_REM * (frozenAt + 1)}rem` } : undefined}
    >
      <th role="rowheader" onClick={(event) => hands.selectRow(index, event.shiftKey)}>
        {index + 1}
      </th>
      {columns
        .filter(({ hidden }) => !hidden)
        .map((column) => (
          <Cell
            key={column.index}
            place={{ row: index, column: column.index }}
            cell={cells[column.index] ?? { text: '' }}
            area={area}
            typing={column.index === area?.column ? typing : undefined}
            hands={hands}
          />
        ))}
    </tr>
  );
});
