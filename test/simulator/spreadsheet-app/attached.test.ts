import { errorOf, guest, value } from '../support/guest';

const SHEET = `const App = SpreadsheetApp; const book = App.getActive(); const sheet = App.getActiveSheet();
  const set = (name, values) => sheet.getRange(name).setValues(values); const names = (ranges) => ranges.map((r) => r.getA1Notation());`;

describe('protections (platform-facts §5.5)', () => {
  const other = 'otra@crea.example';
  const PROTECTED =
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
  const script = () => {
    const made = guest(`const sheet = () => SpreadsheetApp.getActiveSheet();
      function share() { SpreadsheetApp.getActive().addEditor('${other}'); }
      function protect() { const made = sheet().getRange('A1:B2').protect().setDescription('d'); return made.getEditors().map(String); }
      function close() { const made = sheet().getProtections(SpreadsheetApp.ProtectionType.RANGE)[0]; made.removeEditors(made.getEditors()); return [made.getEditors().map(String), made.canEdit()]; }
      function open() { sheet().getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].addEditor('${other}'); }
      function warn() { sheet().getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].setWarningOnly(true); }
      function remove() { sheet().getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].remove(); }
      function write() { sheet().getRange('B2').setValue('x'); }
      function may() { return [sheet().getRange('B2').canEdit(), sheet().getRange('C3').canEdit()]; }
      function protectSheet() { const made = sheet().protect(); made.setUnprotectedRanges([sheet().getRange('C3')]).removeEditor('${other}'); return sheet().protect().getUnprotectedRanges().length; }
      function editors() { return sheet().getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].getEditors().length; }
      function free() { sheet().getRange('C3').setValue('x'); }`);
    made.call('share');
    return made;
  };
  const as = (made: ReturnType<typeof script>, name: string) => made.outcome(name, { user: other });

  test('a new one changes nothing and lists those who may edit the file, but its owner', () => {
    const made = script();
    expect(made.call('protect')).toEqual([other]);
    expect(as(made, 'write').status).toBe('ok');
  });

  test('who was taken out cannot write, the owner still can', () => {
    const made = script();
    made.call('protect');
    expect(made.call('close')).toEqual([[], true]);
    expect(as(made, 'write')).toMatchObject({ message: PROTECTED });
    expect(as(made, 'may')).toMatchObject({ value: [false, true] });
    expect(made.outcome('write').status).toBe('ok');
    expect(as(made, 'remove')).toMatchObject({ message: PROTECTED });
    expect(as(made, 'editors')).toMatchObject({ message: PROTECTED });
  });

  test.each(['open', 'warn', 'remove'])('%s lets her again', (change) => {
    const made = script();
    for (const step of ['protect', 'close', change]) made.call(step);
    expect(as(made, 'write').status).toBe('ok');
  });

  test('a tab has one protection, which may leave ranges free', () => {
    const made = script();
    expect(made.call('protectSheet')).toBe(1);
    expect(as(made, 'write')).toMatchObject({ message: PROTECTED });
    expect(as(made, 'free').status).toBe('ok');
  });

  test('a second one on the same range overlaps the first; kinds are told apart', () => {
    expect(
      value(`${SHEET} sheet.getRange('A1').protect(); sheet.getRange('A1').protect(); sheet.protect(); sheet.protect();
        const all = [App.ProtectionType.RANGE, App.ProtectionType.SHEET].map((type) => book.getProtections(type));
        return [all.map((each) => each.length), all.map(([each]) => [String(each.getProtectionType()), each.getRange().getA1Notation(), each.isWarningOnly(), each.getRangeName(), each.canDomainEdit()])];`),
    ).toEqual([
      [2, 1],
      [
        ['RANGE', 'A1', false, null, false],
        ['SHEET', '', false, null, false],
      ],
    ]);
  });

  test('a named range can be protected by its name', () => {
    expect(
      value(`${SHEET} book.setNamedRange('datos', sheet.getRange('C1:C5')); const made = sheet.getRange('A1').protect().setRangeName('datos');
        return [made.getRangeName(), made.getRange().getA1Notation(), made.setRange(sheet.getRange('B2')).getRangeName()];`),
    ).toEqual(['datos', 'C1:C5', null]);
  });

  test('the type is no text', () => {
    expect(errorOf(`${SHEET} sheet.getProtections('RANGE')`)).toBe(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Sheet.getProtections.",
    );
  });
});

