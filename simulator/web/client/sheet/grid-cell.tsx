import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CellView } from '../../protocol';
import { isIn, type Area } from './selection';

interface CellProps {
  place: { row: number; column: number };
  cell: CellView;
  area: Area;
  typing: string | undefined;
  readOnly: boolean;
  onSelect: () => void;
  onBegin: (text: string) => void;
  onWrite: (value: string | boolean) => void;
  onGiveUp: () => void;
}

/** One cell: what it shows, or the field in which it is being written. */
export function Cell(props: CellProps) {
  const { place, cell, area, typing, readOnly, onSelect, onBegin } = props;
  const { row, column } = place;
  const selected = isIn(area, row, column);
  const classes = [
    selected && 'selected',
    row === area.row && column === area.column && 'active',
    cell.bold && 'bold',
    cell.note !== undefined && 'noted',
    cell.invalid && 'invalid',
    cell.url !== undefined && 'linked',
  ];
  return (
    <td
      id={`cell-${row}-${column}`}
      role="gridcell"
      aria-selected={selected}
      class={classes.filter(Boolean).join(' ') || undefined}
      style={{
        textAlign: cell.align,
        backgroundColor: cell.background,
        color: cell.color,
      }}
      title={cell.note ?? cell.text}
      onClick={() => typing === undefined && onSelect()}
      onDblClick={() => !readOnly && onBegin(cell.raw ?? cell.text)}
    >
      {typing === undefined ? shownText(cell) : <Field {...props} text={typing} />}
    </td>
  );
}

function shownText({ checkbox, text }: CellView): string {
  if (checkbox !== true) return text;
  return text === 'VERDADERO' || text === 'TRUE' ? '☑' : '☐';
}

function Field({ text, cell, place, onWrite, onGiveUp }: CellProps & { text: string }) {
  const ref = useRef<HTMLInputElement>(null);
  // Before the next key: what is typed fast must all arrive here.
  useLayoutEffect(() => {
    const field = ref.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  const list = `options-${place.row}-${place.column}`;
  const finish = (value: string) =>
    value === (cell.raw ?? cell.text) ? onGiveUp() : onWrite(value);
  return (
    <>
      <input
        ref={ref}
        defaultValue={text}
        aria-label={`${place.row + 1}, ${place.column + 1}`}
        list={cell.options === undefined ? undefined : list}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') onGiveUp();
          if (event.key === 'Enter' || event.key === 'Tab') {
            event.preventDefault();
            finish(event.currentTarget.value);
          }
        }}
        onBlur={onGiveUp}
      />
      {cell.options !== undefined && (
        <datalist id={list}>
          {cell.options.map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      )}
    </>
  );
}
