import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { assertEditable } from '../sheets/access';
import { displayed } from '../sheets/display';
import { isFound, patternOf, replacedText, type Search } from '../sheets/find';
import { cellAt } from '../sheets/grid';
import { typedCell } from '../sheets/typed-input';
import { bookOf, change, mismatch, served, sheetOf } from './context';
import { placeOfRange } from './identity';
import { bounded, rectOf, type Place } from './place';
import { rangeAt } from './range';

/**
 * A `TextFinder` over some ranges: AS/reference/spreadsheet/text-finder. It looks at what cells show, row by row;
 * a formula's result is not known here, so only `matchFormulaText` finds cells with one.
 */
export function textFinder(host: Host, scope: () => Place[], given: unknown, of: string): object {
  if (typeof given !== 'string') throw mismatch([given], `${of}.createTextFinder`);
  const search: Search = {
    text: given,
    matchCase: false,
    entireCell: false,
    formulas: false,
    regularExpression: false,
    ignoreDiacritics: false,
  };
  const set = (key: Exclude<keyof Search, 'text'>) => (on: unknown) => {
    search[key] = on === true;
    return self;
  };
  let current: Place | undefined;
  let start: Place | undefined;
  const all = () => matches(host, scope(), search);
  const step = (by: 1 | -1): object | null => {
    const found = all();
    current = neighbour(host, found, { of: current ?? start, by });
    return current ? rangeAt(host, current) : null;
  };
  const self: object = served(host, 'TextFinder', {
    matchCase: set('matchCase'),
    matchEntireCell: set('entireCell'),
    matchFormulaText: set('formulas'),
    useRegularExpression: set('regularExpression'),
    ignoreDiacritics: set('ignoreDiacritics'),
    startFrom: (range: unknown) => {
      start = placeOfRange(range);
      if (start === undefined) throw mismatch([range], 'TextFinder.startFrom');
      current = undefined;
      return self;
    },
    findAll: () => host.realm.array(all().map((place) => rangeAt(host, place))),
    findNext: () => step(1),
    findPrevious: () => step(-1),
    getCurrentMatch: () => (current ? rangeAt(host, current) : null),
    replaceAllWith: (text: unknown) => replaceIn(host, all(), { search, text: String(text) }),
    replaceWith: (text: unknown) =>
      replaceIn(host, current ? [current] : [], { search, text: String(text) }),
  } satisfies Official<GoogleAppsScript.Spreadsheet.TextFinder>);
  return self;
}

/** The cells of some ranges that match, each as a place of its own. */
function matches(host: Host, scope: Place[], search: Search): Place[] {
  const pattern = patternOf(search);
  return scope.flatMap((place) => {
    const { locale } = bookOf(host, place.id);
    const sheet = sheetOf(host, place);
    const found: Place[] = [];
    const last = Math.min(place.row - 1 + place.rows, sheet.rows.length);
    for (let row = place.row - 1; row < last; row += 1) {
      const end = Math.min(place.column - 1 + place.columns, sheet.rows[row]?.length ?? 0);
      for (let column = place.column - 1; column < end; column += 1) {
        if (isFound(cellAt(sheet, row, column), locale, { search, pattern }))
          found.push({ ...bounded(place), row: row + 1, column: column + 1, rows: 1, columns: 1 });
      }
    }
    return found;
  });
}

/** The match after (or before) a place, in the order of tabs, rows and columns; the first (or last) of all without one. */
function neighbour(
  host: Host,
  found: Place[],
  { of, by }: { of: Place | undefined; by: 1 | -1 },
): Place | undefined {
  const inOrder = by === 1 ? found : found.slice().reverse();
  if (of === undefined) return inOrder[0];
  const { sheets } = bookOf(host, of.id);
  const rank = ({ sheetId, row, column }: Place): number[] => [
    sheets.findIndex((sheet) => sheet.sheetId === sheetId),
    row,
    column,
  ];
  return inOrder.find((place) => compare(rank(place), rank(of)) * by > 0);
}

function compare(a: number[], b: number[]): number {
  const differing = a.findIndex((value, i) => value !== b[i]);
  return differing < 0 ? 0 : (a[differing] ?? 0) - (b[differing] ?? 0);
}

/** How many occurrences were replaced; the new text is read as if typed (assumed). */
function replaceIn(
  host: Host,
  found: Place[],
  { search, text }: { search: Search; text: string },
): number {
  let count = 0;
  const pattern = patternOf(search);
  for (const place of found) {
    change(host, place.id, (draft) => {
      const { locale, timeZone } = draft.book;
      const sheet = draft.sheet(place.sheetId);
      assertEditable(draft, sheet, rectOf(place));
      const at = { row: place.row - 1, column: place.column - 1 };
      const cell = cellAt(sheet, at.row, at.column);
      const before = cell?.f ?? displayed(cell, locale);
      const after = replacedText(before, text, { search, pattern });
      count += after.count;
      const typing = { locale, timeZone, now: host.execution.now() };
      draft.setCell(sheet, at, typedCell(cell, after.text, typing));
    });
  }
  return count;
}
