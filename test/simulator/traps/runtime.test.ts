import { errorOf, guest, value } from '../support/guest';

const ABSENT = [
  'setTimeout',
  'setInterval',
  'clearTimeout',
  'ReadableStream',
  'WritableStream',
  'TextEncoder',
  'TextDecoder',
  'fetch',
  'FormData',
  'File',
  'Blob',
  'URL',
  'URLSearchParams',
  'DOMException',
  'atob',
  'btoa',
  'crypto',
  'window',
  'navigator',
  'performance',
  'process',
  'structuredClone',
  'queueMicrotask',
  'require',
];

// Source: platform-facts §14.25, §10, §5.2; AS/guides/v8-runtime; gas-fakes oddities (issue 429373214)
describe('trap 25: the runtime', () => {
  test.each(ABSENT)('has no %s', (name) => {
    expect(value(`return typeof ${name}`)).toBe('undefined');
  });

  test.each([
    ['class A { #x = 1 }', "Unexpected token '#'"],
    ['class A { static x = 1 }', "Unexpected token '='"],
  ])('does not parse %s', (source, words) => {
    expect(() => guest(source)).toThrow(words);
  });

  test('digests are signed bytes', () => {
    const bytes = value(
      `return Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'hola')`,
    ) as number[];
    expect(bytes).toHaveLength(16);
    expect(bytes.some((byte) => byte < 0)).toBe(true);
    expect(bytes.every((byte) => byte >= -128 && byte <= 127)).toBe(true);
  });

  test('nothing outlives an execution', () => {
    const made = guest('let n = 0; function next() { n += 1; return n; }');
    expect([made.call('next'), made.call('next')]).toEqual([1, 1]);
  });

  test('a strict list makes a script’s write throw', () => {
    expect(
      errorOf(`const cell = SpreadsheetApp.getActiveSheet().getRange('B2');
        cell.setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['sí']).setAllowInvalid(false).build());
        cell.setValue('quizá');`),
    ).toBe('The data you entered in cell B2 violates the data validation rules set on this cell.');
  });

  test('numbers may come back from Java as 25.0', () => {
    expect(
      value(`const range = SpreadsheetApp.getActiveSheet().getRange('A1:B1'); range.setNotes([[25, 2.5]]);
        const many = range.getNotes()[0]; range.setNote(25); return [...many, range.getNote()];`),
    ).toEqual(['25.0', '2.5', '25']);
  });
});
