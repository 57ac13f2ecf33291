import fc from 'fast-check';
import {
  changeLines,
  mapIndex,
  mapSpan,
  type LineChange,
} from '../../../simulator/services/sheets/lines';
import { errorOf, guest, value } from '../support/guest';

const SIZE = 12;
const index = fc.integer({ min: 0, max: SIZE - 1 });
const change: fc.Arbitrary<LineChange> = fc.oneof(
  fc.record({
    axis: fc.constant('rows' as const),
    kind: fc.constant('insert' as const),
    at: index,
    count: fc.integer({ min: 1, max: 4 }),
  }),
  fc.tuple(index, index).map(([a, b]): LineChange => ({
    axis: 'rows',
    kind: 'delete',
    start: Math.min(a, b),
    end: Math.max(a, b) + 1,
  })),
  fc
    .tuple(index, index, fc.integer({ min: 0, max: SIZE }))
    .map(([a, b, to]): LineChange => ({
      axis: 'rows',
      kind: 'move',
      start: Math.min(a, b),
      end: Math.max(a, b) + 1,
      to,
    }))
    .filter((each) => each.kind === 'move' && (each.to <= each.start || each.to >= each.end)),
);

describe('rows and columns put in, taken out and moved', () => {
  test('an index goes where its line goes', () => {
    fc.assert(
      fc.property(change, (each) => {
        const before = Array.from({ length: SIZE }, (_, i) => `line ${i}`);
        const after = changeLines(before, each, () => 'new');
        before.forEach((line, i) => {
          const to = mapIndex(each, i);
          expect(to === undefined ? undefined : after[to]).toBe(
            to === undefined ? undefined : line,
          );
        });
      }),
    );
  });

  test('a run that keeps all its lines still holds them', () => {
    fc.assert(
      fc.property(change, index, index, (each, a, b) => {
        const span = { start: Math.min(a, b), end: Math.max(a, b) + 1 };
        const lines = Array.from({ length: span.end - span.start }, (_, i) =>
          mapIndex(each, span.start + i),
        );
        const after = mapSpan(each, span);
        if (lines.every((line) => line === undefined)) return expect(after).toBeUndefined();
        const inside = lines.filter(
          (line) => line !== undefined && after && line >= after.start && line < after.end,
        );
        if (each.kind === 'move') return expect(inside.length).toBeGreaterThan(0);
        return expect(inside).toHaveLength(lines.filter((line) => line !== undefined).length);
      }),
    );
  });
});

const SETUP = `const id = SpreadsheetApp.getActive().getId(); const S = Sheets.Spreadsheets;
  const batch = (...requests) => S.batchUpdate({requests}, id);
  const columns = (startIndex, endIndex) => ({sheetId: 0, dimension: 'COLUMNS', startIndex, endIndex});`;

test('protections, filters, rules, named ranges and sizes go along with their columns', () => {
  const range =
    '{sheetId: 0, startRowIndex: 0, endRowIndex: 5, startColumnIndex: 2, endColumnIndex: 4}';
  expect(
    value(`${SETUP} batch(
        {addProtectedRange: {protectedRange: {range: ${range}}}},
        {addNamedRange: {namedRange: {name: 'n', range: ${range}}}},
        {setBasicFilter: {filter: {range: ${range}, filterSpecs: [{columnIndex: 3, filterCriteria: {hiddenValues: ['x']}}]}}},
        {addConditionalFormatRule: {rule: {ranges: [${range}]}, index: 0}},
        {updateDimensionProperties: {range: columns(2, 3), properties: {pixelSize: 33}, fields: 'pixelSize'}});
      batch({insertDimension: {range: columns(0, 2)}}, {deleteDimension: {range: columns(5, 6)}});
      const sheet = S.get(id, {fields: 'namedRanges,sheets(protectedRanges.range,basicFilter,conditionalFormats,data.columnMetadata)'});
      const [one] = sheet.sheets;
      const sides = ({startColumnIndex, endColumnIndex}) => [startColumnIndex, endColumnIndex];
      return [sides(sheet.namedRanges[0].range), sides(one.protectedRanges[0].range), sides(one.basicFilter.range), one.basicFilter.filterSpecs,
        sides(one.conditionalFormats[0].ranges[0]), one.data[0].columnMetadata.findIndex((c) => c.pixelSize === 33)];`),
  ).toEqual([[4, 5], [4, 5], [4, 5], [], [4, 5], 4]);
});

