import type { Host } from '../../runtime/host';
import { updated, type Mask } from '../sheets/mask';
import type { Cell, CellFormat, SpreadsheetState } from '../sheets/state';
import type { Place } from './place';
import { changeCells, changeLooks, first, matrix, table } from './range-values';

/** What of a cell a getter tells. */
export type Read = (cell: Cell | undefined, book: SpreadsheetState) => unknown;

/** What a setter makes of a cell, once it has looked at its argument. */
export type Write = (value: unknown, method: string) => (cell: Cell | undefined) => Cell;

/** The four members that each property of cells has: one value or a table of them, read or written. */
export interface Access {
  one(read: Read): () => unknown;
  all(read: Read): () => unknown;
  /** `Range.setX(value)`. */
  put(method: string, write: Write): (value: unknown) => object;
  /** `Range.setXs(table)`. */
  each(method: string, write: Write): (values: unknown) => object;
}

export function accessTo(host: Host, place: Place, self: () => object): Access {
  return {
    one: (read) => () => first(host, place, read),
    all: (read) => () => table(host, place, read),
    put: (method, write) => (value) => {
      changeLooks(host, place, write(value, `Range.${method}`));
      return self();
    },
    each: (method, write) => (values) => {
      const name = `Range.${method}`;
      const rows = matrix(values, place, name);
      const next = rows.map((row) => Array.from(row, (value) => write(value, name)));
      changeCells(host, place, (cell, at) => next[at.row]?.[at.column]?.(cell) ?? cell ?? {});
      return self();
    },
  };
}

/** The cell with part of its format set; what the mask names and the value has not is taken away. */
export function withFormat(cell: Cell | undefined, mask: Mask, value: CellFormat): Cell {
  const format = updated<CellFormat>(cell?.format ?? {}, value, mask);
  return Object.keys(format).length > 0 ? { ...cell, format } : withoutFormat(cell);
}

export function withoutFormat(cell: Cell | undefined): Cell {
  const { format: _old, ...rest } = cell ?? {};
  return rest;
}