describe('named ranges', () => {
  test('are set, moved, renamed, removed', () => {
    expect(
      value(`${SHEET} book.setNamedRange('uno', sheet.getRange('A1:B2')); const [first] = book.getNamedRanges(); const seen = [first.getRange().getA1Notation()];
        first.setName('dos').setRange(sheet.getRange('C1')); seen.push(sheet.getNamedRanges()[0].getName(), book.getRangeByName('DOS').getA1Notation(), book.getRangeByName('uno'));
        book.setNamedRange('dos', sheet.getRange('D4')); seen.push(book.getNamedRanges().length, sheet.getRange('dos').getA1Notation());
        first.remove(); seen.push(book.getNamedRanges().length); return seen;`),
    ).toEqual(['A1:B2', 'dos', 'C1', null, 1, 'D4', 0]);
  });

  test('go along with inserted rows', () => {
    expect(
      value(
        `${SHEET} book.setNamedRange('uno', sheet.getRange('A5')); sheet.insertRowBefore(1); return book.getRangeByName('uno').getA1Notation()`,
      ),
    ).toBe('A6');
  });

  test('removing one that is not there throws (AS/reference/spreadsheet/spreadsheet#removenamedrangename)', () => {
    expect(errorOf(`${SHEET} book.removeNamedRange('nada')`)).toContain('nada');
  });
});

describe('developer metadata', () => {
  const added = `${SHEET} const P = App.DeveloperMetadataVisibility.PROJECT;
    book.addDeveloperMetadata('k', 'libro'); sheet.addDeveloperMetadata('k', 'hoja', P); sheet.getRange('3:3').addDeveloperMetadata('k', 'fila'); sheet.getRange('G:G').addDeveloperMetadata('otra');
    const tell = (all) => all.map((each) => [each.getKey(), each.getValue(), String(each.getLocation().getLocationType())]);`;

  test('is added to what can have some', () => {
    expect(
      value(`${added} return [tell(book.getDeveloperMetadata()), tell(sheet.getDeveloperMetadata()), tell(sheet.getRange('3:3').getDeveloperMetadata()),
        tell(sheet.getRange('G:G').getDeveloperMetadata()), sheet.getRange('G3').getDeveloperMetadata().length, String(sheet.getDeveloperMetadata()[0].getVisibility())];`),
    ).toEqual([
      [['k', 'libro', 'SPREADSHEET']],
      [['k', 'hoja', 'SHEET']],
      [['k', 'fila', 'ROW']],
      [['otra', null, 'COLUMN']],
      0,
      'PROJECT',
    ]);
  });

  test.each(['B2:D4', 'B6:D6', 'F2:F5', 'A1'])('%s cannot have any', (name) => {
    expect(errorOf(`${SHEET} sheet.getRange('${name}').addDeveloperMetadata('k')`)).toMatch(
      /^Adding developer metadata to arbitrary ranges is not currently supported\./,
    );
  });

  test('is found by what it is and where it lies', () => {
    expect(
      value(`${added} const values = (finder) => finder.find().map((each) => each.getValue());
        return [values(book.createDeveloperMetadataFinder().withKey('k')), values(book.createDeveloperMetadataFinder().withKey('k').withValue('fila')),
          values(sheet.createDeveloperMetadataFinder().withVisibility(P)), values(book.createDeveloperMetadataFinder().withLocationType(App.DeveloperMetadataLocationType.COLUMN)),
          values(sheet.getRange('3:3').createDeveloperMetadataFinder()), values(sheet.getRange('3:3').createDeveloperMetadataFinder().onIntersectingLocations())];`),
    ).toEqual([
      ['libro', 'hoja', 'fila'],
      ['fila'],
      ['hoja'],
      [null],
      ['fila'],
      ['libro', 'hoja', 'fila', null],
    ]);
  });

  test('is changed, moved with its row and to another place, removed', () => {
    expect(
      value(`${added} const [row] = sheet.getRange('3:3').getDeveloperMetadata(); row.setKey('n').setValue('v'); sheet.insertRowBefore(1);
        const seen = [row.getKey(), row.getValue(), row.getLocation().getRow().getA1Notation(), row.getLocation().getSheet()];
        row.moveToColumn(sheet.getRange('J:J')); seen.push(row.getLocation().getColumn().getA1Notation()); row.moveToSpreadsheet();
        seen.push(String(row.getLocation().getLocationType())); row.remove(); seen.push(book.createDeveloperMetadataFinder().withKey('n').find().length); return seen;`),
    ).toEqual(['n', 'v', '4:4', null, 'J:J', 'SPREADSHEET', 0]);
  });
});

