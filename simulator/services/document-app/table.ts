import type { Official } from '../../runtime/official';
import { cellColor, putCellColor } from './attributes';
import { clearNode, insertChild, newCell, newRow, removeChild, setParagraphText } from './edits';
import { childAt, containerMembers, elementMembers } from './elements';
import { elementOf, mismatch, text, whole, type Guest } from './guest';
import { fillingMembers } from './body';
import { touch } from './open';
import { surfaceOf } from './surfaces';
import type { Cell, Container, Node, Paragraph, Row, Table } from './tree';

/** A `Table`: AS/reference/document/table. */
export function tableSurface(guest: Guest, table: Table): object {
  const rowAt = (index: unknown) => childAt(table.children, index, 'Table');
  const put = (index: number, value: unknown) => {
    const row = value === undefined ? newRow([]) : handed<Row>(guest, value, 'row');
    insertChild(guest, table, { index, child: row });
    return surfaceOf(guest, row);
  };
  const self: object = guest.host.surface('Table', {
    ...elementMembers(guest, table, () => self),
    ...containerMembers(guest, table, () => self),
    getNumRows: () => table.children.length,
    getRow: (index: unknown) => surfaceOf(guest, rowAt(index)),
    getCell: (row: unknown, cell: unknown) =>
      surfaceOf(guest, childAt(rowAt(row).children, cell, 'TableRow')),
    appendTableRow: (row?: unknown) => put(table.children.length, row),
    insertTableRow: (index: unknown, row?: unknown) =>
      put(whole(index, 'Table.insertTableRow'), row),
    removeRow: (index: unknown) => taken(guest, table, rowAt(index)),
  } satisfies Official<GoogleAppsScript.Document.Table>);
  return self;
}

/** A `TableRow`: AS/reference/document/table-row. */
export function rowSurface(guest: Guest, row: Row): object {
  const cellAt = (index: unknown) => childAt(row.children, index, 'TableRow');
  const put = (index: number, value: unknown, member: string) => {
    const known = elementOf(guest, value);
    const cell =
      known === undefined
        ? newCell(value === undefined ? '' : text(value, `TableRow.${member}`))
        : handed<Cell>(guest, value, 'cell');
    insertChild(guest, row, { index, child: cell });
    return surfaceOf(guest, cell);
  };
  const self: object = guest.host.surface('TableRow', {
    ...elementMembers(guest, row, () => self),
    ...containerMembers(guest, row, () => self),
    getNumCells: () => row.children.length,
    getCell: (index: unknown) => surfaceOf(guest, cellAt(index)),
    appendTableCell: (value?: unknown) => put(row.children.length, value, 'appendTableCell'),
    insertTableCell: (index: unknown, value?: unknown) =>
      put(whole(index, 'TableRow.insertTableCell'), value, 'insertTableCell'),
    removeCell: (index: unknown) => taken(guest, row, cellAt(index)),
    getParentTable: () => above(guest, row),
  } satisfies Official<GoogleAppsScript.Document.TableRow>);
  return self;
}

/** A `TableCell`: AS/reference/document/table-cell. */
export function cellSurface(guest: Guest, cell: Cell): object {
  const self: object = guest.host.surface('TableCell', {
    ...elementMembers(guest, cell, () => self),
    ...containerMembers(guest, cell, () => self),
    ...fillingMembers(guest, cell),
    setText: (value: unknown) => {
      const written = text(value, 'TableCell.setText');
      clearNode(guest, cell);
      setParagraphText(guest, cell.children[0] as Paragraph, written);
      return self;
    },
    getBackgroundColor: () => cellColor(cell),
    setBackgroundColor: (value: unknown) => {
      touch(guest, cell);
      putCellColor(cell, value === null ? null : text(value, 'TableCell.setBackgroundColor'));
      return self;
    },
    getParentRow: () => above(guest, cell),
    getParentTable: () => (cell.parent === undefined ? null : above(guest, cell.parent)),
  } satisfies Official<GoogleAppsScript.Document.TableCell>);
  return self;
}

function above(guest: Guest, node: Node): object | null {
  return node.parent === undefined ? null : surfaceOf(guest, node.parent);
}

/** Takes a child out of a table or row and gives it. */
function taken(guest: Guest, container: Container, child: Node): object {
  removeChild(guest, container, child);
  return surfaceOf(guest, child);
}

function handed<T extends Node>(guest: Guest, value: unknown, kind: T['kind']): T {
  const element = elementOf(guest, value);
  if (element?.kind !== kind) throw mismatch([value], `Table.append${kind}`);
  return element as T;
}
