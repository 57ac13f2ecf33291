import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import { toGridRange } from '../sheets/grid';
import { addNamedRange, deleteNamedRange } from '../sheets/requests/rules';
import type { NamedRange, SpreadsheetState } from '../sheets/state';
import { bookOf, change, mismatch, served } from './context';
import { placeOfRange } from './identity';
import { placeOfGridRange, rectOf } from './place';
import { rangeAt } from './range';
import { TEXT } from './rules';

const names = new WeakMap<object, () => string>();

/** The name of a `NamedRange` of the script; nothing if it is none. */
export function namedRangeOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null ? names.get(value)?.() : undefined;
}

/** Names are compared without regard to case. */
export function namedRangeNamed(book: SpreadsheetState, name: string): NamedRange | undefined {
  return book.namedRanges.find((each) => each.name.toLowerCase() === name.toLowerCase());
}

/** The named ranges of a spreadsheet, or of one of its tabs, as objects of the script. */
export function namedRanges(host: Host, id: string, sheetId?: number): object[] {
  const all = bookOf(host, id).namedRanges.filter(
    ({ range }) => sheetId === undefined || range.sheetId === sheetId,
  );
  return host.realm.array(
    all.map(({ namedRangeId }) => namedRangeObject(host, { id, namedRangeId })),
  );
}

/** `Spreadsheet.setNamedRange`, `removeNamedRange`, `getNamedRanges`. */
export function namedRangeMembers(host: Host, id: string) {
  return {
    getNamedRanges: () => namedRanges(host, id),
    setNamedRange: (name: unknown, range: unknown) => {
      const place = placeOfRange(range);
      if (typeof name !== 'string' || place === undefined)
        throw mismatch([name, range], 'Spreadsheet.setNamedRange');
      const grid = toGridRange(place.sheetId, rectOf(place));
      change(host, id, (draft) => {
        const known = namedRangeNamed(draft.book, name);
        if (known === undefined) addNamedRange(draft, { namedRange: { name, range: grid } });
        else replace(draft.book, known.namedRangeId, { range: grid });
      });
    },
    removeNamedRange: (name: unknown) => {
      const known = namedRangeNamed(bookOf(host, id), String(name));
      if (known === undefined) throw new ServiceError(TEXT.noNamedRange(String(name)));
      change(host, id, (draft) => deleteNamedRange(draft, known));
    },
  } satisfies Official<GoogleAppsScript.Spreadsheet.Spreadsheet>;
}

function replace(book: SpreadsheetState, id: string, part: Partial<NamedRange>): void {
  book.namedRanges = book.namedRanges.map((each) =>
    each.namedRangeId === id ? { ...each, ...part } : each,
  );
}

/** A `NamedRange`: AS/reference/spreadsheet/named-range. */
function namedRangeObject(host: Host, at: { id: string; namedRangeId: string }): object {
  const state = (): NamedRange => {
    const found = bookOf(host, at.id).namedRanges.find(
      ({ namedRangeId }) => namedRangeId === at.namedRangeId,
    );
    if (found === undefined) throw new ServiceError(TEXT.noNamedRange(at.namedRangeId));
    return found;
  };
  const self: object = served(host, 'NamedRange', {
    getName: () => state().name,
    getRange: () => rangeAt(host, placeOfGridRange(host, at.id, state().range)),
    setName: (name: unknown) => {
      if (typeof name !== 'string') throw mismatch([name], 'NamedRange.setName');
      // Made anew under the other name, so that it keeps to the rules for names.
      change(host, at.id, (draft) => {
        const { namedRangeId, range } = state();
        deleteNamedRange(draft, { namedRangeId });
        addNamedRange(draft, { namedRange: { namedRangeId, range, name } });
      });
      return self;
    },
    setRange: (range: unknown) => {
      const place = placeOfRange(range);
      if (place === undefined) throw mismatch([range], 'NamedRange.setRange');
      const grid = toGridRange(place.sheetId, rectOf(place));
      change(host, at.id, (draft) => replace(draft.book, at.namedRangeId, { range: grid }));
      return self;
    },
    remove: () => {
      change(host, at.id, (draft) => deleteNamedRange(draft, at));
    },
  } satisfies Official<GoogleAppsScript.Spreadsheet.NamedRange>);
  names.set(self, () => state().name);
  return self;
}