describe('text finder (gas-fakes’ tests)', () => {
  const filled = `${SHEET} set('A1:B4', [['sample', 'sámplé'], ['SampleA', 'sámplé'], ['=SAMPLE()', '=SUM(1)'], ['=sampleA()', 5]]); const finder = (of = sheet) => of.createTextFinder('sample');`;

  test.each([
    ['finder()', ['A1', 'A2']],
    ['finder(book)', ['A1', 'A2']],
    ["finder(sheet.getRange('A2:B4'))", ['A2']],
    ['finder().ignoreDiacritics(true).matchCase(true).matchEntireCell(true)', ['A1', 'B1', 'B2']],
    ['finder().matchFormulaText(true)', ['A1', 'A2', 'A3', 'A4']],
    ["sheet.createTextFinder('^s.mple$').useRegularExpression(true)", ['A1']],
    ["sheet.createTextFinder('a.m')", []],
  ])('%s', (finder, expected) => {
    expect(value(`${filled} return names(${finder}.findAll())`)).toEqual(expected);
  });

  test('goes from one to the next and back', () => {
    expect(
      value(`${filled} const walk = finder(); const at = (range) => range && range.getA1Notation();
        return [at(walk.getCurrentMatch()), at(walk.findNext()), at(walk.findNext()), at(walk.findNext()), at(finder().findPrevious()), at(finder().startFrom(sheet.getRange('A1')).findNext())];`),
    ).toEqual([null, 'A1', 'A2', null, 'A2', 'A2']);
  });

  test('replaces and counts occurrences', () => {
    expect(
      value(`${filled} set('C1:C3', [['aXa'], ['x'], ['ÁX']]); const count = sheet.createTextFinder('x').replaceAllWith('$&');
        const one = sheet.createTextFinder('sample'); one.findNext();
        return [count, sheet.getRange('C1:C3').getValues(), one.replaceWith('y'), sheet.getRange('A1:A2').getValues(), sheet.createTextFinder('x').replaceAllWith('y')];`),
    ).toEqual([3, [['a$&a'], ['$&'], ['Á$&']], 1, [['y'], ['SampleA']], 0]);
  });

  test('an expression is RE2’s, and its groups go into the new text', () => {
    expect(
      value(`${SHEET} set('A1', [['2026-03 y 2027-04']]); const count = sheet.createTextFinder('(\\\\d+)-(\\\\d+)').useRegularExpression(true).replaceAllWith('$2/$1');
        return [count, sheet.getRange('A1').getValue()];`),
    ).toEqual([2, '03/2026 y 04/2027']);
    expect(
      errorOf(`${SHEET} sheet.createTextFinder('a(?=b)').useRegularExpression(true).findAll()`),
    ).toBe('Invalid argument: findText');
  });

  test('what was not found keeps its accents', () => {
    expect(
      value(
        `${SHEET} set('A1', [['acción única']]); sheet.createTextFinder('unica').ignoreDiacritics(true).replaceAllWith('doble'); return sheet.getRange('A1').getValue()`,
      ),
    ).toBe('acción doble');
  });
});

