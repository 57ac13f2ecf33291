import { errorOf, value } from '../support/guest';

const SHEET = `const App = SpreadsheetApp; const sheet = App.getActiveSheet();
  const set = (name, values) => sheet.getRange(name).setValues(values); const get = (name) => sheet.getRange(name).getValues();`;

describe('copying', () => {
  test('values, formulas that go along, looks, notes and rules', () => {
    expect(
      value(`${SHEET} sheet.getRange('A1').setFormula('=B1+$C$1').setNote('n').setBackground('red'); sheet.getRange('A1').copyTo(sheet.getRange('D5'));
        const to = sheet.getRange('D5'); return [to.getFormula(), to.getNote(), to.getBackground()];`),
    ).toEqual(['=E5+$C$1', 'n', '#ff0000']);
  });

  test('into a larger range as often as it fits whole, into a smaller one all of it (gas-fakes oddities)', () => {
    expect(
      value(`${SHEET} set('A1:B1', [['a', 'b']]); sheet.getRange('A1:B1').copyTo(sheet.getRange('A3:E3')); sheet.getRange('A1:B1').copyTo(sheet.getRange('A5'));
        return [get('A3:E3'), get('A5:B5')];`),
    ).toEqual([[['a', 'b', 'a', 'b', '']], [['a', 'b']]]);
  });

  test.each([
    ['{ contentsOnly: true }', [1, '#0000ff', '']],
    ['{ formatOnly: true }', ['x', '#ff0000', '']],
    ['App.CopyPasteType.PASTE_VALUES, false', [1, '#0000ff', '']],
    ['App.CopyPasteType.PASTE_FORMAT, false', ['x', '#ff0000', '']],
    ['App.CopyPasteType.PASTE_NORMAL, false', [1, '#ff0000', 'n']],
    ["'NADA'", [1, '#ff0000', 'n']],
  ])('%s', (how, expected) => {
    expect(
      value(`${SHEET} sheet.getRange('A1').setValue(1).setBackground('red').setNote('n'); const to = sheet.getRange('B1').setValue('x').setBackground('blue');
        sheet.getRange('A1').copyTo(to, ${how}); return [to.getValue(), to.getBackground(), to.getNote()];`),
    ).toEqual(expected);
  });

  test('transposed', () => {
    expect(
      value(
        `${SHEET} set('A1:C2', [[1, 2, 3], [4, 5, 6]]); sheet.getRange('A1:C2').copyTo(sheet.getRange('E1'), App.CopyPasteType.PASTE_NORMAL, true); return get('E1:F3')`,
      ),
    ).toEqual([
      [1, 4],
      [2, 5],
      [3, 6],
    ]);
  });

  test('column widths, and to another tab by its id', () => {
    expect(
      value(`${SHEET} sheet.setColumnWidth(1, 250); set('A1', [[7]]); const other = App.getActive().insertSheet();
        sheet.getRange('A1').copyTo(sheet.getRange('C1'), App.CopyPasteType.PASTE_COLUMN_WIDTHS, false);
        sheet.getRange('A1').copyValuesToRange(other, 2, 3, 1, 2); sheet.getRange('A1').setBackground('red').copyFormatToRange(other.getSheetId(), 4, 4, 1, 1);
        return [sheet.getColumnWidth(3), other.getRange('B1:C2').getValues(), other.getRange('D1').getBackground()];`),
    ).toEqual([
      250,
      [
        [7, 7],
        [7, 7],
      ],
      '#ff0000',
    ]);
  });

  test('merged cells are merged in the copy', () => {
    expect(
      value(
        `${SHEET} sheet.getRange('A1:B1').merge().copyTo(sheet.getRange('A5')); return sheet.getRange('A1:Z9').getMergedRanges().map((r) => r.getA1Notation())`,
      ),
    ).toEqual(['A1:B1', 'A5:B5']);
  });

  test('moving leaves nothing behind, also where source and target overlap', () => {
    expect(
      value(`${SHEET} set('A1:A3', [[1], [2], [3]]); sheet.getRange('A1').setBackground('red'); sheet.getRange('A1:A3').moveTo(sheet.getRange('A2'));
        return [get('A1:A4'), sheet.getRange('A1:A2').getBackgrounds()];`),
    ).toEqual([
      [[''], [1], [2], [3]],
      [['#ffffff'], ['#ff0000']],
    ]);
  });

  test.each([
    [
      "sheet.getRange('A1').copyTo(sheet.getRange('B1'), 'NADA', true)",
      "The parameters (SpreadsheetApp.Range,String,Boolean) don't match the method signature for SpreadsheetApp.Range.copyTo.",
    ],
    [
      "sheet.getRange('A1').copyTo(App.create('Otra').getActiveSheet().getRange('A1'))",
      'Target range and source range must be on the same spreadsheet.',
    ],
    [
      "sheet.getRange('A1:A3').copyTo(sheet.getRange('A999'))",
      'The coordinates of the range are outside the dimensions of the sheet.',
    ],
    [
      "sheet.getRange('A1').copyTo(sheet.getRange('B1'), App.CopyPasteType.PASTE_CONDITIONAL_FORMATTING, false)",
      'NotSimulated: Range.copyTo: PASTE_CONDITIONAL_FORMATTING',
    ],
  ])('%s throws', (call, words) => {
    expect(errorOf(`${SHEET} ${call}`)).toBe(words);
  });
});

