import { errorOf, value } from '../support/guest';

const SHEET =
  'const App = SpreadsheetApp; const sheet = App.getActiveSheet(); const cell = sheet.getRange("B2");';
const of = (body: string) => value(`${SHEET} return ${body}`);

describe('a cell that nobody touched', () => {
  test.each([
    ['getFontColor', '#000000'],
    ['getFontFamily', 'Arial'],
    ['getTextStyle().getFontFamily', 'arial,sans,sans-serif'],
    ['getFontSize', 10],
    ['getFontWeight', 'normal'],
    ['getFontStyle', 'normal'],
    ['getFontLine', 'none'],
    ['getBackground', '#ffffff'],
    ['getHorizontalAlignment', 'general'],
    ['getVerticalAlignment', 'bottom'],
    ['getNumberFormat', '0.###############'],
    ['getNote', ''],
    ['getTextDirection', null],
    // It overflows and says that it wraps (gas-fakes oddities).
    ['getWrap', true],
  ])('%s is %p', (member, expected) => {
    expect(of(`cell.${member}()`)).toBe(expected);
  });

  test('overflows', () => {
    expect(of('String(cell.getWrapStrategy())')).toBe('OVERFLOW');
  });
});

describe('what was set is read back', () => {
  test.each([
    ["setFontWeight('bold')", 'getFontWeight', 'bold'],
    ["setFontStyle('italic')", 'getFontStyle', 'italic'],
    ["setFontLine('line-through')", 'getFontLine', 'line-through'],
    ["setFontLine('underline').setFontLine('none')", 'getFontLine', 'none'],
    ['setFontSize(14)', 'getFontSize', 14],
    ["setFontFamily('Roboto')", 'getFontFamily', 'Roboto'],
    ["setFontFamily('Roboto').setFontFamily(null)", 'getFontFamily', 'Arial'],
    ["setFontColor('LightCoral')", 'getFontColor', '#f08080'],
    ["setFontColor('#f00').setFontColor(null)", 'getFontColor', '#000000'],
    ["setBackground('rebeccapurple').setBackground('#ABCDEF')", 'getBackground', '#abcdef'],
    ['setBackgroundRGB(255, 128, 0)', 'getBackground', '#ff8000'],
    ["setHorizontalAlignment('right')", 'getHorizontalAlignment', 'right'],
    [
      "setHorizontalAlignment('right').setHorizontalAlignment('nowhere')",
      'getHorizontalAlignment',
      'right',
    ],
    [
      "setHorizontalAlignment('right').setHorizontalAlignment(null)",
      'getHorizontalAlignment',
      'general',
    ],
    ["setHorizontalAlignment('normal')", 'getHorizontalAlignment', 'general-left'],
    ["setFormula('=A1').setFormula(null)", 'getFormula', ''],
    ["setVerticalAlignment('middle')", 'getVerticalAlignment', 'middle'],
    ['setWrap(false)', 'getWrap', false],
    ['setWrapStrategy(App.WrapStrategy.OVERFLOW)', 'getWrap', false],
    ['setWrapStrategy(App.WrapStrategy.WRAP)', 'getWrap', true],
    ["setNumberFormat('@').setNumberFormat('general')", 'getNumberFormat', '0.###############'],
    // A number given to setNotes is a decimal one (platform-facts §14.25).
    ['setNote(25)', 'getNote', '25'],
    ['setNotes([[25]])', 'getNote', '25.0'],
    ["setBackgroundColor('lime').setComment('c')", 'getBackground', '#00ff00'],
    ["setBackgroundColor('lime').setComment('c')", 'getNote', 'c'],
    ["setNote('x').clearNote()", 'getNote', ''],
  ])('%s', (change, member, expected) => {
    expect(of(`cell.${change}.${member}()`)).toBe(expected);
  });

  test('tables of looks have the shape of the range', () => {
    expect(
      value(`${SHEET} const range = sheet.getRange('A1:B2');
        range.setFontWeights([['bold', 'normal'], [null, 'bold']]).setFontColors([['red', 'blue'], ['lime', null]]);
        return [range.getFontWeights(), range.getFontColors()];`),
    ).toEqual([
      [
        ['bold', 'normal'],
        ['normal', 'bold'],
      ],
      [
        ['#ff0000', '#0000ff'],
        ['#00ff00', '#000000'],
      ],
    ]);
    expect(errorOf(`${SHEET} sheet.getRange('A1:B2').setFontWeights([['bold', 'bold']])`)).toBe(
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
  });

  test('rotation, direction and hyperlinks', () => {
    expect(
      value(`${SHEET} const turned = cell.setTextRotation(45).getTextRotation();
        cell.setTextDirection(App.TextDirection.RIGHT_TO_LEFT);
        const other = sheet.getRange('C3').setVerticalText(true).getTextRotation();
        sheet.getRange('D4').setTextRotation(turned);
        return [turned.getDegrees(), turned.isVertical(), other.isVertical(), sheet.getRange('D4').getTextRotation().getDegrees(), String(cell.getTextDirection())];`),
    ).toEqual([45, false, true, 45, 'RIGHT_TO_LEFT']);
  });
});

describe('enums are no texts (platform-facts §5.2)', () => {
  test.each([
    ["cell.setWrapStrategy('WRAP')", 'String', 'Range.setWrapStrategy'],
    ["cell.setTextDirection('LEFT_TO_RIGHT')", 'String', 'Range.setTextDirection'],
    ['cell.setShowHyperlink(null)', 'null', 'Range.setShowHyperlink'],
    ['cell.setFontColorObject(sheet)', 'SpreadsheetApp.Sheet', 'Range.setFontColorObject'],
    ['cell.setFontSize({})', '(class)', 'Range.setFontSize'],
    [
      "cell.setBorder(true, true, true, true, true, true, 'red', 'SOLID')",
      'Boolean,Boolean,Boolean,Boolean,Boolean,Boolean,String,String',
      'Range.setBorder',
    ],
    ["App.newDataValidation().requireDate('=i1')", 'String', 'DataValidationBuilder.requireDate'],
  ])('%s', (call, types, method) => {
    expect(errorOf(`${SHEET} ${call}`)).toBe(
      `The parameters (${types}) don't match the method signature for SpreadsheetApp.${method}.`,
    );
  });

  test('a value is one object and prints its name', () => {
    expect(
      of(
        '[App.BorderStyle.SOLID === App.BorderStyle.SOLID, String(App.Direction.NEXT), App.Dimension.ROWS.ordinal(), JSON.stringify({ a: App.ProtectionType.SHEET })]',
      ),
    ).toEqual([true, 'NEXT', 1, '{"a":"SHEET"}']);
  });

  test('a null number format fails (gas-fakes oddities)', () => {
    expect(errorOf(`${SHEET} cell.setNumberFormat(null)`)).toBe(
      'Unexpected error while getting the method or property setNumberFormat on object SpreadsheetApp.Range.',
    );
  });
});

test('objects print their class (gas-fakes’ tests)', () => {
  expect(
    of(`[cell, sheet, App.getActive(), App.newDataValidation(), App.newColor().build(), sheet.getRangeList(['A1']), App.newTextStyle().build(), cell.createFilter(), cell.applyRowBanding(),
      sheet.protect(), Session.getActiveUser().getEmail() === String(App.getActive().getOwner())].map(String)`),
  ).toEqual([
    'Range',
    'Sheet',
    'Spreadsheet',
    'DataValidationBuilder',
    'Color',
    'RangeList',
    'TextStyle',
    'Filter',
    'Banding',
    'Protection',
    'true',
  ]);
});

describe('colours as objects', () => {
  test('of cells and of builders', () => {
    expect(
      value(`${SHEET} const rgb = cell.setBackground('#0a141e').getBackgroundObject();
        const theme = App.newColor().setThemeColor(App.ThemeColorType.ACCENT1).build();
        cell.setFontColorObject(theme);
        return [String(rgb.getColorType()), rgb.asRgbColor().getRed(), rgb.asRgbColor().asHexString(), String(cell.getFontColorObject().asThemeColor().getThemeColorType()),
          cell.getFontColor(), cell.getTextStyle().getForegroundColor(), String(App.newColor().getColorType())];`),
    ).toEqual(['RGB', 10, '#0a141e', 'ACCENT1', '#4285f4', 'ACCENT1', 'UNSUPPORTED']);
  });

  test.each([
    ["App.newColor().setRgbColor('#fff').asThemeColor()", 'Object is not of type ThemeColor.'],
    ['App.newColor().asRgbColor()', 'Object is not of type RgbColor.'],
  ])('%s', (call, words) => {
    expect(errorOf(`${SHEET} ${call}`)).toBe(words);
  });
});

describe('borders', () => {
  const sides = `sheet.getRange('B2:C3').setBorder(true, true, true, true, null, true, 'red', App.BorderStyle.DOTTED);
    App.flush();
    const bordersOf = (name) => Object.keys(Sheets.Spreadsheets.get(App.getActive().getId(), { ranges: [name], fields: 'sheets.data.rowData.values.userEnteredFormat.borders' })
      .sheets[0].data[0].rowData?.[0].values[0].userEnteredFormat.borders ?? {}).sort();`;

  test('outer sides go around the range, inner ones between its cells', () => {
    expect(
      value(`${SHEET} ${sides} return [bordersOf('B2'), bordersOf('C3'), bordersOf('D4')]`),
    ).toEqual([['bottom', 'left', 'top'], ['bottom', 'right', 'top'], []]);
  });

  test('are told though no reference says so (gas-fakes’ tests)', () => {
    expect(
      value(`${SHEET} ${sides} const { getTop, getRight } = sheet.getRange('B2').getBorder(); const style = (side) => [side.getBorderStyle() && String(side.getBorderStyle()), String(side.getColor().getColorType())];
        return [style(getTop()), getTop().getColor().asRgbColor().asHexString(), style(getRight()), sheet.getRange('D4').getBorder()];`),
    ).toEqual([['DOTTED', 'RGB'], '#ff0000', [null, 'UNSUPPORTED'], null]);
  });

  test('false takes a side away, null leaves it', () => {
    expect(
      value(
        `${SHEET} ${sides} sheet.getRange('B2').setBorder(false, null, null, null, null, null); App.flush(); return bordersOf('B2')`,
      ),
    ).toEqual(['bottom', 'left']);
  });
});

test('plain text under its older name keeps figures as they are typed', () => {
  expect(of("cell.setNumberFormat('@STRING@').setValue('007').getValue()")).toBe('007');
});

test('whole columns are formatted once, and cells written later look like them', () => {
  expect(
    value(`${SHEET} sheet.getRange('A:B').setFontWeight('bold'); sheet.getRange('A:A').setBackground('red'); sheet.appendRow(['x', 'y']);
      return [sheet.getRange('A1:B1').getFontWeights(), sheet.getRange('A900:B900').getBackgrounds(), sheet.getLastRow()];`),
  ).toEqual([[['bold', 'bold']], [['#ff0000', '#ffffff']], 1]);
});
