import { errorOf, guest, value } from '../support/guest';

const SHEET = `const App = SpreadsheetApp; const book = App.getActive(); const sheet = App.getActiveSheet();
  const set = (name, values) => sheet.getRange(name).setValues(values); const column = (last = 5) => sheet.getRange(1, 1, last, 1).getValues().flat();`;
const FILLED = `${SHEET} set('A1:A3', [['a'], ['b'], ['c']]);`;

describe('rows and columns', () => {
  test.each([
    ['insertRowAfter(1)', ['a', '', 'b', 'c', '']],
    ['insertRowBefore(1)', ['', 'a', 'b', 'c', '']],
    ['insertRows(2, 2)', ['a', '', '', 'b', 'c']],
    ['insertRowsBefore(2, 1)', ['a', '', 'b', 'c', '']],
    ['deleteRow(2)', ['a', 'c', '', '', '']],
    ['deleteRows(1, 2)', ['c', '', '', '', '']],
    ["moveRows(sheet.getRange('A1:A2'), 4)", ['c', 'a', 'b', '', '']],
    ["moveRows(sheet.getRange('A3'), 1)", ['c', 'a', 'b', '', '']],
  ])('%s', (call, expected) => {
    expect(value(`${FILLED} sheet.${call}; return column()`)).toEqual(expected);
  });

  test('columns likewise', () => {
    expect(
      value(
        `${SHEET} set('A1:C1', [['a', 'b', 'c']]); sheet.insertColumnAfter(1).insertColumns(1); sheet.deleteColumn(3); sheet.moveColumns(sheet.getRange('B1'), 5); sheet.deleteColumns(1, 1); return sheet.getRange('A1:D1').getValues()[0]`,
      ),
    ).toEqual(['b', 'c', 'a', '']);
  });

  test.each([
    ['sheet.deleteRow(1001)', 'Those rows are out of bounds.'],
    ['sheet.insertColumnAfter(27)', 'Those columns are out of bounds.'],
    ['sheet.hideRows(1000, 2)', 'Those rows are out of bounds.'],
    ['sheet.deleteRows(1, 1000)', "You can't delete all the rows on the sheet."],
    [
      "sheet.deleteRow('2')",
      "The parameters (String) don't match the method signature for SpreadsheetApp.Sheet.deleteRow.",
    ],
    [
      'sheet.hideColumn(2)',
      "The parameters (number) don't match the method signature for SpreadsheetApp.Sheet.hideColumn.",
    ],
  ])('%s throws', (call, words) => {
    expect(errorOf(`${SHEET} ${call}`)).toBe(words);
  });

  test('sizes: 21 and 100 pixels unless something was said', () => {
    expect(
      value(`${SHEET} sheet.setRowHeights(2, 2, 40).setRowHeight(1, 30).setColumnWidths(1, 2, 60).autoResizeColumn(1).autoResizeRows(1, 1);
        return [[1, 3, 4].map((row) => sheet.getRowHeight(row)), [2, 3].map((c) => sheet.getColumnWidth(c)), book.getColumnWidth(1)];`),
    ).toEqual([[30, 40, 21], [60, 100], 60]);
  });

  test('are hidden by numbers and by ranges, and shown again', () => {
    expect(
      value(`${SHEET} sheet.hideRow(sheet.getRange('A2:A3')); sheet.hideColumns(2); const seen = [[1, 2, 3].map((row) => sheet.isRowHiddenByUser(row)), sheet.isColumnHiddenByUser(2)];
        sheet.unhideRow(sheet.getRange('A2')); sheet.showColumns(1, 26); seen.push([2, 3].map((row) => sheet.isRowHiddenByUser(row)), sheet.isColumnHiddenByUser(2)); return seen;`),
    ).toEqual([[false, true, true], true, [false, true], false]);
  });
});

