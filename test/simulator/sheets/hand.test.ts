import * as hand from '../../../simulator/control/sheet';
import { sheetsAsCsv } from '../../../simulator/export/csv';
import { guest } from '../support/guest';

const SETUP = `function setup() { const sheet = SpreadsheetApp.getActiveSheet(); sheet.setFrozenRows(1);
    sheet.getRange('A1:C4').setValues([['id', 'nombre', 'edad'], ['r1', 'Zoe', 30], ['r2', 'Ana', 20], ['r3', 'Eva', 25]]);
    const id = SpreadsheetApp.getActive().getId();
    Sheets.Spreadsheets.batchUpdate({requests: [{createDeveloperMetadata: {developerMetadata: {metadataKey: 'nombre', visibility: 'DOCUMENT',
      location: {dimensionRange: {sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2}}}}}]}, id); }
  function column() { const found = Sheets.Spreadsheets.Values.batchGetByDataFilter({dataFilters: [{developerMetadataLookup: {metadataKey: 'nombre'}}]}, SpreadsheetApp.getActive().getId()).valueRanges;
    return found ? found[0].valueRange.values.map((row) => row[0]) : null; }
  function onEdit(e) { console.log([e.range.getA1Notation(), e.value, e.oldValue, e.authMode, e.source.getName()].join('|')); }
  function edited(e) { console.log('installed ' + e.range.getValue()); }`;

function begin() {
  const script = guest(SETUP);
  script.call('setup');
  const tab = { spreadsheetId: script.world.containerId, sheetId: 0 };
  const csv = () => sheetsAsCsv(script.world, tab.spreadsheetId)[0]?.content;
  return { script, world: script.world, tab, csv };
}

