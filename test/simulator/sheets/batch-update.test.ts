import { guest, errorOf, value } from '../support/guest';

const ID = 'const id = SpreadsheetApp.getActiveSpreadsheet().getId();';
const batch = (requests: object[], extra: object = {}) =>
  `${ID} return Sheets.Spreadsheets.batchUpdate(${JSON.stringify({ requests, ...extra })}, id);`;
const text = (stringValue: string) => ({ userEnteredValue: { stringValue } });

describe('spreadsheets.batchUpdate', () => {
  test('keeps as text what is written as stringValue, whatever it begins with (platform-facts §5.2)', () => {
    const rows = [{ values: ['=1+1', '+52 33 1234', '007', '1-2', 'TRUE', "'x"].map(text) }];
    const read = `return Sheets.Spreadsheets.Values.get(id, 'A1:Z1', {valueRenderOption: 'UNFORMATTED_VALUE'}).values`;
    const body = batch([{ updateCells: { start: {}, rows, fields: 'userEnteredValue' } }]);
    expect(value(`${body.replace('return ', '')} ${read}`)).toEqual([
      ['=1+1', '+52 33 1234', '007', '1-2', 'TRUE', "'x"],
    ]);
  });

  test('changes nothing when a later request is refused (platform-facts §5.3)', () => {
    const script = guest(
      `function f() { ${batch([
        { updateCells: { start: { sheetId: 0 }, rows: [{ values: [text('a')] }], fields: '*' } },
        { addSheet: { properties: { title: 'Otra' } } },
        { repeatCell: { range: { sheetId: 5 }, cell: {}, fields: '*' } },
      ])} }
      function g() { ${ID} return [Sheets.Spreadsheets.Values.get(id, 'A1').values, Sheets.Spreadsheets.get(id).sheets.length]; }`,
    );
    expect(script.error('f')).toBe(
      'API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[2].repeatCell: No grid with id: 5',
    );
    expect(script.call('g')).toEqual([null, 1]);
  });

  test('answers in the order of the requests', () => {
    const replies = value(
      `${batch([
        { addSheet: { properties: { sheetId: 7, title: 'Uno' } } },
        { updateSheetProperties: { properties: { sheetId: 7, hidden: true }, fields: 'hidden' } },
        { duplicateSheet: { sourceSheetId: 7, newSheetId: 8, newSheetName: 'Dos' } },
      ])}`,
    );
    expect(replies).toMatchObject({
      replies: [
        { addSheet: { properties: { sheetId: 7, title: 'Uno', index: 1 } } },
        {},
        { duplicateSheet: { properties: { sheetId: 8, title: 'Dos', index: 0 } } },
      ],
    });
    expect(JSON.stringify((replies as { replies: object[] }).replies[2])).not.toContain('hidden');
  });

  test('gives back the updated grid of the ranges asked for, after all requests', () => {
    const answer = value(
      batch(
        [
          {
            appendCells: {
              sheetId: 0,
              rows: [{ values: [text('a')] }],
              fields: 'userEnteredValue',
            },
          },
          {
            appendCells: {
              sheetId: 0,
              rows: [{ values: [text('b')] }],
              fields: 'userEnteredValue',
            },
          },
        ],
        {
          includeSpreadsheetInResponse: true,
          responseIncludeGridData: true,
          responseRanges: ["'Hoja 1'!A2:A3"],
        },
      ),
    ) as { updatedSpreadsheet: { sheets: { data: { startRow: number; rowData: object[] }[] }[] } };
    const [data] = answer.updatedSpreadsheet.sheets[0]?.data ?? [];
    expect(data?.startRow).toBe(1);
    expect(data?.rowData).toMatchObject([{ values: [{ effectiveValue: { stringValue: 'b' } }] }]);
  });

  test('refuses a bad range of the answer together with the whole batch', () => {
    const script = guest(
      `function f() { ${batch(
        [{ updateCells: { start: {}, rows: [{ values: [text('a')] }], fields: '*' } }],
        {
          includeSpreadsheetInResponse: true,
          responseRanges: ['Nada!A1'],
        },
      )} }
      function g() { return SpreadsheetApp.getActiveSheet().getLastRow(); }`,
    );
    expect(script.error('f')).toContain('Unable to parse range: Nada!A1');
    expect(script.call('g')).toBe(0);
  });

  test.each([
    [
      { deleteSheet: { sheetId: 0 } },
      "Invalid requests[0].deleteSheet: You can't remove all the sheets in a document.",
    ],
    [
      { addSheet: { properties: { title: 'hoja 1' } } },
      'A sheet with the name "hoja 1" already exists. Please enter another name.',
    ],
    [{ addSheet: { properties: { sheetId: 0 } } }, 'Sheet with id 0 already exists.'],
    [
      {
        repeatCell: {
          range: { sheetId: 0, startRowIndex: 1000, startColumnIndex: 0, endColumnIndex: 2 },
          cell: {},
          fields: '*',
        },
      },
      "Invalid requests[0].repeatCell: Range ('Hoja 1'!A1001:B) exceeds grid limits. Max rows: 1000, max columns: 26",
    ],
    [
      { updateCells: { start: { rowIndex: 1000 }, rows: [{ values: [text('x')] }], fields: '*' } },
      'Invalid requests[0].updateCells: Attempting to write row: 1000, beyond the last requested row of: 999',
    ],
    [
      { updateCells: { start: {}, rows: [] } },
      "Invalid requests[0].updateCells: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    ],
    [
      { updateCells: { start: {}, rows: [{ values: [text('x'.repeat(50_001))] }], fields: '*' } },
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    ],
    [
      { appendDimension: { sheetId: 0, dimension: 'ROWS', length: 10_000_000 } },
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ],
    [
      { deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0 } } },
      "Invalid requests[0].deleteDimension: You can't delete all the rows on the sheet.",
    ],
    [{ frobnicate: {} }, 'Unknown name "frobnicate" at \'requests[0]\': Cannot find field.'],
    [
      {
        updateCells: {
          start: {},
          rows: [{ values: [{ userEnteredValue: { stringValue: 5 } }] }],
          fields: '*',
        },
      },
      "Invalid value at 'requests[0].rows.values.user_entered_value.string_value' (TYPE_STRING), 5",
    ],
  ])('refuses request %# in the words of Google', (request, words) => {
    expect(errorOf(batch([request]))).toContain(words);
  });

  test('a request that Google has and the simulator lacks is a loud gap', () => {
    expect(errorOf(batch([{ copyPaste: {} }]))).toBe(
      'NotSimulated: Sheets.Spreadsheets.batchUpdate: copyPaste',
    );
  });

  test('resources are filled by properties or by setters', () => {
    expect(
      value(
        `${ID} const range = Sheets.newValueRange().setValues([['a']]); range.majorDimension = 'ROWS'; Sheets.Spreadsheets.Values.update(range, id, 'A1', { valueInputOption: 'RAW' });
        return [Sheets.Spreadsheets.Values.get(id, 'A1').values, range.getMajorDimension(), JSON.stringify(range), Sheets.getVersion()];`,
      ),
    ).toEqual([[['a']], 'ROWS', '{"values":[["a"]],"majorDimension":"ROWS"}', 'v4']);
  });

  test('one thing stands for a list of it', () => {
    const one = { values: text('a') };
    expect(
      value(
        `${ID} Sheets.Spreadsheets.batchUpdate({ requests: [{ updateCells: { start: {}, rows: ${JSON.stringify(one)}, fields: '*' } }] }, id);
        Sheets.Spreadsheets.Values.batchUpdate({ valueInputOption: 'RAW', data: { range: 'B1', values: [['b']] } }, id); return Sheets.Spreadsheets.Values.get(id, 'A1:B1').values;`,
      ),
    ).toEqual([['a', 'b']]);
  });

  test('findReplace tells what it changed, and zeros it leaves out', () => {
    const all = { find: 'a', replacement: 'e', allSheets: true };
    expect(
      value(
        `${ID} SpreadsheetApp.getActiveSheet().getRange('A1:B2').setValues([['casa', 'x'], ['Ana', '=A1']]); const before = (${JSON.stringify(all)});
        const reply = (body) => { const { replies } = Sheets.Spreadsheets.batchUpdate({ requests: [{ findReplace: body }] }, id); SpreadsheetApp.flush(); return replies[0].findReplace; };
        return [reply(before), SpreadsheetApp.getActiveSheet().getRange('A1:B2').getValues(), reply({ find: 'E', matchCase: true, sheetId: 0 }),
          reply({ find: '=A(\\\\d)', replacement: '=B$1', searchByRegex: true, includeFormulas: true, range: { sheetId: 0, startColumnIndex: 1 } }), SpreadsheetApp.getActiveSheet().getRange('B2').getFormula()];`,
      ),
    ).toEqual([
      { valuesChanged: 2, rowsChanged: 2, sheetsChanged: 1, occurrencesChanged: 4 },
      [
        ['cese', 'x'],
        ['ene', '=A1'],
      ],
      {},
      { formulasChanged: 1, rowsChanged: 1, sheetsChanged: 1, occurrencesChanged: 1 },
      '=B1',
    ]);
  });

  test('a range of updateCells clears what its rows leave out; a start does not', () => {
    const fill = {
      updateCells: {
        start: {},
        rows: [{ values: ['a', 'b', 'c'].map(text) }, { values: ['d'].map(text) }],
        fields: '*',
      },
    };
    const over = (area: object) => ({
      updateCells: { ...area, rows: [{ values: [text('x')] }], fields: 'userEnteredValue' },
    });
    const after = (request: object) =>
      value(
        `${batch([fill, request]).replace('return ', '')} return Sheets.Spreadsheets.Values.get(id, 'Hoja 1').values`,
      );
    expect(after(over({ start: {} }))).toEqual([['x', 'b', 'c'], ['d']]);
    expect(
      after(
        over({
          range: {
            sheetId: 0,
            startRowIndex: 0,
            endRowIndex: 2,
            startColumnIndex: 0,
            endColumnIndex: 2,
          },
        }),
      ),
    ).toEqual([['x', '', 'c']]);
  });
});