describe('groups of rows and columns (gas-fakes’ tests)', () => {
  const grouped = `${SHEET} sheet.getRange('A2:A5').shiftRowGroupDepth(1); sheet.getRange('A3:A4').shiftRowGroupDepth(1);
    const seen = (axis = 'rowGroups') => (App.flush(), Sheets.Spreadsheets.get(book.getId()).sheets[0][axis] ?? []).map((g) => [g.range.startIndex, g.range.endIndex, g.depth, g.collapsed ?? false]);`;

  test('nest, fold, unfold and go', () => {
    expect(
      value(`${grouped} const all = [seen()]; sheet.getRange('A1:A10').collapseGroups(); all.push(seen()); sheet.getRange('A3:A4').expandGroups(); all.push(seen());
        sheet.getRange('A2:A5').shiftRowGroupDepth(-1); all.push(seen()); sheet.getRange('C1:E1').shiftColumnGroupDepth(2); all.push(seen('columnGroups')); sheet.getRange('A1:Z100').shiftRowGroupDepth(-10); all.push(seen()); return all;`),
    ).toEqual([
      [
        [1, 5, 1, false],
        [2, 4, 2, false],
      ],
      [
        [1, 5, 1, true],
        [2, 4, 2, false],
      ],
      [
        [1, 5, 1, false],
        [2, 4, 2, false],
      ],
      [[2, 4, 1, false]],
      [
        [2, 5, 1, false],
        [2, 5, 2, false],
      ],
      [],
    ]);
  });

  test('are found by a line and a depth, and grow with inserted rows', () => {
    expect(
      value(`${grouped} const inner = sheet.getRowGroup(4, 2); const told = [sheet.getRowGroupDepth(3), sheet.getRowGroupDepth(9), inner.getRange().getA1Notation(), inner.getControlIndex()];
        sheet.insertRowsAfter(3, 2); told.push(inner.getRange().getA1Notation(), inner.collapse().isCollapsed()); sheet.expandRowGroupsUpToDepth(1); told.push(inner.isCollapsed()); sheet.expandAllRowGroups(); told.push(inner.isCollapsed());
        inner.remove(); sheet.setRowGroupControlPosition(App.GroupControlTogglePosition.AFTER); told.push(seen().length, String(sheet.getRowGroupControlPosition()), sheet.getRowGroup(2, 1).getControlIndex()); return told;`),
    ).toEqual([2, 0, '3:4', 2, '3:6', true, true, false, 1, 'AFTER', 8]);
  });

  test.each([
    ["sheet.getRange('A1').shiftRowGroupDepth(1)", /first row/],
    ['sheet.getRowGroup(20, 1)', /group does not exist/],
    ["sheet.setRowGroupControlPosition('AFTER')", /^The parameters \(String\) don't match/],
  ])('%s throws', (call, words) => {
    expect(errorOf(`${SHEET} ${call}`)).toMatch(words);
  });

  test('the Sheets API makes, folds and takes them', () => {
    expect(
      value(`${SHEET} const range = { sheetId: sheet.getSheetId(), dimension: 'COLUMNS', startIndex: 1, endIndex: 3 }; const send = (request) => Sheets.Spreadsheets.batchUpdate({ requests: [request] }, book.getId()).replies[0];
        const made = send({ addDimensionGroup: { range } }); send({ updateDimensionGroup: { dimensionGroup: { range, depth: 1, collapsed: true }, fields: 'collapsed' } });
        const folded = sheet.getColumnGroup(2, 1).isCollapsed(); return [made.addDimensionGroup.dimensionGroups[0].depth, folded, send({ deleteDimensionGroup: { range } }).deleteDimensionGroup.dimensionGroups.length];`),
    ).toEqual([1, true, 0]);
  });
});

describe('a tab as a whole', () => {
  test('colour, gridlines, direction', () => {
    expect(
      value(`${SHEET} const before = [sheet.getTabColor(), sheet.hasHiddenGridlines(), sheet.isRightToLeft()];
        sheet.setTabColor('red').setHiddenGridlines(true).setRightToLeft(true); const after = [sheet.getTabColor(), sheet.hasHiddenGridlines(), sheet.isRightToLeft()];
        const grid = Sheets.Spreadsheets.get(book.getId()).sheets[0].properties.gridProperties; return [before, after, grid.hideGridlines, grid.rowCount, sheet.setTabColor(null).getTabColor(), sheet.setHiddenGridlines(false).hasHiddenGridlines()];`),
    ).toEqual([[null, false, false], ['#ff0000', true, true], true, 1000, null, false]);
  });

  test('clear takes what the options name', () => {
    expect(
      value(`${SHEET} const fill = () => sheet.getRange('A1').setValue(1).setBackground('red').setNote('n'); const left = () => [sheet.getRange('A1').getValue(), sheet.getRange('A1').getBackground(), sheet.getRange('A1').getNote()];
        const seen = []; fill(); sheet.clear({ contentsOnly: true }); seen.push(left()); fill(); sheet.clear({ formatOnly: true }); seen.push(left()); fill(); sheet.clear(); seen.push(left()); sheet.clearNotes(); seen.push(left()); return seen;`),
    ).toEqual([
      ['', '#ff0000', 'n'],
      [1, '#ffffff', 'n'],
      ['', '#ffffff', 'n'],
      ['', '#ffffff', ''],
    ]);
  });

  test('sort sorts all but frozen rows', () => {
    expect(
      value(
        `${SHEET} set('A1:A4', [['h'], [2], [3], [1]]); sheet.setFrozenRows(1); sheet.sort(1, false); return column(4)`,
      ),
    ).toEqual(['h', 3, 2, 1]);
  });

  test('a copy stands last, with things of its own', () => {
    expect(
      value(`${FILLED} sheet.getRange('A1:B1').merge(); sheet.getRange('A1').applyRowBanding(); sheet.protect(); book.insertSheet('Otra');
        const copy = sheet.copyTo(book); sheet.getBandings()[0].remove(); sheet.getRange('A1').breakApart();
        return [copy.getName(), copy.getIndex(), copy.getRange('A2').getValue(), copy.getBandings().length, copy.getRange('A1').getMergedRanges()[0].getSheet().getName(), copy.getProtections(App.ProtectionType.SHEET).length, sheet.copyTo(book).getName()];`),
    ).toEqual(['Copia de Hoja 1', 3, 'b', 1, 'Copia de Hoja 1', 0, 'Copia de Hoja 1 2']);
  });

  test('a copy into another spreadsheet leaves this one alone', () => {
    expect(
      value(
        `${FILLED} const other = App.create('Otra'); const copy = sheet.copyTo(other); return [copy.getParent().getName(), other.getNumSheets(), book.getNumSheets(), copy.getRange('A1').getValue()]`,
      ),
    ).toEqual(['Otra', 2, 1, 'a']);
  });
});

describe('the tabs of a spreadsheet', () => {
  const tabs = `${SHEET} const titles = () => book.getSheets().map((each) => each.getName()); book.insertSheet('B'); book.insertSheet('C');`;

  test.each([
    ["book.insertSheet('N', 0)", ['N', 'Hoja 1', 'B', 'C']],
    ['book.insertSheet(1)', ['Hoja 1', 'Hoja 4', 'B', 'C']],
    ["book.insertSheet('N', { template: book.getSheetByName('B') })", ['Hoja 1', 'B', 'C', 'N']],
    ['book.setActiveSheet(sheet); book.moveActiveSheet(3)', ['B', 'C', 'Hoja 1']],
    [
      'book.setActiveSheet(sheet); book.duplicateActiveSheet()',
      ['Hoja 1', 'Copia de Hoja 1', 'B', 'C'],
    ],
    ["book.renameActiveSheet('D')", ['Hoja 1', 'B', 'D']],
    ['book.deleteActiveSheet()', ['Hoja 1', 'B']],
  ])('%s', (call, expected) => {
    expect(value(`${tabs} ${call}; return titles()`)).toEqual(expected);
  });

  test.each([
    ['book.moveActiveSheet(4)', /out of bounds/],
    ["book.insertSheet('N', 'x')", /^The parameters \(String,String\) don't match/],
    [
      "book.setActiveSheet('B')",
      /^The parameters \(String\) don't match the method signature for SpreadsheetApp.Spreadsheet.setActiveSheet\.$/,
    ],
  ])('%s throws', (call, words) => {
    expect(errorOf(`${tabs} ${call}`)).toMatch(words);
  });

  test('what a spreadsheet does it does with its active tab', () => {
    expect(
      value(`${tabs} book.appendRow([2]); book.appendRow([1]); book.sort(1); book.insertRowBefore(1); book.setFrozenRows(1); book.hideRow(book.getRange('A3'));
        return [book.getSheetName(), book.getDataRange().getValues(), book.getLastRow(), book.getFrozenRows(), book.isRowHiddenByUser(3), book.getSheetValues(2, 1, 1, 1), sheet.getLastRow()];`),
    ).toEqual(['C', [[''], [1], [2]], 3, 1, true, [[1]], 0]);
  });

  test('in another spreadsheet a tab is active for the execution', () => {
    expect(
      value(`${SHEET} const other = App.create('Otra'); const made = other.insertSheet('B'); const seen = [other.getActiveSheet().getName()]; other.setActiveSheet(other.getSheets()[0]); seen.push(other.getActiveSheet().getIndex(), App.getActiveSheet().getParent().getName() === 'Otra');
        App.setActiveSpreadsheet(other); seen.push(App.getActive().getName(), App.getActiveSheet().getParent().getName()); return seen;`),
    ).toEqual(['B', 1, false, 'Otra', 'Otra']);
  });
});

describe('a spreadsheet as a file', () => {
  test('is shared and closed again', () => {
    expect(
      value(`${SHEET} book.addEditor('Ana@crea.example').addViewers(['bea@crea.example', 'ana@crea.example']); const told = () => [book.getEditors().map(String), book.getViewers().map((user) => user.getEmail())];
        const seen = [told()]; book.removeEditor('ana@crea.example').removeViewer(book.getViewers()[0]); seen.push(told()); return seen.flat().concat(book.getOwner().getEmail() === Session.getEffectiveUser().getEmail());`),
    ).toEqual([
      [expect.any(String), 'ana@crea.example'],
      ['bea@crea.example'],
      [expect.any(String)],
      [],
      true,
    ]);
  });

  test('who may only read cannot share, write or rename', () => {
    const script =
      guest(`function share() { SpreadsheetApp.getActive().addViewer('otra@crea.example'); }
      function write() { SpreadsheetApp.getActive().getRange('A1').setValue(1); } function grow() { SpreadsheetApp.getActive().addEditor('mas@crea.example'); } function name() { SpreadsheetApp.getActive().rename('x'); }`);
    script.call('share');
    for (const name of ['write', 'grow', 'name'])
      expect(script.outcome(name, { user: 'otra@crea.example' })).toMatchObject({
        message: 'You do not have permission to perform that action.',
      });
  });

  test('a bad address is refused (platform-facts §1.5)', () => {
    expect(errorOf(`${SHEET} book.addEditor('john')`)).toBe('Invalid email: john');
  });

  test('is a PDF where a blob is wanted', () => {
    expect(
      value(
        `${FILLED} const blob = book.getAs('application/pdf'); return [blob.getContentType(), blob.getName(), book.getBlob().getContentType(), DriveApp.getFileById(book.getId()).getName() === book.getName()]`,
      ),
    ).toEqual(['application/pdf', expect.stringMatching(/\.pdf$/), 'application/pdf', true]);
  });

  test('a copy is another file with the same tabs', () => {
    expect(
      value(
        `${FILLED} const copy = book.copy('Copia'); sheet.getRange('A1').setValue('z'); return [copy.getName(), copy.getSheets()[0].getRange('A1').getValue(), copy.getId() === book.getId(), SpreadsheetApp.openById(copy.getId()).getName(), SpreadsheetApp.open({ getId: () => copy.getId() }).getName()]`,
      ),
    ).toEqual(['Copia', 'a', false, 'Copia', 'Copia']);
  });
});

test('a form is known to its spreadsheet before its tab is there (platform-facts §4.7)', () => {
  expect(
    value(`${SHEET} FormApp.create('F').setDestination(FormApp.DestinationType.SPREADSHEET, book.getId());
      return [book.getFormUrl() !== null, book.getSheets().map((each) => each.getFormUrl())];`),
  ).toEqual([true, [null]]);
});

describe('selections', () => {
  test('of a list of ranges the last is active', () => {
    expect(
      value(`${SHEET} const list = sheet.getRangeList(['A1:B2', 'D4:E5']).activate(); const at = (range) => range.getA1Notation();
        return [at(App.getActiveRange()), book.getActiveRangeList().getRanges().map(at), at(sheet.getSelection().getCurrentCell()), at(sheet.getRange('E5').activateAsCurrentCell()), at(App.getCurrentCell()), App.getActiveRangeList().getRanges().length,
          at(sheet.setActiveSelection('C3')), at(App.getCurrentCell()), App.getActiveRangeList().getRanges().length];`),
    ).toEqual(['D4:E5', ['A1:B2', 'D4:E5'], 'D4', 'E5', 'E5', 2, 'C3', 'C3', 1]);
  });

  test('the next data of a selection', () => {
    expect(
      value(
        `${FILLED} sheet.getRange('A1').activate(); return sheet.getSelection().getNextDataRange(App.Direction.DOWN).getA1Notation()`,
      ),
    ).toBe('A1:A3');
  });

  test('a current cell is one cell', () => {
    expect(errorOf(`${SHEET} sheet.getRange('A1:B2').activateAsCurrentCell()`)).toMatch(
      /single cell/,
    );
  });
});

describe('lists of ranges', () => {
  test('do to each what a range does to itself, in one call', () => {
    const script =
      guest(`function f() { const list = SpreadsheetApp.getActiveSheet().getRangeList(['A1', 'C3:C4']); list.setValue('x').setFontWeight('bold').setBackground('red').setNote('n'); }
      function g() { return ['A1', 'C4', 'B2'].map((name) => { const r = SpreadsheetApp.getActiveSheet().getRange(name); return [r.getValue(), r.getFontWeight(), r.getBackground(), r.getNote()]; }); }`);
    script.call('f');
    expect(script.call('g')).toEqual([
      ['x', 'bold', '#ff0000', 'n'],
      ['x', 'bold', '#ff0000', 'n'],
      ['', 'normal', '#ffffff', ''],
    ]);
    expect(script.runtime.records[0]?.calls).toEqual({
      'RangeList.setValue': 1,
      'RangeList.setFontWeight': 1,
      'RangeList.setBackground': 1,
      'RangeList.setNote': 1,
    });
  });
});

test('menus the older way (AS/reference/spreadsheet/spreadsheet#addmenuname,-submenus)', () => {
  const script = guest(`const book = SpreadsheetApp.getActive();
    function add() { book.addMenu('M', [{ name: 'Uno', functionName: 'uno' }, null]); book.addMenu('Otro', []); } function update() { book.updateMenu('M', [{ name: 'Dos', functionName: 'dos' }]); book.removeMenu('Otro'); }`);
  script.call('add');
  expect(script.runtime.desk.menus).toEqual([
    {
      caption: 'M',
      items: [
        { caption: 'Uno', functionName: 'uno' },
        { caption: '', separator: true },
      ],
    },
    { caption: 'Otro', items: [] },
  ]);
  script.call('update');
  expect(script.runtime.desk.menus).toEqual([
    { caption: 'M', items: [{ caption: 'Dos', functionName: 'dos' }] },
  ]);
});
