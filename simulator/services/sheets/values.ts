import type { Rect } from './a1';
import { displayed, showsDate } from './display';
import type { Cell, SheetState, SpreadsheetState } from './state';

export type Scalar = string | number | boolean;

/** How values are asked for; Google's defaults are formatted text, serial dates and rows. */
export interface Rendering {
  valueRenderOption?: string;
  dateTimeRenderOption?: string;
  majorDimension?: string;
}

/** The values of a rectangle, trailing empty cells and rows left out (platform-facts §5.6); nothing if all is empty. */
export function renderedValues(
  book: SpreadsheetState,
  sheet: SheetState,
  request: { rect: Rect } & Rendering,
): Scalar[][] | undefined {
  const { rect } = request;
  const lines: Scalar[][] = [];
  for (let row = rect.startRow; row < Math.min(rect.endRow, sheet.rows.length); row += 1) {
    const cells = (sheet.rows[row] ?? []).slice(rect.startColumn, rect.endColumn);
    lines.push(cells.map((cell) => rendered(cell ?? undefined, book, request)));
  }
  const turned = request.majorDimension === 'COLUMNS' ? transposed(lines) : lines;
  const values = trimmed(turned);
  return values.length > 0 ? values : undefined;
}

export function rendered(
  cell: Cell | undefined,
  book: SpreadsheetState,
  options: Rendering,
): Scalar {
  if (cell === undefined) return '';
  const how = options.valueRenderOption ?? 'FORMATTED_VALUE';
  if (how === 'FORMATTED_VALUE') return displayed(cell, book.locale);
  if (how === 'FORMULA' && cell.f !== undefined) return cell.f;
  const value = cell.v ?? '';
  const asText = options.dateTimeRenderOption === 'FORMATTED_STRING' && typeof value === 'number';
  return asText && showsDate(cell.format?.numberFormat) ? displayed(cell, book.locale) : value;
}

function transposed(lines: Scalar[][]): Scalar[][] {
  const width = Math.max(0, ...lines.map((line) => line.length));
  return Array.from({ length: width }, (_, column) => lines.map((line) => line[column] ?? ''));
}

function trimmed(lines: Scalar[][]): Scalar[][] {
  for (const line of lines) while (line.length > 0 && line.at(-1) === '') line.pop();
  while (lines.length > 0 && lines.at(-1)?.length === 0) lines.pop();
  return lines;
}