describe('merging', () => {
  test.each([
    ['merge', ['A1:C2']],
    ['mergeAcross', ['A1:C1', 'A2:C2']],
    ['mergeVertically', ['A1:A2', 'B1:B2', 'C1:C2']],
  ])('%s', (member, expected) => {
    expect(
      value(
        `${SHEET} sheet.getRange('A1:C2').${member}(); return sheet.getRange('B2').offset(-1, -1, 2, 3).getMergedRanges().map((r) => r.getA1Notation())`,
      ),
    ).toEqual(expected);
  });

  test('keeps the first value; breaking apart gives cells back', () => {
    expect(
      value(`${SHEET} set('A1:B1', [[1, 2]]); const range = sheet.getRange('A1:B1').merge(); const merged = [sheet.getRange('B1').isPartOfMerge(), get('A1:B1')];
        range.breakApart(); return [merged, sheet.getRange('B1').isPartOfMerge()];`),
    ).toEqual([[true, [[1, '']]], false]);
  });
});

describe('cells put in and taken out', () => {
  const grid = `${SHEET} set('A1:C3', [[1, 2, 3], [4, 5, 6], [7, 8, 9]]);`;

  test.each([
    [
      "sheet.getRange('B1').insertCells(App.Dimension.ROWS)",
      [
        [1, '', 3, ''],
        [4, 2, 6, ''],
        [7, 5, 9, ''],
        ['', 8, '', ''],
      ],
    ],
    [
      "sheet.getRange('B1').insertCells(App.Dimension.COLUMNS)",
      [
        [1, '', 2, 3],
        [4, 5, 6, ''],
        [7, 8, 9, ''],
        ['', '', '', ''],
      ],
    ],
    [
      "sheet.getRange('B1:B2').deleteCells(App.Dimension.ROWS)",
      [
        [1, 8, 3, ''],
        [4, '', 6, ''],
        [7, '', 9, ''],
        ['', '', '', ''],
      ],
    ],
    [
      "sheet.getRange('A2:B2').deleteCells(App.Dimension.COLUMNS)",
      [
        [1, 2, 3, ''],
        [6, '', '', ''],
        [7, 8, 9, ''],
        ['', '', '', ''],
      ],
    ],
  ])('%s', (call, expected) => {
    expect(value(`${grid} ${call}; return get('A1:D4')`)).toEqual(expected);
  });
});

