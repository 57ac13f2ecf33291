import { errorOf, value } from '../support/guest';

const SHEET = `const App = SpreadsheetApp; const sheet = App.getActiveSheet(); const cell = sheet.getRange('A1');
  const bold = App.newTextStyle().setBold(true).setForegroundColor('red').build();
  const rich = App.newRichTextValue().setText('Hola mundo').setTextStyle(0, 4, bold).setLinkUrl(5, 10, 'https://a.example').build();
  const told = (each) => [each.getText(), each.getStartIndex(), each.getEndIndex(), each.getTextStyle().isBold(), each.getLinkUrl()];`;

test('a text is made of runs that know where they lie', () => {
  expect(value(`${SHEET} return rich.getRuns().map(told)`)).toEqual([
    ['Hola', 0, 4, true, null],
    [' ', 4, 5, null, null],
    ['mundo', 5, 10, null, 'https://a.example'],
  ]);
});

test('the whole has what all of it has; a part is asked by its offsets', () => {
  expect(
    value(
      `${SHEET} return [told(rich), rich.getTextStyle(0, 4).getForegroundColor(), rich.getLinkUrl(6, 8), rich.getLinkUrl(0, 8)]`,
    ),
  ).toEqual([['Hola mundo', 0, 10, null, null], '#ff0000', 'https://a.example', null]);
});

test('a cell keeps its runs, and gives them to another', () => {
  expect(
    value(`${SHEET} cell.setRichTextValue(rich); sheet.getRange('B1').setRichTextValue(cell.getRichTextValue());
      return [cell.getValue(), sheet.getRange('B1').getRichTextValue().getRuns().map(told)];`),
  ).toEqual([
    'Hola mundo',
    [
      ['Hola', 0, 4, true, null],
      [' ', 4, 5, false, null],
      ['mundo', 5, 10, false, 'https://a.example'],
    ],
  ]);
});

test('rich text is text, whatever it begins with (platform-facts §5.2)', () => {
  expect(
    value(
      `${SHEET} cell.setRichTextValue(App.newRichTextValue().setText('=1+1').build()); return [cell.getValue(), cell.getFormula()]`,
    ),
  ).toEqual(['=1+1', '']);
});

test('one style for all is the cell’s own', () => {
  expect(
    value(
      `${SHEET} cell.setRichTextValue(App.newRichTextValue().setText('x').setTextStyle(bold).build()); return [cell.getFontWeight(), cell.getFontColor()]`,
    ),
  ).toEqual(['bold', '#ff0000']);
});

test('a new value has no runs of the old; a font set for the cell is that of all its text', () => {
  expect(
    value(`${SHEET} cell.setRichTextValue(rich).setFontWeight('normal'); const first = cell.getRichTextValue().getTextStyle(0, 4).isBold();
      cell.setValue('nuevo'); return [first, cell.getRichTextValue().getRuns().length];`),
  ).toEqual([false, 1]);
});

test('a number has no rich text, an empty cell an empty one', () => {
  expect(
    value(
      `${SHEET} cell.setValue(5); return [cell.getRichTextValue(), sheet.getRange('B9').getRichTextValue().getText()]`,
    ),
  ).toEqual([null, '']);
});

test('styles and values are changed by copies', () => {
  expect(
    value(`${SHEET} const italic = bold.copy().setItalic(true).setFontSize(12).build();
      const plain = rich.copy().setTextStyle(0, 4, null).setLinkUrl(null).build();
      return [bold.isItalic(), italic.isItalic(), italic.isBold(), italic.getFontSize(), italic.getFontFamily(), plain.getRuns().length, plain.getTextStyle(0, 4).isBold(), rich.getRuns().length];`),
  ).toEqual([null, true, true, 12, null, 2, true, 3]);
});

test('a link is underlined and blue, unless it is styled later', () => {
  expect(
    value(`${SHEET} const look = (style) => [style.isUnderline(), style.getForegroundColor()];
      const plain = App.newTextStyle().setUnderline(false).build(); cell.setRichTextValue(rich.copy().setTextStyle(5, 7, plain).build()); const read = cell.getRichTextValue();
      return [look(read.getTextStyle(0, 4)), look(read.getTextStyle(5, 7)), look(read.getTextStyle(7, 10))];`),
  ).toEqual([
    [false, '#ff0000'],
    [false, 'HYPERLINK'],
    [true, 'HYPERLINK'],
  ]);
});

test('the text styles of cells', () => {
  expect(
    value(`${SHEET} sheet.getRange('A1:B1').setTextStyle(bold); sheet.getRange('A1').setFontSize(20);
      return sheet.getRange('A1:C1').getTextStyles()[0].map((style) => [style.isBold(), style.getFontSize()]);`),
  ).toEqual([
    [true, 20],
    [true, 10],
    [false, 10],
  ]);
});

test('the Sheets API sees the runs', () => {
  expect(
    value(`${SHEET} cell.setRichTextValue(rich); App.flush(); return Sheets.Spreadsheets.get(App.getActive().getId(), { ranges: ['A1'], fields: 'sheets.data.rowData.values.textFormatRuns.startIndex' })
      .sheets[0].data[0].rowData[0].values[0].textFormatRuns;`),
  ).toEqual([{ startIndex: 0 }, { startIndex: 4 }, { startIndex: 5 }]);
});

test.each([
  ["App.newRichTextValue().setText('')", 'Illegal argument.'],
  ["App.newRichTextValue().setText('abc').setTextStyle(0, 4, bold)", 'Illegal argument.'],
  [
    'cell.setRichTextValue("x")',
    "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setRichTextValue.",
  ],
])('%s throws', (call, words) => {
  expect(errorOf(`${SHEET} ${call}`)).toBe(words);
});