test('a deleted tab takes its metadata and named ranges along; a linked one stays', () => {
  const script = guest(`function f() { ${SETUP}
      batch({addSheet: {properties: {sheetId: 4, title: 'X'}}},
        {createDeveloperMetadata: {developerMetadata: {metadataKey: 'k', visibility: 'DOCUMENT', location: {sheetId: 4}}}},
        {addNamedRange: {namedRange: {name: 'n', range: {sheetId: 4, endRowIndex: 1, endColumnIndex: 1}}}});
      batch({deleteSheet: {sheetId: 4}});
      return [S.DeveloperMetadata.search({dataFilters: [{developerMetadataLookup: {metadataKey: 'k'}}]}, id), S.get(id).namedRanges];
    }
    function linked() { ${SETUP} batch({addSheet: {properties: {title: 'Y'}}}, {deleteSheet: {sheetId: 0}}); }`);
  expect(script.call('f')).toEqual([{}, null]);
  const tab = script.world.spreadsheets[script.world.containerId]?.sheets[0];
  if (tab) tab.formId = 'form';
  expect(script.error('linked')).toContain(
    'You cannot delete a sheet with a linked form. Please unlink the form first.',
  );
});

test('the owner may edit what is protected, another editor may not, unless it only warns (platform-facts §5.5)', () => {
  const write = `function write() { ${SETUP} Sheets.Spreadsheets.Values.update({values: [['x']]}, id, 'A1', {valueInputOption: 'RAW'}); }
    function type() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('y'); }
    function remove() { ${SETUP} batch({deleteDimension: {range: {sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1}}}); }
    function free() { SpreadsheetApp.getActiveSheet().getRange('B9').setValue('y'); }
    function protect(warningOnly) { ${SETUP} batch({addProtectedRange: {protectedRange: {warningOnly, range: {sheetId: 0, startRowIndex: 0, endRowIndex: 1}}}}); }`;
  const words =
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
  const script = guest(write);
  const other = { user: 'otra@crea.example' };
  script.world.drive.files[script.world.containerId]?.permissions.push({
    id: 'p',
    type: 'user',
    role: 'writer',
    emailAddress: other.user,
  });
  script.outcome('protect', { args: [true] });
  expect(script.outcome('write', other).status).toBe('ok');
  script.outcome('protect', { args: [false] });
  expect(script.outcome('write', other)).toMatchObject({
    message: `API call to sheets.spreadsheets.values.update failed with error: ${words}`,
  });
  expect(script.outcome('type', other)).toMatchObject({ message: words });
  expect(script.outcome('remove', other)).toMatchObject({ status: 'error' });
  expect(script.outcome('free', other).status).toBe('ok');
  expect(script.outcome('write').status).toBe('ok');
});

test('a reader cannot write', () => {
  const script = guest(`function f() { ${SETUP} batch({addSheet: {properties: {title: 'X'}}}); }`);
  const reader = {
    id: 'p',
    type: 'user' as const,
    role: 'reader' as const,
    emailAddress: 'otra@crea.example',
  };
  script.world.drive.files[script.world.containerId]?.permissions.push(reader);
  expect(script.outcome('f', { user: 'otra@crea.example' })).toMatchObject({
    message:
      'API call to sheets.spreadsheets.batchUpdate failed with error: The caller does not have permission',
  });
});

test('a bare gridProperties mask resets what it does not bring', () => {
  expect(
    errorOf(
      `${SETUP} batch({updateSheetProperties: {properties: {sheetId: 0, gridProperties: {frozenRowCount: 1}}, fields: 'gridProperties'}})`,
    ),
  ).toContain("You can't delete all the rows on the sheet.");
});

test('an index of a tab is counted before the move', () => {
  expect(
    value(`${SETUP} batch({addSheet: {properties: {sheetId: 1, title: 'B'}}}, {addSheet: {properties: {sheetId: 2, title: 'C'}}});
      batch({updateSheetProperties: {properties: {sheetId: 0, index: 2}, fields: 'index'}});
      return S.get(id).sheets.map((s) => s.properties.sheetId);`),
  ).toEqual([1, 0, 2]);
});

