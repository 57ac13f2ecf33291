import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { mismatch, served } from './context';
import type { At } from './identity';
import { placeFromArguments, type Place } from './place';
import { rangeAt, rangeMembers } from './range';
import { selectPlaces } from './selection';

type List = GoogleAppsScript.Spreadsheet.RangeList;

const lists = new WeakMap<object, Place[]>();

/** Where the ranges of a `RangeList` are; nothing if it is none. */
export function placesOfList(list: unknown): Place[] | undefined {
  return typeof list === 'object' && list !== null ? lists.get(list) : undefined;
}

/** `getRangeList(a1Notations)`. */
export function rangeListFrom(
  host: Host,
  at: At,
  { given, method }: { given: unknown; method: string },
): object {
  if (!Array.isArray(given) || given.length === 0) throw mismatch([given], method);
  return rangeListObject(
    host,
    (given as unknown[]).map((text) => placeFromArguments(host, at, [text])),
  );
}

/** What a list does to each of its ranges, as a range does it to itself. */
const EACH = [
  'breakApart',
  'check',
  'clear',
  'clearContent',
  'clearDataValidations',
  'clearFormat',
  'clearNote',
  'insertCheckboxes',
  'removeCheckboxes',
  'setBackground',
  'setBackgroundRGB',
  'setBorder',
  'setFontColor',
  'setFontFamily',
  'setFontLine',
  'setFontSize',
  'setFontStyle',
  'setFontWeight',
  'setFormula',
  'setFormulaR1C1',
  'setHorizontalAlignment',
  'setNote',
  'setNumberFormat',
  'setShowHyperlink',
  'setTextDirection',
  'setTextRotation',
  'setValue',
  'setVerticalAlignment',
  'setVerticalText',
  'setWrap',
  'setWrapStrategy',
  'trimWhitespace',
  'uncheck',
] as const satisfies (keyof List)[];

/** A `RangeList`: AS/reference/spreadsheet/range-list. Each of its members is one service call, however many ranges. */
export function rangeListObject(host: Host, places: Place[]): object {
  const ranges = places.map((place) => rangeMembers(host, place, () => self));
  const toEach =
    (member: (typeof EACH)[number]) =>
    (...args: unknown[]) => {
      for (const range of ranges) (range(member) as (...given: unknown[]) => unknown)(...args);
      return self;
    };
  const members = Object.fromEntries(EACH.map((member) => [member, toEach(member)]));
  const self: object = served(host, 'RangeList', {
    ...(members as Record<(typeof EACH)[number], (...args: unknown[]) => object>),
    getRanges: () => host.realm.array(places.map((place) => rangeAt(host, place))),
    activate: () => {
      selectPlaces(host, places);
      return self;
    },
  } satisfies Official<List>);
  lists.set(self, places);
  return self;
}
