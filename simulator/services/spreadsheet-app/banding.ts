import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import { assertEditable } from '../sheets/access';
import { intersects, openRect, toGridRange } from '../sheets/grid';
import { addBanding } from '../sheets/requests/rules';
import type { GridRange, Kept, SheetState } from '../sheets/state';
import { BANDING_THEMES } from './banding-themes';
import { colorOrNull, styleOfColor } from './color-objects';
import { colorOf, hexOf, type ColorStyle } from './colors';
import { bookOf, change, mismatch, served } from './context';
import { enumKey } from './enums';
import { placeOfRange } from './identity';
import { placeOfGridRange, rectOf, type Place } from './place';
import { rangeAt } from './range';
import { TEXT } from './rules';

type Axis = 'row' | 'column';
type Part = 'header' | 'firstBand' | 'secondBand' | 'footer';

/** Colours in turn: AS/reference/spreadsheet/range#applyrowbanding. They are kept; nothing is drawn. */
export function bandingMembers(host: Host, place: Place) {
  const apply =
    (axis: Axis, method: string) =>
    (...args: unknown[]) => {
      const [theme, header = true, footer = false] = args;
      const key = theme === undefined ? 'LIGHT_GREY' : enumKey(host, 'BandingTheme', theme);
      if (key === undefined) throw mismatch(args, `Range.${method}`);
      return banded(host, place, { axis, colors: colorsOf(key, { header, footer }) });
    };
  return {
    applyRowBanding: apply('row', 'applyRowBanding'),
    applyColumnBanding: apply('column', 'applyColumnBanding'),
    getBandings: () =>
      bandingsIn(host, place.id, (kept, sheet) => {
        const range = openRect(kept['range'] as GridRange);
        return sheet.sheetId === place.sheetId && intersects(range, rectOf(place));
      }),
  } satisfies Official<GoogleAppsScript.Spreadsheet.Range>;
}

/** The bandings of a spreadsheet that a test lets through, as objects of the script. */
export function bandingsIn(
  host: Host,
  id: string,
  wanted: (kept: Kept, sheet: SheetState) => boolean = () => true,
): object[] {
  const found = bookOf(host, id).sheets.flatMap((sheet) =>
    sheet.bandedRanges.filter((kept) => wanted(kept, sheet)),
  );
  return host.realm.array(
    found.map((kept) => bandingObject(host, { id, bandedRangeId: Number(kept['bandedRangeId']) })),
  );
}

function colorsOf(theme: string, has: { header: unknown; footer: unknown }): object {
  const [header, first, second, footer] = BANDING_THEMES[theme] ?? [];
  return {
    ...(has.header === true && { headerColorStyle: colorOf(header) }),
    firstBandColorStyle: colorOf(first),
    secondBandColorStyle: colorOf(second),
    ...(has.footer === true && { footerColorStyle: colorOf(footer) }),
  };
}

function banded(
  host: Host,
  place: Place,
  { axis, colors }: { axis: Axis; colors: object },
): object {
  const range = toGridRange(place.sheetId, rectOf(place));
  const bandedRangeId = change(host, place.id, (draft) => {
    const sheet = draft.sheet(place.sheetId);
    assertEditable(draft, sheet, rectOf(place));
    const reply = addBanding(draft, { bandedRange: { range, [`${axis}Properties`]: colors } });
    return (reply as { addBanding: { bandedRange: { bandedRangeId: number } } }).addBanding
      .bandedRange.bandedRangeId;
  });
  return bandingObject(host, { id: place.id, bandedRangeId });
}

