import { errorOf, value } from '../support/guest';

const SHEET = `const App = SpreadsheetApp; const book = App.getActive(); const sheet = App.getActiveSheet();
  const names = (ranges) => ranges.map((r) => r.getA1Notation());`;

describe('conditional formats', () => {
  const rule = `App.newConditionalFormatRule().whenNumberGreaterThan(5).setBackground('red').setFontColor('#fff').setBold(true).setRanges([sheet.getRange('A1:A5'), sheet.getRange('C1')]).build()`;

  test('are read back as they were said', () => {
    expect(
      value(`${SHEET} sheet.setConditionalFormatRules([${rule}]); const [read] = sheet.getConditionalFormatRules(); const when = read.getBooleanCondition();
        return [names(read.getRanges()), String(when.getCriteriaType()), when.getCriteriaValues(), when.getBackground(), when.getFontColor(), when.getBold(), when.getItalic(), read.getGradientCondition()];`),
    ).toEqual([
      ['A1:A5', 'C1'],
      'NUMBER_GREATER_THAN',
      [5],
      '#ff0000',
      '#ffffff',
      true,
      null,
      null,
    ]);
  });

  test('setting replaces all, clearing takes all (platform-facts §5.5)', () => {
    expect(
      value(`${SHEET} const seen = []; sheet.setConditionalFormatRules([${rule}, ${rule}]); seen.push(sheet.getConditionalFormatRules().length);
        const rules = sheet.getConditionalFormatRules(); rules.pop(); rules.push(rules[0].copy().whenCellEmpty().build()); sheet.setConditionalFormatRules(rules);
        seen.push(sheet.getConditionalFormatRules().map((each) => String(each.getBooleanCondition().getCriteriaType()))); sheet.clearConditionalFormatRules(); seen.push(sheet.getConditionalFormatRules().length); return seen;`),
    ).toEqual([2, ['NUMBER_GREATER_THAN', 'CELL_EMPTY'], 0]);
  });

  test('a gradient has points in place of a condition', () => {
    expect(
      value(`${SHEET} const made = App.newConditionalFormatRule().setGradientMinpoint('white').setGradientMidpointWithValue('yellow', App.InterpolationType.PERCENT, '50')
          .setGradientMaxpointWithValue('red', App.InterpolationType.NUMBER, '9').setRanges([sheet.getRange('A1')]).build();
        const g = made.getGradientCondition(); return [made.getBooleanCondition(), g.getMinColor(), String(g.getMinType()), g.getMidValue(), String(g.getMidType()), g.getMaxColor(), g.getMaxValue()];`),
    ).toEqual([null, '#ffffff', 'MIN', '50', 'PERCENT', '#ff0000', '9']);
  });

  test('the Sheets API sees them, and its own are read', () => {
    expect(
      value(`${SHEET} sheet.setConditionalFormatRules([${rule}]);
        const range = { sheetId: sheet.getSheetId(), startColumnIndex: 1, endColumnIndex: 2 };
        Sheets.Spreadsheets.batchUpdate({ requests: [{ addConditionalFormatRule: { rule: { ranges: [range], booleanRule: { condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: 'x' }] } } } } }] }, book.getId());
        const kinds = Sheets.Spreadsheets.get(book.getId(), { fields: 'sheets.conditionalFormats.booleanRule.condition.type' }).sheets[0].conditionalFormats.map((each) => each.booleanRule.condition.type);
        const last = sheet.getConditionalFormatRules()[1]; return [kinds, names(last.getRanges()), String(last.getBooleanCondition().getCriteriaType())];`),
    ).toEqual([['NUMBER_GREATER', 'TEXT_EQ'], ['B:B'], 'TEXT_EQUAL_TO']);
  });

  test.each([
    ['App.newConditionalFormatRule().whenCellEmpty().build()', /range/],
    ["App.newConditionalFormatRule().setRanges([sheet.getRange('A1')]).build()", /condition/],
    ['sheet.setConditionalFormatRules([{}])', /^The parameters \(\(class\)\[\]\) don't match/],
    [
      "App.newConditionalFormatRule().whenNumberEqualTo('5')",
      /^The parameters \(String\) don't match/,
    ],
  ])('%s throws', (call, words) => {
    expect(errorOf(`${SHEET} ${call}`)).toMatch(words);
  });
});

describe('bandings', () => {
  test('have the colours of their theme (gas-fakes’ tests)', () => {
    expect(
      value(`${SHEET} const b = sheet.getRange('A1:D10').applyRowBanding(App.BandingTheme.CYAN, true, true);
        return [b.getHeaderRowColor(), b.getFirstRowColor(), b.getSecondRowColor(), b.getFooterRowColor(), b.getFirstColumnColor(), b.getHeaderRowColorObject().asRgbColor().asHexString()];`),
    ).toEqual(['#4dd0e1', '#ffffff', '#e0f7fa', '#a2e8f1', null, '#4dd0e1']);
  });

  test('are changed, copied, removed', () => {
    expect(
      value(`${SHEET} const b = sheet.getRange('A1:B5').applyColumnBanding(); b.setFirstColumnColor('yellow').setHeaderColumnColor(null).setRange(sheet.getRange('A1:C5'));
        const copy = b.copyTo(sheet.getRange('E1:F5')).setFirstColumnColor('lime');
        const seen = [b.getFirstColumnColor(), copy.getFirstColumnColor(), b.getHeaderColumnColor(), names(sheet.getBandings().map((each) => each.getRange())), sheet.getRange('F5').getBandings().length, book.getBandings().length];
        b.remove(); seen.push(sheet.getBandings().length); return seen;`),
    ).toEqual(['#ffff00', '#00ff00', null, ['A1:C5', 'E1:F5'], 1, 2, 1]);
  });

  test.each([
    [
      "sheet.getRange('A1:B5').applyRowBanding().setSecondRowColor(null)",
      'Second row color should not be null.',
    ],
    [
      "sheet.getRange('A1:B5').applyRowBanding(); sheet.getRange('B5:C6').applyRowBanding()",
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    ],
    [
      "sheet.getRange('A1').applyRowBanding('CYAN')",
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.applyRowBanding.",
    ],
  ])('%s throws', (call, words) => {
    expect(errorOf(`${SHEET} ${call}`)).toBe(words);
  });
});

describe('charts', () => {
  const chart = `sheet.newChart().setChartType(Charts.ChartType.COLUMN).addRange(sheet.getRange('A1:A5')).addRange(sheet.getRange('B1:B5')).setPosition(2, 3, 10, 20).setOption('title', 'T').setOption('legend', { position: 'top' }).build()`;

  test('are put in, found, changed and taken out', () => {
    expect(
      value(`${SHEET} const made = ${chart}; const seen = [made.getChartId()]; sheet.insertChart(made); const [found] = sheet.getCharts(); const where = found.getContainerInfo();
        seen.push(typeof found.getChartId(), names(found.getRanges()), found.getOptions().get('title'), found.getOptions().get('legend.position'), [where.getAnchorRow(), where.getAnchorColumn(), where.getOffsetX(), where.getOffsetY()]);
        sheet.updateChart(found.modify().setPosition(5, 5, 0, 0).setOption('title', 'U').build()); const [after] = sheet.getCharts();
        seen.push(after.getContainerInfo().getAnchorRow(), after.getOptions().get('title'), after.getChartId() === found.getChartId(), found.getOptions().get('title'));
        sheet.removeChart(after); seen.push(sheet.getCharts().length); return seen;`),
    ).toEqual([
      null,
      'number',
      ['A1:A5', 'B1:B5'],
      'T',
      'top',
      [2, 3, 10, 20],
      5,
      'U',
      true,
      'T',
      0,
    ]);
  });

  test('the builder of a type has what the type has', () => {
    expect(
      value(`${SHEET} const bar = sheet.newChart().asBarChart().setTitle('T').setColors(['red']).setXAxisTitle('X').setStacked().setRange(0, 9).setLegendPosition(Charts.Position.BOTTOM);
        const options = bar.addRange(sheet.getRange('A1')).build().getOptions(); const pie = sheet.newChart().asPieChart().set3D();
        return [['title', 'hAxis.title', 'isStacked', 'hAxis.viewWindow.max', 'legend.position', 'colors'].map((name) => options.get(name)), String(bar.getChartType()), pie.build().getOptions().get('is3D'),
          sheet.newChart().asLineChart().getChartType() === Charts.ChartType.LINE, bar.clearRanges().getRanges().length];`),
    ).toEqual([['T', 'X', true, 9, 'bottom', ['red']], 'BAR', true, true, 0]);
  });

  test.each([
    "sheet.newChart().setTitle('T')",
    'sheet.newChart().asColumnChart().setXAxisRange(0, 1)',
  ])('%s is of another builder (platform-facts §5.5)', (call) => {
    expect(errorOf(`${SHEET} ${call}`)).toMatch(/setTitle|setXAxisRange/);
  });

  test('the Sheets API sees a chart of a script, and its own are found', () => {
    expect(
      value(`${SHEET} sheet.insertChart(${chart}); const source = (column) => ({ sourceRange: { sources: [{ sheetId: sheet.getSheetId(), startRowIndex: 0, endRowIndex: 3, startColumnIndex: column, endColumnIndex: column + 1 }] } });
        Sheets.Spreadsheets.batchUpdate({ requests: [{ addChart: { chart: { spec: { title: 'P', pieChart: { domain: source(0), series: source(1) } } } } }] }, book.getId());
        const { charts } = Sheets.Spreadsheets.get(book.getId(), { fields: 'sheets.charts' }).sheets[0]; const [, own] = sheet.getCharts();
        return [charts[0].spec.basicChart.chartType, charts[0].spec.title, 'script' in charts[0], String(own.modify().getChartType()), names(own.getRanges()), own.getOptions().get('title')];`),
    ).toEqual(['COLUMN', 'T', false, 'PIE', ['A1:A3', 'B1:B3'], 'P']);
  });

  test('ranges of a chart go along with rows', () => {
    expect(
      value(
        `${SHEET} sheet.insertChart(${chart}); sheet.insertRowBefore(1); return names(sheet.getCharts()[0].getRanges())`,
      ),
    ).toEqual(['A2:A6', 'B2:B6']);
  });
});