test('sorting leaves the empty cells last and moves whole cells', () => {
  expect(
    value(`${SETUP} const sheet = SpreadsheetApp.getActiveSheet(); sheet.setFrozenRows(1);
      sheet.getRange('A1:B5').setValues([['h', 'i'], ['b', 1], ['', 2], ['á', 3], [5, 4]]); sheet.getRange('B2').setNote('n');
      sheet.sort(1); const up = [sheet.getRange('A1:B5').getValues(), sheet.getRange('B4').getNote()]; sheet.sort(1, false);
      return [...up, sheet.getRange('A1:B5').getValues()];`),
  ).toEqual([
    [
      ['h', 'i'],
      [5, 4],
      ['á', 3],
      ['b', 1],
      ['', 2],
    ],
    'n',
    [
      ['h', 'i'],
      ['b', 1],
      ['á', 3],
      [5, 4],
      ['', 2],
    ],
  ]);
});

describe('what is formatted down to the bottom', () => {
  const STYLE = `${SETUP} const sheet = SpreadsheetApp.getActiveSheet();
    const below = (column) => ({sheetId: 0, startRowIndex: 2, startColumnIndex: column, endColumnIndex: column + 1});
    const date = (range) => batch({repeatCell: {range, cell: {userEnteredFormat: {numberFormat: {type: 'DATE', pattern: 'd/m/yyyy'}}}, fields: 'userEnteredFormat.numberFormat'}});
    const list = (range) => batch({setDataValidation: {range, rule: {condition: {type: 'ONE_OF_LIST', values: [{userEnteredValue: 'sí'}]}, strict: true}}});
    const put = (row, numberValue) => batch({updateCells: {start: {rowIndex: row, columnIndex: 1}, rows: [{values: [{userEnteredValue: {numberValue}}]}], fields: 'userEnteredValue'}});`;

  test('counts as no data and costs no cells', () => {
    const script = guest(
      `function f() { ${STYLE} date(below(1)); list(below(1)); return [sheet.getLastRow(), sheet.getDataRange().getA1Notation()]; }`,
    );
    expect(script.call('f')).toEqual([0, 'A1']);
    expect(script.world.spreadsheets[script.world.containerId]?.sheets[0]?.rows).toEqual([]);
  });

  test('is how a cell looks that is written later, from the first row on', () => {
    expect(
      value(`${STYLE} date(below(1)); put(1, 46093); put(2, 46093); put(999, 46093);
        return sheet.getRange('B2:B3').getDisplayValues().concat(sheet.getRange('B1000').getDisplayValues());`),
    ).toEqual([['46093'], ['12/3/2026'], ['12/3/2026']]);
  });

  test('goes along when rows and columns come and go', () => {
    expect(
      value(`${STYLE} date(below(1)); list(below(1));
        batch({insertDimension: {range: columns(0, 1)}}, {insertDimension: {range: {sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 2}}});
        const has = (cell) => sheet.getRange(cell).getDataValidation() !== null;
        const moved = ['B9', 'C4', 'C5', 'C9', 'D9'].map(has);
        batch({deleteDimension: {range: {sheetId: 0, dimension: 'ROWS', startIndex: 3, endIndex: 6}}});
        SpreadsheetApp.flush();
        return [moved, ['C3', 'C4'].map(has)];`),
    ).toEqual([
      [false, false, true, true, false],
      [false, true],
    ]);
  });

  test('can be taken away again for one cell or for all', () => {
    expect(
      value(`${STYLE} list(below(1)); const rule = (cell) => sheet.getRange(cell).getDataValidation() !== null;
        sheet.getRange('B5').clearDataValidations(); const one = ['B4', 'B5', 'B6'].map(rule);
        sheet.getRange('B:B').clearDataValidations(); return [one, ['B4', 'B5', 'B6'].map(rule)];`),
    ).toEqual([
      [true, false, true],
      [false, false, false],
    ]);
  });

  test('a strict rule of the column stops a script in every row', () => {
    expect(errorOf(`${STYLE} list(below(1)); sheet.getRange('B500').setValue('quizá')`)).toContain(
      'in cell B500 violates',
    );
  });

  test('is told by spreadsheets.get where looks are asked for', () => {
    expect(
      value(`${STYLE} list(below(1)); const get = (fields) => S.get(id, {ranges: ['B2:B4'], fields: 'sheets.data.rowData.values.' + fields}).sheets[0].data[0].rowData || null;
        return [get('dataValidation.strict'), get('formattedValue')];`),
    ).toEqual([
      [
        {},
        { values: [{ dataValidation: { strict: true } }] },
        { values: [{ dataValidation: { strict: true } }] },
      ],
      null,
    ]);
  });
});