/** A `Banding`: AS/reference/spreadsheet/banding. A colour that it does not have is null. */
function bandingObject(host: Host, at: { id: string; bandedRangeId: number }): object {
  const found = (): { sheet: SheetState; kept: Kept } => {
    for (const sheet of bookOf(host, at.id).sheets) {
      const kept = sheet.bandedRanges.find((each) => each['bandedRangeId'] === at.bandedRangeId);
      if (kept) return { sheet, kept };
    }
    throw new ServiceError(TEXT.bandingGone);
  };
  const update = (next: (kept: Kept) => Kept[]): object => {
    const { sheet: where, kept } = found();
    change(host, at.id, (draft) => {
      const sheet = draft.sheet(where.sheetId);
      sheet.bandedRanges = sheet.bandedRanges.flatMap((each) =>
        each === kept ? next(kept) : [each],
      );
    });
    return self;
  };
  const placeGiven = (range: unknown, method: string): Place => {
    const place = placeOfRange(range);
    if (place === undefined) throw mismatch([range], `Banding.${method}`);
    return place;
  };
  const self: object = served(host, 'Banding', {
    ...colorMembers(host, () => found().kept, update),
    getRange: () =>
      rangeAt(host, placeOfGridRange(host, at.id, found().kept['range'] as GridRange)),
    setRange: (range: unknown) => {
      const place = placeGiven(range, 'setRange');
      return update((kept) => [{ ...kept, range: toGridRange(place.sheetId, rectOf(place)) }]);
    },
    copyTo: (range: unknown) => {
      const place = placeGiven(range, 'copyTo');
      const { kept } = found();
      const axis: Axis = kept['rowProperties'] ? 'row' : 'column';
      return banded(host, place, { axis, colors: { ...(kept[`${axis}Properties`] as object) } });
    },
    remove: () => {
      update(() => []);
    },
  } satisfies Official<GoogleAppsScript.Spreadsheet.Banding>);
  return self;
}

type Update = (next: (kept: Kept) => Kept[]) => object;

function colorMembers(host: Host, kept: () => Kept, update: Update) {
  const style = (axis: Axis, part: Part): ColorStyle | undefined =>
    (kept()[`${axis}Properties`] as Record<string, ColorStyle> | undefined)?.[`${part}ColorStyle`];
  const set = (axis: Axis, part: Part, color: ColorStyle | undefined): object => {
    if (color === undefined && (part === 'firstBand' || part === 'secondBand')) {
      const which = part === 'firstBand' ? 'First' : 'Second';
      throw new ServiceError(`${which} ${axis} color should not be null.`);
    }
    const key = `${axis}Properties`;
    return update((before) => {
      const { [`${part}ColorStyle`]: _old, ...others } = (before[key] ?? {}) as Kept;
      return [{ ...before, [key]: { ...others, ...(color && { [`${part}ColorStyle`]: color }) } }];
    });
  };
  const hex = (axis: Axis, part: Part) => () => hexOf(style(axis, part)) ?? null;
  const object = (axis: Axis, part: Part) => () => colorOrNull(host, style(axis, part));
  const setHex = (axis: Axis, part: Part) => (color: unknown) => set(axis, part, colorOf(color));
  const setObject = (axis: Axis, part: Part) => (color: unknown) =>
    set(axis, part, styleOfColor(color));
  return {
    getHeaderRowColor: hex('row', 'header'),
    getHeaderRowColorObject: object('row', 'header'),
    setHeaderRowColor: setHex('row', 'header'),
    setHeaderRowColorObject: setObject('row', 'header'),
    getFirstRowColor: hex('row', 'firstBand'),
    getFirstRowColorObject: object('row', 'firstBand'),
    setFirstRowColor: setHex('row', 'firstBand'),
    setFirstRowColorObject: setObject('row', 'firstBand'),
    getSecondRowColor: hex('row', 'secondBand'),
    getSecondRowColorObject: object('row', 'secondBand'),
    setSecondRowColor: setHex('row', 'secondBand'),
    setSecondRowColorObject: setObject('row', 'secondBand'),
    getFooterRowColor: hex('row', 'footer'),
    getFooterRowColorObject: object('row', 'footer'),
    setFooterRowColor: setHex('row', 'footer'),
    setFooterRowColorObject: setObject('row', 'footer'),
    getHeaderColumnColor: hex('column', 'header'),
    getHeaderColumnColorObject: object('column', 'header'),
    setHeaderColumnColor: setHex('column', 'header'),
    setHeaderColumnColorObject: setObject('column', 'header'),
    getFirstColumnColor: hex('column', 'firstBand'),
    getFirstColumnColorObject: object('column', 'firstBand'),
    setFirstColumnColor: setHex('column', 'firstBand'),
    setFirstColumnColorObject: setObject('column', 'firstBand'),
    getSecondColumnColor: hex('column', 'secondBand'),
    getSecondColumnColorObject: object('column', 'secondBand'),
    setSecondColumnColor: setHex('column', 'secondBand'),
    setSecondColumnColorObject: setObject('column', 'secondBand'),
    getFooterColumnColor: hex('column', 'footer'),
    getFooterColumnColorObject: object('column', 'footer'),
    setFooterColumnColor: setHex('column', 'footer'),
    setFooterColumnColorObject: setObject('column', 'footer'),
  } satisfies Official<GoogleAppsScript.Spreadsheet.Banding>;
}
