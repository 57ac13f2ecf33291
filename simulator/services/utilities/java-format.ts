/**
 * `Utilities.formatString` and `Logger.log` with values: printf marks with flags, width and precision
 * (AS/reference/utilities/utilities#formatString, AS/reference/base/logger).
 */
export function javaFormat(pattern: string, values: unknown[]): string {
  let next = 0;
  return pattern.replaceAll(
    /%(?:(\d+)\$)?([-+ 0,]*)(\d+)?(?:\.(\d+))?([sdfxXeocb%])/g,
    (
      mark: string,
      position?: string,
      flags = '',
      width?: string,
      precision?: string,
      kind = 's',
    ) => {
      if (kind === '%') return '%';
      const index = position === undefined ? next++ : Number(position) - 1;
      if (index >= values.length) return mark;
      return pad(converted(values[index], { kind, flags, precision }), flags, Number(width ?? 0));
    },
  );
}

function converted(
  value: unknown,
  { kind, flags, precision }: { kind: string; flags: string; precision: string | undefined },
): string {
  if (kind === 's' || kind === 'b' || kind === 'c') {
    return precision === undefined ? String(value) : String(value).slice(0, Number(precision));
  }
  const n = Number(value);
  if (kind === 'x') return Math.trunc(n).toString(16);
  if (kind === 'X') return Math.trunc(n).toString(16).toUpperCase();
  if (kind === 'o') return Math.trunc(n).toString(8);
  if (kind === 'e') return n.toExponential(Number(precision ?? 6));
  const text = kind === 'd' ? String(Math.trunc(n)) : n.toFixed(Number(precision ?? 6));
  const grouped = flags.includes(',')
    ? text.replaceAll(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',')
    : text;
  return flags.includes('+') && n >= 0 ? `+${grouped}` : grouped;
}

function pad(text: string, flags: string, width: number): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0')) return text.padStart(width);
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}
