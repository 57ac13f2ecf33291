import type { Column } from '../programme/table';
import type { Value } from './value';

/** A value as the text that carries it from one spreadsheet into another: no words of a catalogue, no serial numbers. */
export function carry(column: Column, value: Value): string {
  if (value === null) return '';
  return column.type === 'many' || column.type === 'grid' ? JSON.stringify(value) : String(value);
}

/** The value that a text carries; undefined when it carries none of this column. */
export function uncarry(column: Column, text: string): Value | undefined {
  if (text === '') return null;
  switch (column.type) {
    case 'int':
    case 'number':
    case 'datetime':
      return Number.isFinite(Number(text)) ? Number(text) : undefined;
    case 'yesno':
      return { true: true, false: false }[text];
    case 'many':
    case 'grid':
      return parsed(text);
    default:
      return text;
  }
}

function parsed(text: string): Value | undefined {
  try {
    return JSON.parse(text) as Value;
  } catch {
    return undefined;
  }
}
