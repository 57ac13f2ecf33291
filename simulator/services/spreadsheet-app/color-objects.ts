import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import { colorOf, hexOf, partsOf, type ColorStyle } from './colors';
import { mismatch, served } from './context';
import { enumKey, enumValue } from './enums';

const styles = new WeakMap<object, () => ColorStyle>();

/** The colour behind a `Color` of the script, or behind the builder of one; nothing if it is neither. */
export function styleOfColor(color: unknown): ColorStyle | undefined {
  return typeof color === 'object' && color !== null ? styles.get(color)?.() : undefined;
}

/** A `Color`: AS/reference/spreadsheet/color. */
export function colorObject(host: Host, style: ColorStyle): object {
  const made = served(
    host,
    'Color',
    readers(host, () => style),
  );
  styles.set(made, () => style);
  return made;
}

/** The `Color` of a style, or null where there is none. */
export function colorOrNull(host: Host, style: ColorStyle | undefined): object | null {
  return style === undefined ? null : colorObject(host, style);
}

/** `SpreadsheetApp.newColor()`: AS/reference/spreadsheet/color-builder. */
export function colorBuilder(host: Host): object {
  let style: ColorStyle = {};
  const self: object = served(host, 'ColorBuilder', {
    ...readers(host, () => style),
    setRgbColor: (css: unknown) => {
      if (typeof css !== 'string') throw mismatch([css], 'ColorBuilder.setRgbColor');
      style = colorOf(css) ?? invalid();
      return self;
    },
    setThemeColor: (given: unknown) => {
      const themeColor = enumKey(host, 'ThemeColorType', given);
      if (themeColor === undefined) throw mismatch([given], 'ColorBuilder.setThemeColor');
      style = { themeColor };
      return self;
    },
    build: () => colorObject(host, style),
  } satisfies Official<GoogleAppsScript.Spreadsheet.ColorBuilder>);
  styles.set(self, () => style);
  return self;
}

function invalid(): never {
  throw new ServiceError('Invalid argument: cssString');
}

function readers(host: Host, style: () => ColorStyle) {
  return {
    getColorType: () => enumValue(host, 'ColorType', typeOf(style())),
    asRgbColor: () => {
      if (typeOf(style()) !== 'RGB') throw new ServiceError('Object is not of type RgbColor.');
      return rgbColor(host, style());
    },
    asThemeColor: () => {
      if (typeOf(style()) !== 'THEME') throw new ServiceError('Object is not of type ThemeColor.');
      return themeColor(host, style());
    },
  } satisfies Official<GoogleAppsScript.Spreadsheet.Color>;
}

function typeOf({ rgbColor: rgb, themeColor: theme }: ColorStyle): 'RGB' | 'THEME' | 'UNSUPPORTED' {
  if (theme !== undefined) return 'THEME';
  return rgb === undefined ? 'UNSUPPORTED' : 'RGB';
}

function rgbColor(host: Host, style: ColorStyle): object {
  const [red, green, blue] = partsOf(style);
  return served(host, 'RgbColor', {
    asHexString: () => hexOf(style),
    getRed: () => red,
    getGreen: () => green,
    getBlue: () => blue,
    getColorType: () => enumValue(host, 'ColorType', 'RGB'),
  } satisfies Official<GoogleAppsScript.Base.RgbColor>);
}

function themeColor(host: Host, style: ColorStyle): object {
  return served(host, 'ThemeColor', {
    getThemeColorType: () => enumValue(host, 'ThemeColorType', style.themeColor),
    getColorType: () => enumValue(host, 'ColorType', 'THEME'),
  } satisfies Official<GoogleAppsScript.Spreadsheet.ThemeColor>);
}