describe('a person in the spreadsheet', () => {
  test('types: text is read as typed input', () => {
    const { world, tab, csv } = begin();
    expect(hand.typeInto(world, { ...tab, row: 1, column: 2, value: '12/3/2026' })).toEqual({
      oldValue: '30',
      value: '12/3/2026',
    });
    hand.typeInto(world, { ...tab, row: 2, column: 2, value: null });
    expect(csv()).toBe('id,nombre,edad\nr1,Zoe,12/3/2026\nr2,Ana,\nr3,Eva,25\n');
  });

  test.each([
    [
      'move',
      (d: ReturnType<typeof begin>) => hand.moveColumn(d.world, { ...d.tab, column: 1, to: 2 }),
      'id,edad,nombre',
    ],
    [
      'move back',
      (d: ReturnType<typeof begin>) => hand.moveColumn(d.world, { ...d.tab, column: 1, to: 0 }),
      'nombre,id,edad',
    ],
    [
      'insert',
      (d: ReturnType<typeof begin>) =>
        hand.insertColumn(d.world, { ...d.tab, at: 1, heading: { row: 0, title: 'mía' } }),
      'id,mía,nombre,edad',
    ],
    [
      'hide',
      (d: ReturnType<typeof begin>) => hand.hideColumn(d.world, { ...d.tab, column: 1 }),
      'id,edad',
    ],
    [
      'rename',
      (d: ReturnType<typeof begin>) =>
        hand.renameColumnHeader(d.world, { ...d.tab, row: 0, column: 2, title: 'años' }),
      'id,nombre,años',
    ],
  ])('%s: the column’s metadata goes along', (_name, act, header) => {
    const made = begin();
    act(made);
    expect(made.csv()?.split('\n')[0]).toBe(header);
    expect(made.script.call('column')).toEqual(['nombre', 'Zoe', 'Ana', 'Eva']);
  });

  test('deletes a column and with it what was attached', () => {
    const { script, world, tab, csv } = begin();
    hand.deleteColumn(world, { ...tab, column: 1 });
    expect(csv()?.split('\n')[0]).toBe('id,edad');
    expect(script.call('column')).toBeNull();
  });

  test('sorts all but the frozen rows and deletes a row', () => {
    const { world, tab, csv } = begin();
    hand.sortSheet(world, { ...tab, column: 1 });
    expect(csv()).toBe('id,nombre,edad\nr2,Ana,20\nr3,Eva,25\nr1,Zoe,30\n');
    hand.deleteRow(world, { ...tab, row: 1 });
    expect(csv()).toBe('id,nombre,edad\nr3,Eva,25\nr1,Zoe,30\n');
  });

  test('adds, renames, hides and deletes tabs; hidden ones are not exported', () => {
    const { world, tab } = begin();
    const sheetId = hand.addTab(world, { ...tab, title: 'Otra' });
    hand.renameTab(world, { ...tab, sheetId, title: 'Mía' });
    expect(sheetsAsCsv(world, tab.spreadsheetId).map(({ name }) => name)).toEqual([
      'Hoja 1',
      'Mía',
    ]);
    hand.hideTab(world, { ...tab, sheetId });
    expect(sheetsAsCsv(world, tab.spreadsheetId).map(({ name }) => name)).toEqual(['Hoja 1']);
    expect(() => hand.deleteTab(world, tab)).toThrow(
      "You can't remove all the visible sheets in a document.",
    );
    hand.deleteTab(world, { ...tab, sheetId });
    expect(world.spreadsheets[tab.spreadsheetId]?.sheets).toHaveLength(1);
  });

  test('may not do what the file, a protection or a strict rule forbids', () => {
    const { world, tab, script } = begin();
    const other = 'otra@crea.example';
    const cell = { ...tab, row: 1, column: 1, value: 'x' };
    expect(() => hand.typeInto(world, { ...cell, user: other })).toThrow('may not edit');
    const sheet = world.spreadsheets[tab.spreadsheetId]?.sheets[0];
    world.drive.files[tab.spreadsheetId]?.permissions.push({
      id: 'p',
      type: 'user',
      role: 'writer',
      emailAddress: other,
    });
    sheet?.protectedRanges.push({
      protectedRangeId: 1,
      range: { sheetId: 0 },
      editors: { users: [], groups: [], domainUsersCanEdit: false },
    });
    expect(() => hand.typeInto(world, { ...cell, user: other })).toThrow(
      'You are trying to edit a protected cell or object.',
    );
    Object.assign(sheet?.rows[1]?.[2] ?? {}, {
      validation: {
        condition: { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '0' }] },
        strict: true,
      },
    });
    expect(() => hand.typeInto(world, { ...tab, row: 1, column: 2, value: 'treinta' })).toThrow(
      'violates the data validation rules',
    );
    expect(hand.typeInto(world, { ...tab, row: 1, column: 2, value: '31' }).value).toBe('31');
    expect(script.runtime.records).toHaveLength(1);
  });

  test('her edit rings the simple trigger as herself and the installable one as its owner', () => {
    const { script, world, tab } = begin();
    world.script.triggers.push({
      id: 't',
      handler: 'edited',
      kind: 'edit',
      sourceId: tab.spreadsheetId,
      owner: world.operator,
      everyMinutes: 0,
      nextAt: 0,
      createdAt: 0,
    });
    const at = { ...tab, row: 1, column: 1 };
    const outcomes = hand.ringEdit(script.runtime, {
      ...at,
      ...hand.typeInto(world, { ...at, value: 'Lía' }),
    });
    expect(outcomes.map(({ status }) => status)).toEqual(['ok', 'ok']);
    const said = script.logs.join('\n');
    expect(said).toContain('B2|Lía|Zoe|LIMITED|Hoja de cálculo sin título');
    expect(said).toContain('installed Lía');
  });
});

test('a form’s answer goes below the last one, and what is below moves down with its metadata', () => {
  const { script, world, tab, csv } = begin();
  const sheet = world.spreadsheets[tab.spreadsheetId]?.sheets[0];
  if (sheet) sheet.lastFormRow = 2;
  world.spreadsheets[tab.spreadsheetId]?.developerMetadata.push({
    metadataId: 9,
    metadataKey: 'ana',
    visibility: 'DOCUMENT',
    place: { on: 'row', sheetId: 0, index: 2 },
  });
  expect(hand.appendFormRow(world, tab, ['r9', '=HYPERLINK("x")', '007'])).toBe(2);
  expect(csv()).toBe('id,nombre,edad\nr1,Zoe,30\nr9,"=HYPERLINK(""x"")",7\nr2,Ana,20\nr3,Eva,25\n');
  expect(world.spreadsheets[tab.spreadsheetId]?.developerMetadata.at(-1)?.place).toMatchObject({
    index: 3,
  });
  expect(script.call('column')).toEqual(['nombre', 'Zoe', '=HYPERLINK("x")', 'Ana', 'Eva']);
});

test('a world with a filled spreadsheet survives being saved', () => {
  const { script, world } = begin();
  const copy = JSON.parse(JSON.stringify(world));
  expect(copy).toEqual(world);
  const again = guest(SETUP, { world: copy });
  expect(again.call('column')).toEqual(script.call('column'));
});