describe('rows of a range', () => {
  test('are sorted by columns of the sheet', () => {
    expect(
      value(
        `${SHEET} set('B1:C3', [['b', 1], ['a', 2], ['b', 3]]); sheet.getRange('B1:C3').sort([{ column: 2, ascending: true }, { column: 3, ascending: false }]); return get('B1:C3')`,
      ),
    ).toEqual([
      ['a', 2],
      ['b', 3],
      ['b', 1],
    ]);
  });

  test('duplicates go, whatever their case; the range that is left is told', () => {
    expect(
      value(`${SHEET} set('A1:B4', [['a', 1], ['A', 1], ['b', 1], ['b', 2]]); const left = sheet.getRange('A1:B4').removeDuplicates();
        const all = get('A1:B4'); return [left.getA1Notation(), all, left.removeDuplicates([1]).getA1Notation()];`),
    ).toEqual([
      'A1:B3',
      [
        ['a', 1],
        ['b', 1],
        ['b', 2],
        ['', ''],
      ],
      'A1:B2',
    ]);
  });

  test('whitespace goes and text stays text (AS/reference/spreadsheet/range#trimwhitespace)', () => {
    expect(
      value(
        `${SHEET} set('A1:A3', [[' a  b '], ['   =SUM(1,2)'], [3]]); const range = sheet.getRange('A1:A3').trimWhitespace(); return [range.getValues(), range.getFormulas()]`,
      ),
    ).toEqual([
      [['a b'], ['=SUM(1,2)'], [3]],
      [[''], [''], ['']],
    ]);
  });

  test('are shuffled with nothing lost', () => {
    expect(
      value(`${SHEET} const rows = Array.from({ length: 20 }, (_, i) => [i, i * 2]); set('A1:B20', rows); const after = sheet.getRange('A1:B20').randomize().getValues();
        return [JSON.stringify(after) === JSON.stringify(rows), JSON.stringify(after.slice().sort((a, b) => a[0] - b[0])) === JSON.stringify(rows)];`),
    ).toEqual([false, true]);
  });

  test.each([
    [
      "[['a,b'], ['c']]",
      '',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    [
      "[['a#1'], ['b#2']]",
      "'#'",
      [
        ['a', 1],
        ['b', 2],
      ],
    ],
    [
      "[['a;b'], ['c,d']]",
      'App.TextToColumnsDelimiter.SEMICOLON',
      [
        ['a', 'b'],
        ['c,d', ''],
      ],
    ],
  ])('texts %s are split by %s', (values, delimiter, expected) => {
    expect(
      value(
        `${SHEET} set('A1:A2', ${values}); sheet.getRange('A1:A2').splitTextToColumns(${delimiter}); return get('A1:B2')`,
      ),
    ).toEqual(expected);
  });
});

describe('where data ends (AS/reference/spreadsheet/range#getdataregion)', () => {
  const blocks = `${SHEET} set('B2:D4', Array(3).fill(Array(3).fill('x'))); set('F6:G7', Array(2).fill(Array(2).fill('y')));`;

  test.each([
    ["'C3'", '', 'B2:D4'],
    ["'A1'", '', 'A1'],
    ["'B1'", '', 'B1:D4'],
    ["'E3'", '', 'B2:E4'],
    ["'C3'", 'App.Dimension.ROWS', 'C2:C4'],
    ["'F7'", 'App.Dimension.COLUMNS', 'F7:G7'],
  ])('the region of %s along %s', (cell, dimension, expected) => {
    expect(
      value(`${blocks} return sheet.getRange(${cell}).getDataRegion(${dimension}).getA1Notation()`),
    ).toBe(expected);
  });

  test.each([
    ['B2', 'DOWN', 'B4'],
    ['B4', 'DOWN', 'B1000'],
    ['C1', 'DOWN', 'C2'],
    ['D3', 'PREVIOUS', 'B3'],
    ['D3', 'NEXT', 'Z3'],
    ['F4', 'DOWN', 'F6'],
    ['A1', 'UP', 'A1'],
  ])('from %s %s', (cell, direction, expected) => {
    expect(
      value(
        `${blocks} return sheet.getRange('${cell}').getNextDataCell(App.Direction.${direction}).getA1Notation()`,
      ),
    ).toBe(expected);
  });
});

describe('ranges by their names', () => {
  test.each([
    ['$C$3', 'C3'],
    ['5:7', '5:7'],
    ['D:F', 'D:F'],
    ['C5:B2', 'B2:C5'],
    ['D:B', 'B:D'],
    ['R5C3', 'C5'],
    ['r10c5:r1c2', 'B1:E10'],
    ['RC1', 'RC1'],
    ['A2:B', 'A2:B1000'],
  ])('%s is %s', (text, expected) => {
    expect(
      value(
        `${SHEET} sheet.insertColumnsAfter(26, 600); return sheet.getRange('${text}').getA1Notation()`,
      ),
    ).toBe(expected);
  });

  test('which sides are open is remembered', () => {
    expect(
      value(`${SHEET} return ['A5:C10', '3:5', 'B:D', 'A2:B'].map((name) => { const r = sheet.getRange(name);
        return [r.isStartRowBounded(), r.isEndRowBounded(), r.isStartColumnBounded(), r.isEndColumnBounded()]; })`),
    ).toEqual([
      [true, true, true, true],
      [true, true, false, false],
      [false, false, true, true],
      [true, false, true, true],
    ]);
  });
});

describe('formulas in R1C1 notation (gas-fakes’ tests)', () => {
  test.each([
    ['A1', '=R[1]C[1]', '=B2', '=R[1]C[1]'],
    ['C3', '=R1C1', '=$A$1', '=R1C1'],
    ['D4', '=R[1]C1', '=$A5', '=R[1]C1'],
    ['G7', '=R[-1]C[-1]+R1C1*R[1]C[1]', '=F6+$A$1*H8', '=R[-1]C[-1]+R1C1*R[1]C[1]'],
    ['A2', '=SUM(R[-1]C:R[-1]C[2])', '=SUM(A1:C1)', '=SUM(R[-1]C[0]:R[-1]C[2])'],
    ['H15', '=R[-1]C & " R1C1 "', '=H14 & " R1C1 "', '=R[-1]C[0] & " R1C1 "'],
    ['B1', "=LOG10(R1C1)+'R1C1'!R2C2", "=LOG10($A$1)+'R1C1'!$B$2", "=LOG10(R1C1)+'R1C1'!R2C2"],
  ])('%s: %s', (cell, given, a1, read) => {
    expect(
      value(
        `${SHEET} const cell = sheet.getRange('${cell}').setFormulaR1C1(${JSON.stringify(given)}); return [cell.getFormula(), cell.getFormulaR1C1()]`,
      ),
    ).toEqual([a1, read]);
  });

  test('a formula for several cells goes along from the first', () => {
    expect(
      value(`${SHEET} const range = sheet.getRange('C3:D4'); const seen = [range.setFormula('=A1+$B$1').getFormulas(), range.setFormulaR1C1('=R[0]C[-1]').getFormulas()];
        Sheets.Spreadsheets.batchUpdate({ requests: [{ repeatCell: { range: { startRowIndex: 9, endRowIndex: 11, startColumnIndex: 0, endColumnIndex: 1 }, cell: { userEnteredValue: { formulaValue: '=B1' } }, fields: 'userEnteredValue' } }] }, App.getActive().getId());
        App.flush(); return [...seen, sheet.getRange('A10:A11').getFormulas()];`),
    ).toEqual([
      [
        ['=A1+$B$1', '=B1+$B$1'],
        ['=A2+$B$1', '=B2+$B$1'],
      ],
      [
        ['=B3', '=C3'],
        ['=B4', '=C4'],
      ],
      [['=B1'], ['=B2']],
    ]);
  });

  test('a cell without a formula has none', () => {
    expect(
      value(
        `${SHEET} return [sheet.getRange('A1').getFormulaR1C1(), sheet.getRange('A1').getFormula()]`,
      ),
    ).toEqual([null, '']);
  });
});

test('clear takes what it is told', () => {
  expect(
    value(`${SHEET} const made = () => sheet.getRange('A1').setValue(1).setBackground('red').setNote('n').setDataValidation(App.newDataValidation().requireNumberEqualTo(1).build());
      const left = (cell) => [cell.getValue(), cell.getBackground(), cell.getNote(), cell.getDataValidation() !== null];
        return [left(made().clear({ contentsOnly: true })), left(made().clear({ formatOnly: true })), left(made().clear({ commentsOnly: true })), left(made().clear({ validationsOnly: true }))];`),
  ).toEqual([
    ['', '#ff0000', 'n', true],
    [1, '#ffffff', 'n', true],
    [1, '#ff0000', '', true],
    [1, '#ff0000', 'n', false],
  ]);
});
