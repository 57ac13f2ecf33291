import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorOf, guest, START, value } from '../support/guest';

const typed = (texts: unknown[], locale = 'es_MX') =>
  value(
    `const book = SpreadsheetApp.getActive(); book.setSpreadsheetLocale('${locale}');
     const id = book.getId(); const values = ${JSON.stringify(texts.map((text) => [text]))};
     Sheets.Spreadsheets.Values.update({values}, id, 'A1', {valueInputOption: 'USER_ENTERED'});
     const read = (valueRenderOption) => Sheets.Spreadsheets.Values.get(id, 'A1:A' + values.length, {valueRenderOption}).values;
     return read('UNFORMATTED_VALUE').map((row, i) => [row[0], read('FORMATTED_VALUE')[i][0]]);`,
  );

describe('typed input', () => {
  test('turns text into what a person would get (platform-facts §5.2)', () => {
    expect(
      typed(['007', '50%', '1,234.5', '$20', 'VERDADERO', 'true', "'007", '+523312345678']),
    ).toEqual([
      [7, '7'],
      [0.5, '50%'],
      [1234.5, '1,234.50'],
      [20, '$20'],
      [true, 'VERDADERO'],
      [true, 'VERDADERO'],
      ['007', '007'],
      [523312345678, '523312345678'],
    ]);
  });

  test('reads dates the Mexican way, the year from the spreadsheet’s clock', () => {
    expect(
      typed([
        '12/3/2026',
        '1-2',
        '2026-03-12',
        '12 de marzo de 2026',
        '12/3/2026 17:30',
        '12:30',
        '31/2/2026',
      ]),
    ).toEqual([
      [46093, '12/3/2026'],
      [46054, '1/2/2026'],
      [46093, '12/3/2026'],
      [46093, '12/3/2026'],
      [46093 + 17.5 / 24, '12/3/2026 17:30:00'],
      [12.5 / 24, '12:30:00'],
      ['31/2/2026', '31/2/2026'],
    ]);
  });

  test('reads the same date the other way round in en_US', () => {
    expect(typed(['12/3/2026', 'TRUE', 'VERDADERO'], 'en_US')).toEqual([
      [46359, '12/3/2026'],
      [true, 'TRUE'],
      ['VERDADERO', 'VERDADERO'],
    ]);
  });

  test('thousands are not grouped behind the decimal point', () => {
    expect(typed(['1,234.5', '1.234,5'])).toEqual([
      [1234.5, '1,234.50'],
      ['1.234,5', '1.234,5'],
    ]);
  });

  test('a telephone number with spaces becomes a broken formula, other text stays', () => {
    const texts = ['+52 33 1234 5678', '-nadie', '-B1', '- una lista', '=1+1', 'hola@crea.example'];
    expect(typed(texts)).toEqual([
      ['#ERROR!', '#ERROR!'],
      ['#NAME?', '#NAME?'],
      ['=-B1', '=-B1'],
      ['- una lista', '- una lista'],
      ['=1+1', '=1+1'],
      ['hola@crea.example', 'hola@crea.example'],
    ]);
  });

  test('RAW stores as it is, null skips and an empty text clears (platform-facts §5.6)', () => {
    expect(
      value(`const id = SpreadsheetApp.getActive().getId(); const V = Sheets.Spreadsheets.Values;
        V.update({values: [['a', 'b', 'c']]}, id, 'A1', {valueInputOption: 'RAW'});
        V.update({values: [[null, '', '=1']]}, id, 'A1:C1', {valueInputOption: 'RAW'});
        return [V.get(id, 'A1:C1').values, SpreadsheetApp.getActiveSheet().getRange('C1').getFormula()];`),
    ).toEqual([[['a', '', '=1']], '']);
  });

  test('a cell that shows plain text keeps figures as text', () => {
    expect(
      value(`const cell = SpreadsheetApp.getActiveSheet().getRange('A1').setNumberFormat('@');
        cell.setValue('007'); return [cell.getValue(), cell.setValue('=1+1').getFormula()];`),
    ).toEqual(['007', '=1+1']);
  });

  test('refuses an input option that is missing', () => {
    expect(
      errorOf(
        `Sheets.Spreadsheets.Values.update({values: [[1]]}, SpreadsheetApp.getActive().getId(), 'A1')`,
      ),
    ).toBe(
      "API call to sheets.spreadsheets.values.update failed with error: 'valueInputOption' is required but not specified",
    );
  });
});

describe('dates in cells', () => {
  test('come back as Date of the script, in the spreadsheet’s zone (platform-facts §5.1)', () => {
    const script = guest(`function f() {
      const range = SpreadsheetApp.getActiveSheet().getRange(1, 1).setValue('12/3/2026 17:00');
      const date = range.getValue();
      return [date instanceof Date, date.toISOString()];
    }
    function zone() { SpreadsheetApp.getActive().setSpreadsheetTimeZone('America/Tijuana'); return SpreadsheetApp.getActiveSheet().getRange(1, 1).getValue().toISOString(); }`);
    expect(script.call('f')).toEqual([true, '2026-03-12T23:00:00.000Z']);
    expect(script.call('zone')).toBe('2026-03-13T00:00:00.000Z');
  });

  test('a Date of the script is written as the spreadsheet’s wall time', () => {
    const read = `const sheet = SpreadsheetApp.getActiveSheet(); const at = (cell) => sheet.getRange(cell);`;
    expect(
      value(`${read} at('A1').setValue(new Date(${START})); at('A2').setValue(new Date('2026-03-12T06:00:00Z'));
        return [at('A1').getDisplayValue(), at('A2').getDisplayValue(), at('A1').getValue().getTime()]`),
    ).toEqual(['10/3/2026 10:00:00', '12/3/2026', START]);
  });

  test('a midnight that does not exist or exists twice still comes back the same day', () => {
    expect(
      value(`const book = SpreadsheetApp.getActive(); book.setSpreadsheetTimeZone('America/Tijuana');
        const range = SpreadsheetApp.getActiveSheet().getRange(1, 1, 2, 1).setValues([['8/3/2026'], ['1/11/2026']]);
        return range.getValues().map(([d]) => d.toISOString());`),
    ).toEqual(['2026-03-08T08:00:00.000Z', '2026-11-01T07:00:00.000Z']);
  });
});

test('nothing of the simulator’s spreadsheets reads the machine’s clock', () => {
  const files = ['typed-input', 'typed-dates', 'serial', 'display'];
  const sources = files.map((name) =>
    readFileSync(join(__dirname, `../../../simulator/services/sheets/${name}.ts`), 'utf8'),
  );
  for (const source of sources) expect(source).not.toMatch(/Date\.now|new Date\(\)/);
});
