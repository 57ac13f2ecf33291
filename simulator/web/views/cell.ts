import { displayed } from '../../services/sheets/display';
import type { Cell, CellFormat, SpreadsheetState } from '../../services/sheets/state';
import { satisfies } from '../../services/sheets/validation';
import type { CellView } from '../protocol';

interface Color {
  red?: number;
  green?: number;
  blue?: number;
}

/** A cell as it looks; only what differs from an empty plain cell is there. */
export function cellView(book: SpreadsheetState, cell: Cell | undefined): CellView {
  if (cell === undefined) return { text: '' };
  const link = hyperlink(cell.f);
  const text = link?.text ?? displayed(cell, book.locale);
  const url = link?.url ?? (/^https?:\/\/\S+$/.test(text) ? text : undefined);
  return {
    text,
    ...(cell.f !== undefined && { raw: cell.f }),
    ...(cell.note && { note: cell.note }),
    ...(url !== undefined && { url }),
    ...look(cell),
    ...ruleOf(book, cell),
  };
}

function look({ format, v }: Cell): Partial<CellView> {
  const text = textFormat(format);
  const background = colorOf(format, 'backgroundColor');
  const color = text === undefined ? undefined : colorOf(text, 'foregroundColor');
  const align = alignOf(format, v);
  return {
    ...(text?.['bold'] === true && { bold: true }),
    ...(background !== undefined && { background }),
    ...(color !== undefined && { color }),
    ...(align !== undefined && { align }),
  };
}

function textFormat(format: CellFormat | undefined): Record<string, unknown> | undefined {
  return format?.['textFormat'] as Record<string, unknown> | undefined;
}

/** Numbers and dates stand at the right, boxes in the middle, unless the format says otherwise. */
function alignOf(format: CellFormat | undefined, value: Cell['v']): CellView['align'] {
  const set = format?.['horizontalAlignment'];
  if (set === 'CENTER') return 'center';
  if (set === 'RIGHT') return 'right';
  if (set === 'LEFT') return 'left';
  if (typeof value === 'boolean') return 'center';
  return typeof value === 'number' ? 'right' : undefined;
}

/** `backgroundColor` or the newer `backgroundColorStyle`, as CSS. */
function colorOf(holder: Record<string, unknown> | undefined, name: string): string | undefined {
  const style = holder?.[`${name}Style`] as { rgbColor?: Color } | undefined;
  const color = style?.rgbColor ?? (holder?.[name] as Color | undefined);
  if (color === undefined) return undefined;
  const part = (share = 0) => Math.round(share * 255);
  return `rgb(${part(color.red)}, ${part(color.green)}, ${part(color.blue)})`;
}

function ruleOf(book: SpreadsheetState, cell: Cell): Partial<CellView> {
  const { validation } = cell;
  if (validation === undefined) return {};
  const { type, values = [] } = validation.condition;
  return {
    ...(type === 'BOOLEAN' && values.length === 0 && { checkbox: true }),
    ...(type === 'ONE_OF_LIST' && {
      options: values.map(({ userEnteredValue = '' }) => userEnteredValue),
    }),
    ...(!satisfies(book, cell) && { invalid: true }),
  };
}

/** Formulas are not evaluated, except that a link shows its text and leads somewhere. */
function hyperlink(formula: string | undefined): { url: string; text: string } | undefined {
  const found = /^=(?:HYPERLINK|HIPERVINCULO)\("([^"]*)"\s*[,;]\s*"((?:[^"]|"")*)"\)$/i.exec(
    formula ?? '',
  );
  return found === null
    ? undefined
    : { url: found[1] ?? '', text: (found[2] ?? '').replaceAll('""', '"') };
}
