import { errorOf, guest, value } from '../support/guest';

const SETUP = `const id = SpreadsheetApp.getActive().getId(); const S = Sheets.Spreadsheets; const V = S.Values;
  const put = (range, values) => V.update({values}, id, range, {valueInputOption: 'RAW'});
  const column = (sheetId, index, key) => ({createDeveloperMetadata: {developerMetadata: {metadataKey: key, metadataValue: 'v', visibility: 'DOCUMENT',
    location: {dimensionRange: {sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1}}}}});
  const batch = (...requests) => S.batchUpdate({requests}, id);`;

describe('values', () => {
  test('are ragged: what is empty at the end is left out (platform-facts §5.6)', () => {
    expect(
      value(`${SETUP} put('A1', [['a', '', 'c'], [], ['d']]); return V.get(id, 'A1:Z10');`),
    ).toEqual({
      range: "'Hoja 1'!A1:Z10",
      majorDimension: 'ROWS',
      values: [['a', '', 'c'], [], ['d']],
    });
    expect(value(`${SETUP} return V.get(id, 'A1:B2');`)).toEqual({
      range: "'Hoja 1'!A1:B2",
      majorDimension: 'ROWS',
    });
  });

  test('are cut to the grid and named by the tab’s present title', () => {
    expect(
      value(`${SETUP} put('A1', [['a']]); batch({updateSheetProperties: {properties: {sheetId: 0, title: "Mentoras"}, fields: 'title'}});
        return [V.get(id, 'mentoras').range, V.get(id, 'Mentoras!B5:C').range, V.batchGet(id, {ranges: ['A1:A2000']}).valueRanges[0].range];`),
    ).toEqual(['Mentoras!A1:Z1000', 'Mentoras!B5:C1000', 'Mentoras!A1:A1000']);
  });

  test.each(['Sales', 'Sheet_1', 'x.y', 'Sales2'])('the title %s stands unquoted', (title) => {
    expect(titled(title)).toBe(`${title}!A1`);
  });

  test.each([
    ['Probe Tab', "'Probe Tab'"],
    ['A1', "'A1'"],
    ['ABC1234', "'ABC1234'"],
    ['R1C1', "'R1C1'"],
    ['2026', "'2026'"],
    ['Ünï', "'Ünï'"],
    ["It's", "'It''s'"],
  ])('the title %s is quoted', (title, quoted) => {
    expect(titled(title)).toBe(`${quoted}!A1`);
  });

  function titled(title: string): unknown {
    return value(`${SETUP} batch({updateSheetProperties: {properties: {title: ${JSON.stringify(title)}}, fields: 'title'}});
      return V.batchGetByDataFilter({dataFilters: [{gridRange: {sheetId: 0, endRowIndex: 1, endColumnIndex: 1}}]}, id).valueRanges[0].valueRange.range;`);
  }

  test.each([
    [
      "V.get(id, 'Nada!A1')",
      'sheets.spreadsheets.values.get failed with error: Unable to parse range: Nada!A1',
    ],
    [
      "V.get(id, 'A1001:B')",
      "Range ('Hoja 1'!A1001:B) exceeds grid limits. Max rows: 1000, max columns: 26",
    ],
    [
      "put('A1:B1', [[1, 2, 3]])",
      "Requested writing within range ['Hoja 1'!A1:B1], but tried writing to column [C]",
    ],
    [
      "put('A1:B1', [[1], [2]])",
      "Requested writing within range ['Hoja 1'!A1:B1], but tried writing to row [2]",
    ],
    ["V.batchClear({ranges: ['A1', 'X!A1']}, id)", 'Invalid range[1]: Unable to parse range: X!A1'],
    [
      "V.batchUpdate({valueInputOption: 'RAW', data: [{range: 'A1', values: [[1]]}, {range: 'X!A1', values: [[1]]}]}, id)",
      'Invalid data[1]: Unable to parse range: X!A1',
    ],
    ["V.get('nada', 'A1')", 'Requested entity was not found.'],
  ])('%s is refused', (call, words) => {
    expect(errorOf(`${SETUP} return ${call}`)).toContain(words);
  });

  test('batchUpdate writes nothing if one range is bad', () => {
    const script =
      guest(`function f() { ${SETUP} V.batchUpdate({valueInputOption: 'RAW', data: [{range: 'A1', values: [[1]]}, {range: 'X!A1', values: [[1]]}]}, id); }
      function g() { ${SETUP} return V.get(id, 'A1').values; }`);
    script.error('f');
    expect(script.call('g')).toBeUndefined();
  });

  test('append writes below the last table and grows the grid', () => {
    expect(
      value(`${SETUP} put('B2', [['h', 'i'], [1, 2]]);
        const answer = V.append({values: [[3, 4]]}, id, 'Hoja 1', {valueInputOption: 'RAW'});
        return [answer.tableRange, answer.updates.updatedRange, V.get(id, 'B4:C4').values];`),
    ).toEqual(["'Hoja 1'!B2:C3", "'Hoja 1'!B4:C4", [['3', '4']]]);
  });
});

