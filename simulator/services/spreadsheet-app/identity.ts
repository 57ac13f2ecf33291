import type { Place } from './place';

/** Which tab of which file a sheet object is. */
export interface At {
  id: string;
  sheetId: number;
}

const places = new WeakMap<object, Place>();
const sheets = new WeakMap<object, At>();
const books = new WeakMap<object, string>();

export function markRange(range: object, place: Place): void {
  places.set(range, place);
}

/** Where a range object of the script is; nothing if it is none. */
export function placeOfRange(range: unknown): Place | undefined {
  return isObject(range) ? places.get(range) : undefined;
}

export function markSheet(sheet: object, at: At): void {
  sheets.set(sheet, at);
}

/** Which tab a sheet object of the script is; nothing if it is none. */
export function identityOf(sheet: unknown): At | undefined {
  return isObject(sheet) ? sheets.get(sheet) : undefined;
}

export function markBook(book: object, id: string): void {
  books.set(book, id);
}

/** Which file a spreadsheet object of the script is; nothing if it is none. */
export function idOfBook(book: unknown): string | undefined {
  return isObject(book) ? books.get(book) : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
