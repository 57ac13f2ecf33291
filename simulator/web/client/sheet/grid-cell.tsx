import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CellView } from '../../protocol';
import { isIn, type Area } from './selection';
import type { Hands } from './writing';

interface CellProps {
  place: { row: number; column: number };
  cell: CellView;
  area: Area | undefined;
  /** What is being written into it; undefined when nothing is. */
  typing: string | undefined;
  hands: Hands;
}

/** One cell: what it shows, or the field in which it is being written. */
export function Cell(props: CellProps) {
  const { place, cell, area, typing, hands } = props;
  const { row, column } = place;
  const selected = area !== undefined && isIn(area, row, column);
  const classes = [
    selected && 'selected',
    row === area?.row && column === area.column && 'active',
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
      style={{ textAlign: cell.align, backgroundColor: cell.background, color: cell.color }}
      title={cell.note ?? cell.text}
      onClick={() => typing === undefined && hands.select(row, column)}
      onDblClick={() => hands.begin(cell.raw ?? cell.text)}
    >
      {typing === undefined ? shownText(cell) : <Field {...props} text={typing} />}
    </td>
  );
}

function shownText({ checkbox, text }: CellView): string {
  if (checkbox !== true) return text;
  return isTicked(text) ? '☑' : '☐';
}

/** What a box that is ticked shows, in the languages of this project. */
export function isTicked(text: string): boolean {
  return text === 'VERDADERO' || text === 'TRUE';
}

function Field({ text, cell, place, hands }: CellProps & { text: string }) {
  const ref = useRef<HTMLInputElement>(null);
  // Before the next key: what is typed fast must all arrive here.
  useLayoutEffect(() => {
    const field = ref.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  const list = `options-${place.row}-${place.column}`;
  const finish = (value: string) =>
    value === (cell.raw ?? cell.text) ? hands.giveUp() : hands.write(value);
  const keyDown = (event: preact.TargetedKeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation();
    if (event.key === 'Escape') hands.giveUp();
    if (event.key !== 'Enter' && event.key !== 'Tab') return;
    event.preventDefault();
    finish(event.currentTarget.value);
  };
  return (
    <>
      <input
        ref={ref}
        defaultValue={text}
        aria-label={`${place.row + 1}, ${place.column + 1}`}
        list={cell.options === undefined ? undefined : list}
        onKeyDown={keyDown}
        onBlur={hands.giveUp}
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