describe('batchGetByDataFilter', () => {
  test('answers in another order, the zeros of each filter left out', () => {
    expect(
      value(`${SETUP} put('A1', [['a'], ['b']]);
        return V.batchGetByDataFilter({dataFilters: [0, 1].map((row) => ({gridRange: {sheetId: 0, startRowIndex: row, endRowIndex: row + 1}}))}, id).valueRanges;`),
    ).toEqual([
      {
        valueRange: { range: "'Hoja 1'!A2:Z2", majorDimension: 'ROWS', values: [['b']] },
        dataFilters: [{ gridRange: { startRowIndex: 1, endRowIndex: 2 } }],
      },
      {
        valueRange: { range: "'Hoja 1'!A1:Z1", majorDimension: 'ROWS', values: [['a']] },
        dataFilters: [{ gridRange: { endRowIndex: 1 } }],
      },
    ]);
  });

  test('finds a column by its metadata wherever it went (platform-facts §5.5)', () => {
    const found = (change: string) =>
      value(`${SETUP} put('A1', [['id', 'name', 'x']]); batch(column(0, 1, 'name')); ${change};
        return (V.batchGetByDataFilter({dataFilters: [{developerMetadataLookup: {metadataKey: 'name'}}]}, id).valueRanges || []).map((r) => [r.valueRange.range, r.valueRange.values]);`);
    const range = (startIndex: number) =>
      `{sheetId: 0, dimension: 'COLUMNS', startIndex: ${startIndex}, endIndex: ${startIndex + 1}}`;
    expect(found('')).toEqual([["'Hoja 1'!B1:B1000", [['name']]]]);
    expect(found(`batch({insertDimension: {range: ${range(0)}}})`)).toEqual([
      ["'Hoja 1'!C1:C1000", [['name']]],
    ]);
    expect(found(`batch({moveDimension: {source: ${range(1)}, destinationIndex: 5}})`)).toEqual([
      ["'Hoja 1'!E1:E1000", [['name']]],
    ]);
    expect(found(`batch({moveDimension: {source: ${range(4)}, destinationIndex: 0}})`)).toEqual([
      ["'Hoja 1'!C1:C1000", [['name']]],
    ]);
    expect(found(`batch({deleteDimension: {range: ${range(0)}}})`)).toEqual([
      ["'Hoja 1'!A1:A1000", [['name']]],
    ]);
    expect(found(`batch({deleteDimension: {range: ${range(1)}}})`)).toEqual([]);
  });

  test('refuses a tab that is gone', () => {
    expect(
      errorOf(`${SETUP} V.batchGetByDataFilter({dataFilters: [{gridRange: {sheetId: 9}}]}, id)`),
    ).toContain('Invalid dataFilter[0]: No grid with id: 9');
  });
});

describe('spreadsheets.get', () => {
  test('gives only what the mask names', () => {
    expect(
      value(
        `${SETUP} return S.get(id, {fields: 'spreadsheetId,sheets(properties(sheetId,title))'});`,
      ),
    ).toEqual({
      spreadsheetId: expect.any(String),
      sheets: [{ properties: { sheetId: 0, title: 'Hoja 1' } }],
    });
  });

  test('gives grid data when the mask asks for it, column metadata with it', () => {
    expect(
      value(`${SETUP} put('A1', [['a'], ['b']]); batch(column(0, 0, 'k'));
        return S.get(id, {ranges: ['A2:B3'], fields: 'sheets.data(startRow,rowData.values.formattedValue,columnMetadata.developerMetadata.metadataKey)'});`),
    ).toEqual({
      sheets: [
        {
          data: [
            {
              startRow: 1,
              rowData: [{ values: [{ formattedValue: 'b' }] }],
              columnMetadata: [{ developerMetadata: [{ metadataKey: 'k' }] }, {}],
            },
          ],
        },
      ],
    });
  });

  test('is a 403 for who has no access and a 404 for what is not there', () => {
    const script = guest(
      `function f(id) { return S(id); } const S = (id) => Sheets.Spreadsheets.get(id);`,
    );
    const stranger = script.outcome('f', {
      args: [script.world.containerId],
      user: 'otra@crea.example',
    });
    expect(stranger).toMatchObject({
      status: 'error',
      message:
        'API call to sheets.spreadsheets.get failed with error: The caller does not have permission',
    });
    expect(script.error('f', 'nada')).toBe(
      'API call to sheets.spreadsheets.get failed with error: Requested entity was not found.',
    );
  });
});

test('25 tabs come in one read, each whole', () => {
  const script = guest(`function setup() { ${SETUP}
      batch(...Array.from({length: 25}, (_, i) => ({addSheet: {properties: {sheetId: i + 1, title: 'T' + i}}})));
      batch(...Array.from({length: 25}, (_, i) => ({appendCells: {sheetId: i + 1, fields: 'userEnteredValue', rows: Array.from({length: 20}, (_, r) => ({values: Array.from({length: 15}, (_, c) => ({userEnteredValue: {stringValue: 'v' + r + c}}))}))}})));
    }
    function read() { ${SETUP}
      const dataFilters = Array.from({length: 25}, (_, i) => ({gridRange: {sheetId: i + 1}}));
      return V.batchGetByDataFilter({dataFilters, valueRenderOption: 'UNFORMATTED_VALUE'}, id)
        .valueRanges.map(({valueRange: {values}}) => values.flat().join());
    }`);
  script.call('setup');
  const whole = Array.from({ length: 20 }, (_, r) =>
    Array.from({ length: 15 }, (__, c) => `v${r}${c}`),
  );
  expect(script.call('read')).toEqual(Array.from({ length: 25 }, () => whole.flat().join()));
});
