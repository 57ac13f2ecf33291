import { errorOf, value } from '../support/guest';

/** A spreadsheet of two tabs, `id`; one request on it; and what each does to the first tab. */
const BOOK = `const id = SpreadsheetApp.getActive().getId();
  const send = (...requests) => Sheets.Spreadsheets.batchUpdate({ requests }, id).replies.length;
  const second = 5;
  send({ addSheet: { properties: { sheetId: second, title: 'B', gridProperties: { rowCount: 1, columnCount: 1 } } } });
  const size = (rowCount, columnCount) => send({ updateSheetProperties: { fields: 'gridProperties(rowCount,columnCount)',
    properties: { sheetId: 0, gridProperties: { rowCount, columnCount } } } });
  const write = (stringValue) => send({ updateCells: { start: {}, fields: '*', rows: [{ values: [{ userEnteredValue: { stringValue } }] }] } });
  const note = (location, metadataKey, metadataValue) => send({ createDeveloperMetadata: { developerMetadata:
    { location, metadataKey, metadataValue, visibility: 'DOCUMENT' } } });
  const book = { spreadsheet: true }; const long = (length) => 'x'.repeat(length);`;

// platform-facts §1.3; the texts docs/fidelity-notes.md
describe.each([
  [
    'a cell holds 50,000 characters',
    'write(long(50000))',
    'write(long(50001))',
    'Your input contains more than the maximum of 50000 characters in a single cell.',
  ],
  [
    'the tabs have 10,000,000 cells together, empty ones too',
    'size(1111111, 9)',
    'size(1111112, 9)',
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  ],
  [
    'each tab has 18,278 columns',
    'size(1, 18278)',
    'size(1, 18279)',
    'This action would increase the number of columns in the workbook above the limit of 18278 columns.',
  ],
  [
    'the metadata of the spreadsheet has 30,000 characters, keys and values together',
    'note(book, long(10), long(9990)); note(book, long(10), long(19990))',
    'note(book, long(10), long(9990)); note(book, long(10), long(19991))',
    'The developer metadata exceeds the storage quota of this location.',
  ],
  [
    'a key without a value counts alone',
    'note(book, long(30000))',
    'note(book, long(30001))',
    'The developer metadata exceeds the storage quota of this location.',
  ],
  [
    'each tab has as much metadata for itself, what is on its rows with it',
    'note(book, long(30000)); note({ sheetId: 0 }, long(30000)); note({ sheetId: second }, long(30000))',
    `note({ sheetId: 0 }, long(29999));
     note({ dimensionRange: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 } }, long(2))`,
    'The developer metadata exceeds the storage quota of this location.',
  ],
])('%s', (_, fits, exceeds, words) => {
  test('and that much fits', () => {
    expect(value(`${BOOK} ${fits}; return true`)).toBe(true);
  });

  test('and one more does not', () => {
    expect(errorOf(`${BOOK} ${exceeds}`)).toContain(words);
  });
});
