/** Colours by name that Sheets' own palette uses; other names are accepted and mean nothing (platform-facts §5.2). */
const NAMES: Record<string, string> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  gray: '#808080',
  purple: '#800080',
};

/** A `ColorStyle` of the API from a CSS colour; nothing for null, which takes the colour away. */
export function colorOf(color: unknown): object | undefined {
  if (typeof color !== 'string') return undefined;
  const hex = NAMES[color.toLowerCase()] ?? color;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(hex);
  const full = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  const parts = short?.slice(1).map((digit) => digit + digit) ?? full?.slice(1);
  if (!parts) return undefined;
  const [red = 0, green = 0, blue = 0] = parts.map((part) => parseInt(part, 16) / 255);
  return { rgbColor: { red, green, blue } };
}

/** The CSS colour of a `ColorStyle`. */
export function hexOf(style: unknown): string | undefined {
  const rgb = (style as { rgbColor?: { red?: number; green?: number; blue?: number } } | undefined)
    ?.rgbColor;
  if (!rgb) return undefined;
  const two = (part = 0): string =>
    Math.round(part * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${two(rgb.red)}${two(rgb.green)}${two(rgb.blue)}`;
}
