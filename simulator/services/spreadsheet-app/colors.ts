import names from 'color-name';

/** A `ColorStyle` of the Sheets API. */
export interface ColorStyle {
  rgbColor?: { red?: number; green?: number; blue?: number };
  themeColor?: string;
}

/** The colours of the standard theme, which a new spreadsheet has. @see docs/fidelity-notes.md */
export const THEME: Record<string, string> = {
  TEXT: '#000000',
  BACKGROUND: '#ffffff',
  ACCENT1: '#4285f4',
  ACCENT2: '#ea4335',
  ACCENT3: '#fbbc04',
  ACCENT4: '#34a853',
  ACCENT5: '#ff6d01',
  ACCENT6: '#46bdc6',
  HYPERLINK: '#1155cc',
};

/**
 * A `ColorStyle` of the API from a CSS colour; nothing for null, which takes the colour away, and for what is no
 * colour, which Google accepts without a word (platform-facts §5.2).
 */
export function colorOf(color: unknown): ColorStyle | undefined {
  if (typeof color !== 'string') return undefined;
  const named = (names as Record<string, readonly [number, number, number]>)[color.toLowerCase()];
  if (named) return styleOfRgb(...named);
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  const full = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  const parts = short?.slice(1).map((digit) => digit + digit) ?? full?.slice(1);
  if (!parts) return undefined;
  const [red = 0, green = 0, blue = 0] = parts.map((part) => parseInt(part, 16));
  return styleOfRgb(red, green, blue);
}

/** A `ColorStyle` from parts between 0 and 255. */
export function styleOfRgb(red: number, green: number, blue: number): ColorStyle {
  return { rgbColor: { red: red / 255, green: green / 255, blue: blue / 255 } };
}

/** Red, green and blue between 0 and 255. */
export function partsOf({ rgbColor = {} }: ColorStyle): [number, number, number] {
  const whole = (part = 0): number => Math.round(part * 255);
  return [whole(rgbColor.red), whole(rgbColor.green), whole(rgbColor.blue)];
}

/** The CSS colour of a `ColorStyle`; a colour of the theme is shown as it is in the standard one. */
export function hexOf(style: unknown): string | undefined {
  const given = style as ColorStyle | undefined;
  if (given?.themeColor !== undefined) return THEME[given.themeColor];
  if (!given?.rgbColor) return undefined;
  return `#${partsOf(given)
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`;
}
