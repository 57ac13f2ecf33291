import { guest, value, errorOf } from '../support/guest';

const SHEET = 'const book = SpreadsheetApp.getActive(); const sheet = book.getSheets()[0];';

/** What a cell of the sheet holds after a text was set in it. */
const heldAfter = (text: string) =>
  value(
    `${SHEET} const held = sheet.getRange('A1').setValue(${JSON.stringify(text)}).getValue();
     return held instanceof Date ? Utilities.formatDate(held, book.getSpreadsheetTimeZone(), "yyyy-MM-dd'T'HH:mm") : held;`,
  );

// Source: platform-facts §14.1, §5.2; gas-fakes oddities (setValues is USER_ENTERED); AS/reference/spreadsheet/range
describe('trap 1: a text that is set is read as if it were typed', () => {
  test.each([
    ['007', 7],
    ['50%', 0.5],
    ['VERDADERO', true],
    ['TRUE', true],
    ['12/3/2026', '2026-03-12T00:00'],
    ['1-2', '2026-02-01T00:00'],
    ['12:30', '1899-12-30T12:30'],
    ['+52 33 1234 5678', '#ERROR!'],
    ['33 1234 5678', '33 1234 5678'],
    ["'007", '007'],
  ])('«%s» is held as %j', (text, held) => {
    expect(heldAfter(text)).toBe(held);
  });

  test('what begins with = becomes a formula, in setValues and appendRow too', () => {
    expect(
      value(`${SHEET} sheet.getRange('A1:B1').setValues([['=1+1', 'x']]); sheet.appendRow(['=2+2']);
        return [sheet.getRange('A1').getFormula(), sheet.getRange('A2').getFormula()];`),
    ).toEqual(['=1+1', '=2+2']);
  });

  test('RAW and stringValue store the text; the format @ keeps figures and not formulas', () => {
    expect(
      value(`${SHEET} Sheets.Spreadsheets.Values.update({ values: [['007', '=1+1']] }, book.getId(), 'A1', { valueInputOption: 'RAW' });
        const rows = [{ values: [{ userEnteredValue: { stringValue: '=1+1' } }] }];
        Sheets.Spreadsheets.batchUpdate({ requests: [{ updateCells: { rows, fields: 'userEnteredValue', start: { sheetId: 0, rowIndex: 1, columnIndex: 0 } } }] }, book.getId());
        SpreadsheetApp.flush();
        const plain = sheet.getRange('A3:B3').setNumberFormat('@').setValues([['007', '=1+1']]);
        return [sheet.getRange('A1:B1').getValues()[0], sheet.getRange('A2').getFormula(), plain.getValues()[0][0], plain.getFormulas()[0][1]];`),
    ).toEqual([['007', '=1+1'], '', '007', '=1+1']);
  });
});

// Source: platform-facts §14.2, §5.1; gas-fakes oddities; AS/reference/spreadsheet/range
describe('trap 2: what reading gives', () => {
  test('dates are Dates, empty cells empty texts', () => {
    expect(
      value(`${SHEET} const [row] = sheet.getRange('A1:C1').setValues([['12/3/2026', null, 1]]).getValues();
        return [row[0] instanceof Date, row[1], row[2]];`),
    ).toEqual([true, '', 1]);
  });

  test('an empty sheet has one empty cell, and no last row or column', () => {
    expect(
      value(`${SHEET} const all = sheet.getDataRange();
        return [all.getA1Notation(), all.getValues(), sheet.getLastRow(), sheet.getLastColumn()];`),
    ).toEqual(['A1', [['']], 0, 0]);
  });
});

// Source: platform-facts §14.3, §1.5, §5.1 (texts from live errors in public code)
describe('trap 3: ranges and values of the wrong shape throw', () => {
  test.each([
    [
      'sheet.getRange(1, 1, 2, 1).setValues([[1], [2], [3]])',
      'The number of rows in the data does not match the number of rows in the range. The data has 3 but the range has 2.',
    ],
    [
      'sheet.getRange(1, 1, 1, 2).setValues([[1]])',
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    ],
    [
      'sheet.getRange(2, 1, sheet.getLastRow(), 1)',
      'The number of rows in the range must be at least 1.',
    ],
  ])('%s: as many rows and columns as there are', (call, words) => {
    expect(errorOf(`${SHEET} ${call}`)).toBe(words);
  });
});

// Source: platform-facts §14.21, §5.3, §5.6; WS/sheets/api/guides/values
describe('trap 21: the Sheets API beside SpreadsheetApp', () => {
  const BOTH = `${SHEET} const id = book.getId();
    const read = () => (Sheets.Spreadsheets.Values.get(id, 'A1:C3').values || []);
    const write = (text) => Sheets.Spreadsheets.Values.update({ values: [[text]] }, id, 'A1', { valueInputOption: 'RAW' });`;

  test('its reads are ragged and its dates serial numbers', () => {
    expect(
      value(`${BOTH} sheet.getRange('A1:C3').setValues([['a', '', ''], ['', '', ''], ['', '12/3/2026', '']]); SpreadsheetApp.flush();
        const options = { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' };
        return [read(), Sheets.Spreadsheets.Values.get(id, 'B3', options).values, sheet.getRange('A1:C3').getValues().map((row) => row.length)];`),
    ).toEqual([[['a'], [], ['', '12/3/2026']], [[46093]], [3, 3, 3]]);
  });

  test('SpreadsheetApp does not see what the API wrote until it is flushed', () => {
    expect(
      value(`${BOTH} const cell = sheet.getRange('A1'); const seen = [cell.getValue()];
        write('new'); seen.push(cell.getValue()); SpreadsheetApp.flush(); seen.push(cell.getValue()); return seen;`),
    ).toEqual(['', '', 'new']);
  });

  test('the API does not see what SpreadsheetApp wrote until it is flushed or read', () => {
    expect(
      value(`${BOTH} const cell = sheet.getRange('A1').setValue('one'); const seen = [read()];
        SpreadsheetApp.flush(); seen.push(read()); cell.setValue('two'); seen.push(read()); cell.getValue(); seen.push(read()); return seen;`),
    ).toEqual([[], [['one']], [['one']], [['two']]]);
  });

  test('another execution sees everything', () => {
    const made =
      guest(`function write() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('x'); }
      function read() { return Sheets.Spreadsheets.Values.get(SpreadsheetApp.getActive().getId(), 'A1').values; }`);
    made.call('write');
    expect(made.call('read')).toEqual([['x']]);
  });
});
