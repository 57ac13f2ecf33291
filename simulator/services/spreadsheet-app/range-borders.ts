import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import type { Cell } from '../sheets/state';
import { colorObject } from './color-objects';
import { colorOf, type ColorStyle } from './colors';
import { mismatch, served } from './context';
import { enumKey, enumValue } from './enums';
import type { Place } from './place';
import { withFormat } from './range-access';
import { changeCells, first } from './range-values';

type Side = 'top' | 'left' | 'bottom' | 'right';

/** `Range.setBorder`: AS/reference/spreadsheet/range#setbordertop,-left,… null leaves a side as it is. */
export function borderMembers(host: Host, place: Place, self: () => object) {
  return {
    getBorder: () => first(host, place, (cell) => bordersObject(host, cell)),
    setBorder: (...args: unknown[]) => {
      const border = borderOf(host, args);
      const sides = args.slice(0, 6);
      const known = sides.every((side) => side === null || typeof side === 'boolean');
      if (![6, 8].includes(args.length) || !known) throw mismatch(args, 'Range.setBorder');
      changeCells(host, place, (cell, at) => bordered(cell, sidesAt(place, at, sides), border));
      return self();
    },
  } satisfies Official<GoogleAppsScript.Spreadsheet.Range>;
}

type Borders = Partial<Record<Side, { style?: string; colorStyle?: ColorStyle }>>;

/** The borders of a cell; null where nobody drew any. */
function bordersObject(host: Host, cell: Cell | undefined): object | null {
  const borders = cell?.format?.['borders'] as Borders | undefined;
  if (borders === undefined) return null;
  const side = (name: Side) => () => {
    const { style, colorStyle = {} } = borders[name] ?? {};
    return served(host, 'Border', {
      getBorderStyle: () => enumValue(host, 'BorderStyle', style),
      getColor: () => colorObject(host, colorStyle),
    } satisfies Official<GoogleAppsScript.Spreadsheet.Border>);
  };
  return served(host, 'Borders', {
    getTop: side('top'),
    getLeft: side('left'),
    getBottom: side('bottom'),
    getRight: side('right'),
  } satisfies Official<GoogleAppsScript.Spreadsheet.Borders>);
}

function borderOf(host: Host, args: unknown[]): object {
  const [color = null, style = null] = args.slice(6);
  const key = enumKey(host, 'BorderStyle', style);
  if (style !== null && key === undefined) throw mismatch(args, 'Range.setBorder');
  return { style: key ?? 'SOLID', colorStyle: colorOf(color) ?? colorOf('black') };
}

/** Which sides of the cell at a place are outer ones and which are between cells of the range. */
function sidesAt(
  { rows, columns }: Place,
  at: { row: number; column: number },
  [top, left, bottom, right, vertical, horizontal]: unknown[],
): Record<Side, unknown> {
  return {
    top: at.row === 0 ? top : horizontal,
    bottom: at.row === rows - 1 ? bottom : horizontal,
    left: at.column === 0 ? left : vertical,
    right: at.column === columns - 1 ? right : vertical,
  };
}

function bordered(cell: Cell | undefined, sides: Record<Side, unknown>, border: object): Cell {
  const named = Object.entries(sides).filter(([, on]) => on !== null);
  if (named.length === 0) return cell ?? {};
  const mask = Object.fromEntries(named.map(([side]) => [side, true as const]));
  const borders = Object.fromEntries(named.map(([side, on]) => [side, on ? border : undefined]));
  return withFormat(cell, { borders: mask }, { borders });
}