describe('filters', () => {
  const filled = `${SHEET} set('A1:D5', [['a', 'b', 'c', 'd'], ['A', 10, 'X', 50], ['C', 30, 'Y', 20], ['B', 20, 'Z', 30], ['D', 10, 'X', 10]]); const filter = sheet.getRange('A1:D5').createFilter();`;

  test('a tab has one at most, and any of its ranges tells it', () => {
    expect(errorOf(`${filled} sheet.getRange('A1:B2').createFilter()`)).toBe(
      "You can't create a filter in a sheet that already has a filter.",
    );
    expect(
      value(
        `${filled} const seen = [sheet.getRange('F1').getFilter().getRange().getA1Notation()]; filter.remove(); seen.push(sheet.getFilter()); return seen`,
      ),
    ).toEqual(['A1:D5', null]);
  });

  test('sorts what is below its header and knows by what', () => {
    expect(
      value(
        `${filled} filter.sort(2, true); const spec = filter.getColumnSortSpec(2); return [sheet.getRange('A1:A5').getValues().flat(), spec.isAscending(), spec.getDimensionIndex(), String(spec.getSortOrder())]`,
      ),
    ).toEqual([['a', 'A', 'D', 'B', 'C'], true, 2, 'ASCENDING']);
    expect(errorOf(`${filled} filter.sort(2, true).getColumnSortSpec(3).getSortOrder()`)).toBe(
      'Unexpected error while getting the method or property getSortOrder on object SpreadsheetApp.SortSpec.',
    );
  });

  test('hides rows by values and by conditions', () => {
    expect(
      value(`${filled} const hidden = () => [1, 2, 3, 4, 5, 6].filter((row) => sheet.isRowHiddenByFilter(row)); const seen = [hidden()];
        filter.setColumnFilterCriteria(4, App.newFilterCriteria().whenNumberGreaterThan(25).build()); seen.push(hidden());
        filter.setColumnFilterCriteria(3, App.newFilterCriteria().setHiddenValues(['Z']).build()); seen.push(hidden());
        const read = filter.getColumnFilterCriteria(4); seen.push([String(read.getCriteriaType()), read.getCriteriaValues()]);
        filter.removeColumnFilterCriteria(4); seen.push(hidden(), filter.getColumnFilterCriteria(4)); return seen;`),
    ).toEqual([[], [3, 5], [3, 4, 5], ['NUMBER_GREATER_THAN', [25]], [4], null]);
  });

  test('a copy of criteria is its own', () => {
    expect(
      value(`${SHEET} const first = App.newFilterCriteria().whenDateAfter(App.RelativeDate.TODAY); const copy = first.copy().build(); first.whenTextEqualTo('x');
        return [String(copy.getCriteriaType()), String(copy.getCriteriaValues()[0]), String(first.build().getCriteriaType()), App.newFilterCriteria().build().getCriteriaType()];`),
    ).toEqual(['DATE_AFTER_RELATIVE', 'TODAY', 'TEXT_EQUAL_TO', null]);
  });

  test('clearing can leave out what is hidden', () => {
    expect(
      value(
        `${filled} filter.setColumnFilterCriteria(4, App.newFilterCriteria().whenNumberGreaterThan(25).build()); sheet.getRange('A2:A5').clear({ contentsOnly: true, skipFilteredRows: true }); return sheet.getRange('A2:A5').getValues().flat()`,
      ),
    ).toEqual(['', 'C', '', 'D']);
  });
});
