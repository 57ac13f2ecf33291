import type { RefObject } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { useShared } from '../shared';
import { cellIn } from './cell-bar';
import type { GridProps } from './grid';
import { isTicked } from './grid-cell';
import { moved } from './keys';
import { rowsArea } from './selection';

/** What a hand does in the grid. The object stays the same, so that rows need not be drawn again for it. */
export interface Hands {
  select(row: number, column: number): void;
  selectRow(row: number, extend: boolean): void;
  /** Begins to write into the selected cell. */
  begin(text: string): void;
  write(value: string | boolean): void;
  giveUp(): void;
}

/** Selecting and writing in the grid, with the mouse and with the keyboard. */
export function useWriting(grid: GridProps, frame: RefObject<HTMLDivElement | null>) {
  const { act } = useShared();
  const [typing, setTyping] = useState<string | undefined>(undefined);
  const latest = useRef({ ...grid, act });
  latest.current = { ...grid, act };
  const hands = useMemo<Hands>(
    () => ({
      select: (row, column) => {
        setTyping(undefined);
        latest.current.onArea({ row, column, rows: 1, columns: 1 });
      },
      selectRow: (index, extend) => {
        const { view, area, onArea } = latest.current;
        onArea(rowsArea(area, { index, extend, columns: view.columns.length }));
      },
      begin: (text) => setTyping(latest.current.view.readOnly ? undefined : text),
      write: (value) => {
        const { area, view } = latest.current;
        setTyping(undefined);
        frame.current?.focus();
        const { row, column } = area;
        void latest.current.act({ do: 'type', sheetId: view.sheetId, row, column, value });
      },
      giveUp: () => {
        setTyping(undefined);
        frame.current?.focus();
      },
    }),
    [],
  );
  const keyDown = (event: KeyboardEvent) => {
    if (typing !== undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (pressed(event.key, grid, hands)) event.preventDefault();
  };
  return { typing, hands, keyDown };
}

/** What a key does while nothing is being written; false when it means nothing here. */
function pressed(key: string, { view, area, onArea }: GridProps, hands: Hands): boolean {
  const next = moved(view, area, key);
  const cell = cellIn(view, area);
  if (next !== undefined) onArea(next);
  else if (view.readOnly) return false;
  else if (key === ' ' && cell.checkbox) hands.write(!isTicked(cell.text));
  else if (key === 'Enter' || key === 'F2') hands.begin(cell.raw ?? cell.text);
  else if (key === 'Delete' || key === 'Backspace') hands.write('');
  else if (key.length === 1) hands.begin(key);
  else return false;
  return true;
}
