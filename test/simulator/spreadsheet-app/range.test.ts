import { errorOf, guest, value } from '../support/guest';

const SHEET = 'const sheet = SpreadsheetApp.getActiveSheet();';

describe('Range', () => {
  test('an empty sheet has one empty cell and no last row (platform-facts §5.1)', () => {
    expect(
      value(`${SHEET} const range = sheet.getDataRange();
        return [range.getValues(), range.getA1Notation(), sheet.getLastRow(), sheet.getLastColumn(), range.isBlank()];`),
    ).toEqual([[['']], 'A1', 0, 0, true]);
  });

  test.each([
    ['sheet.getRange(1, 1, 0, 1)', 'The number of rows in the range must be at least 1.'],
    ['sheet.getRange(1, 1, 1, 0)', 'The number of columns in the range must be at least 1.'],
    ['sheet.getRange(0, 1)', 'The starting row of the range is too small.'],
    [
      'sheet.getRange(1000, 1, 2, 1)',
      'The coordinates of the range are outside the dimensions of the sheet.',
    ],
    [
      "sheet.getRange('1', 1)",
      "The parameters (String,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
    ["sheet.getRange('no such')", 'Range not found'],
    [
      'sheet.getRange(1, 1, 2, 1).setValues([[1], [2], [3]])',
      'The number of rows in the data does not match the number of rows in the range. The data has 3 but the range has 2.',
    ],
    [
      'sheet.getRange(1, 1, 1, 2).setValues([[1, 2, 3]])',
      'The number of columns in the data does not match the number of columns in the range. The data has 3 but the range has 2.',
    ],
    [
      "sheet.getRange(1, 1).setValue('x'.repeat(50001))",
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    ],
    [
      "SpreadsheetApp.openById('nada')",
      'Unexpected error while getting the method or property openById on object SpreadsheetApp.',
    ],
    ['sheet.getRange(1, 1).getDataTable()', 'NotSimulated: Range.getDataTable'],
  ])('%s throws', (call, words) => {
    expect(errorOf(`${SHEET} ${call}`)).toBe(words);
  });

  test('a wrong shape writes nothing', () => {
    const script =
      guest(`function f() { ${SHEET} sheet.getRange(1, 1, 2, 1).setValues([['a'], ['b', 'c']]); }
      function g() { return SpreadsheetApp.getActiveSheet().getLastRow(); }`);
    script.error('f');
    expect(script.call('g')).toBe(0);
  });

  test('values are arrays of the script, dates are its Dates', () => {
    expect(
      value(`${SHEET} const values = sheet.getRange(1, 1).setValue(new Date()).getValues();
        return [values instanceof Array, values[0] instanceof Array, values[0][0] instanceof Date];`),
    ).toEqual([true, true, true]);
  });

  test('null and undefined write as blank, percent reads as a fraction', () => {
    expect(
      value(`${SHEET} const range = sheet.getRange('A1:C1').setValues([['x', 'x', '50%']]);
        range.setValues([[null, undefined, '12%']]); return [range.getValues(), range.getDisplayValues()];`),
    ).toEqual([[['', '', 0.12]], [['', '', '12%']]]);
  });

  test('what fits into no cell is written as Java prints it', () => {
    expect(
      value(
        `${SHEET} return sheet.getRange('A1:C1').setValues([[{ a: 1, b: 'x' }, NaN, [1, 2]]]).getValues()[0]`,
      ),
    ).toEqual(['{a=1, b=x}', '#NUM!', expect.stringMatching(/^\[Ljava\.lang\.Object;@[0-9a-f]+$/)]);
  });

  test('coordinates, cells and offsets', () => {
    expect(
      value(`${SHEET} const range = sheet.getRange('B2:D5'); const moved = range.offset(1, 1);
        return [range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns(), range.getLastRow(), range.getLastColumn(),
          range.getCell(2, 3).getA1Notation(), moved.getA1Notation(), range.offset(0, 0, 1, 1).getA1Notation(), range.getSheet().getName()];`),
    ).toEqual([2, 2, 4, 3, 5, 4, 'D3', 'C3:E6', 'B2', 'Hoja 1']);
  });

  test('looks are kept and cleared apart from values', () => {
    expect(
      value(`${SHEET} const cell = sheet.getRange('A1').setValue('x').setBackground('#ff0000').setNote('n').setNumberFormat('0.00').setFontWeight('bold');
        const before = [cell.getBackground(), cell.getNote(), cell.getNumberFormat()];
        cell.clearContent(); const between = [cell.getValue(), cell.getBackground()];
        cell.setValue(5).clear(); return [before, between, [cell.getValue(), cell.getBackground(), cell.getNote()]];`),
    ).toEqual([
      ['#ff0000', 'n', '0.00'],
      ['', '#ff0000'],
      ['', '#ffffff', 'n'],
    ]);
  });

  test('a strict rule makes a script’s write throw, a warning does not (platform-facts §5.2)', () => {
    const rule = (strict: boolean) =>
      `${SHEET} const rule = SpreadsheetApp.newDataValidation().requireValueInList(['sí', 'no']).setAllowInvalid(${!strict}).build();
       const cell = sheet.getRange('B2').setDataValidation(rule);`;
    expect(errorOf(`${rule(true)} cell.setValue('quizá')`)).toBe(
      'The data you entered in cell B2 violates the data validation rules set on this cell.',
    );
    expect(value(`${rule(true)} return cell.setValue('sí').getValue()`)).toBe('sí');
    expect(value(`${rule(false)} return cell.setValue('quizá').getValue()`)).toBe('quizá');
  });

  test('the Sheets API does not ask the rules', () => {
    expect(
      value(`${SHEET} const cell = sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['sí']).setAllowInvalid(false).build());
        Sheets.Spreadsheets.Values.update({values: [['quizá']]}, SpreadsheetApp.getActive().getId(), 'A1', {valueInputOption: 'RAW'}); return cell.getValue()`),
    ).toBe('quizá');
  });

  test('a reference costs nothing, a read is one service call', () => {
    const script = guest(
      `function f() { const range = SpreadsheetApp.getActive().getActiveSheet().getRange(1, 1).offset(1, 1); range.getA1Notation(); range.getValue(); }`,
    );
    script.call('f');
    expect(script.runtime.records[0]?.calls).toEqual({ 'Range.getValue': 1 });
  });
});

describe('Sheet and Spreadsheet', () => {
  test('appendRow writes below the data as if typed, and grows the grid', () => {
    expect(
      value(`${SHEET} sheet.deleteRows(3, 998); sheet.getRange('B2').setValue('x'); sheet.appendRow(['007', '=1+1', 'TRUE']);
        return [sheet.getMaxRows(), sheet.getRange('A3:C3').getValues(), sheet.getRange('B3').getFormula()];`),
    ).toEqual([3, [[7, '=1+1', true]], '=1+1']);
  });

  test('tabs: found by name or id, inserted after the active one, null when absent', () => {
    expect(
      value(`const book = SpreadsheetApp.getActive(); const made = book.insertSheet('Dos'); book.insertSheet('Uno', 0);
        return [book.getSheets().map((s) => s.getName()), made.getIndex(), book.getSheetById(made.getSheetId()).getName(), book.getSheetByName('Tres'),
          book.getActiveSheet().getName()];`),
    ).toEqual([['Uno', 'Hoja 1', 'Dos'], 3, 'Dos', null, 'Uno']);
  });

  test('cells without a tab are those of the active one', () => {
    expect(
      value(`const book = SpreadsheetApp.getActive(); book.insertSheet('Dos');
        return [book.getRange('B2').getSheet().getName(), book.getRange("'Hoja 1'!B2").getSheet().getName()];`),
    ).toEqual(['Dos', 'Hoja 1']);
  });

  test('a second tab of the same name is refused, in any case of letters', () => {
    expect(errorOf(`SpreadsheetApp.getActive().insertSheet('HOJA 1')`)).toBe(
      'A sheet with the name "HOJA 1" already exists. Please enter another name.',
    );
  });

  test('the last visible tab cannot be hidden or deleted', () => {
    expect(errorOf(`${SHEET} sheet.hideSheet()`)).toBe(
      "You can't remove all the visible sheets in a document.",
    );
    expect(errorOf(`SpreadsheetApp.getActive().deleteSheet(SpreadsheetApp.getActiveSheet())`)).toBe(
      "You can't remove all the sheets in a document.",
    );
  });

  test('rename and locale belong to the file', () => {
    const script = guest(
      `function f() { const book = SpreadsheetApp.getActive(); book.rename('Círculo'); return [book.getName(), book.getSpreadsheetLocale(), book.getSpreadsheetTimeZone(), book.getUrl().includes(book.getId())]; }`,
    );
    expect(script.call('f')).toEqual(['Círculo', 'es_MX', 'America/Mexico_City', true]);
    expect(script.world.drive.files[script.world.containerId]?.name).toBe('Círculo');
  });

  test('create makes a file of the user; openById opens it again', () => {
    expect(
      value(`const book = SpreadsheetApp.create('Nueva', 5, 3); const sheet = SpreadsheetApp.openById(book.getId()).getSheets()[0];
      return [book.getName(), sheet.getMaxRows(), sheet.getMaxColumns()];`),
    ).toEqual(['Nueva', 5, 3]);
  });

  test('a file that is not shared does not open', () => {
    const script = guest('function f(id) { return SpreadsheetApp.openById(id).getName(); }');
    const outcome = script.outcome('f', {
      args: [script.world.containerId],
      user: 'otra@crea.example',
    });
    expect(outcome).toMatchObject({
      message: 'You do not have permission to access the requested document.',
    });
  });

  test('hidden rows and columns, widths and frozen rows are told', () => {
    expect(
      value(`${SHEET} sheet.hideColumns(2); sheet.hideRows(3, 2); sheet.setColumnWidth(1, 250); sheet.setFrozenRows(2);
        return [sheet.isColumnHiddenByUser(2), sheet.isRowHiddenByUser(4), sheet.isRowHiddenByUser(5), sheet.getColumnWidth(1), sheet.getFrozenRows()];`),
    ).toEqual([true, true, false, 250, 2]);
  });
});
