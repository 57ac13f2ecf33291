/** Excel takes a file for UTF-8 only when it begins with this. */
const MARK = '\uFEFF';

/** What a spreadsheet program would take for a formula when it opens the file. */
const FORMULA = /^[=+\-@\t\r]/;

/** A number is no formula, even one below zero. */
const NUMBER = /^[+-]?\d+([.,]\d+)*%?$/;

/**
 * Rows as a CSV file (RFC 4180) that Excel opens with its accents. A text that would become a formula there begins with an
 * apostrophe: what a stranger wrote into a form must not be carried out on anybody's computer.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return MARK + rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
