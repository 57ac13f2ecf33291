import type { ScriptFiles } from '../../../simulator/runtime/runtime';

/** A product with one form, one table in the spreadsheet, and a doorbell. */
const PRODUCT = `
const store = () => PropertiesService.getScriptProperties();
const form = () => FormApp.openById(store().getProperty('form'));
const tab = () => SpreadsheetApp.openById(store().getProperty('book')).getSheetByName('Solicitudes');
const items = () => JSON.parse(store().getProperty('items'));
const KEYS = ['id', 'name', 'area', 'topics', 'day', 'week', 'paper'];

function onFormSubmitDoorbell() { pull(); }
function onClock() { pull(); }
function pull() {
  const ids = items();
  const rows = form().getResponses().map((response) => {
    const answers = {};
    response.getItemResponses().forEach((each) => (answers[each.getItem().getId()] = each.getResponse()));
    const of = (key) => { const a = answers[ids[key]]; return Array.isArray(a) ? JSON.stringify(a) : a || ''; };
    return [response.getId(), ...KEYS.slice(1).map(of)];
  });
  const known = tab().getLastRow() < 2 ? [] : tab().getRange(2, 1, tab().getLastRow() - 1, 1).getValues().map((row) => row[0]);
  rows.filter((row) => known.indexOf(row[0]) < 0).forEach((row) => tab().appendRow(row));
}

const COMMANDS = {
  setup() {
    const book = SpreadsheetApp.getActiveSpreadsheet();
    const made = FormApp.create('Solicitud');
    made.setTitle('Solicitud').setAllowResponseEdits(true);
    const ids = {};
    const add = (key, item, title) => { item.setTitle(title); ids[key] = item.getId(); return item; };
    const yes = add('consent', made.addMultipleChoiceItem(), 'Acepto');
    yes.setChoiceValues(['Sí', 'No']).setRequired(true);
    add('name', made.addTextItem(), 'Nombre').setRequired(true);
    add('area', made.addListItem(), 'Área').setChoiceValues(['Jurídico', 'Salud']);
    add('topics', made.addCheckboxItem(), 'Temas').setChoiceValues(['SAT', 'Marca']).showOtherOption(true);
    add('day', made.addDateItem(), 'Día');
    add('week', made.addCheckboxGridItem(), 'Semana').setRows(['Lunes', 'Martes']).setColumns(['Mañana', 'Tarde']);
    add('paper', made.addMultipleChoiceItem(), 'Captura').setChoiceValues(['En línea', 'En papel']);
    const sheet = book.insertSheet('Solicitudes');
    sheet.appendRow(KEYS);
    sheet.setFrozenRows(1);
    store().setProperties({ form: made.getId(), book: book.getId(), items: JSON.stringify(ids) });
    ScriptApp.newTrigger('onFormSubmitDoorbell').forForm(made).onFormSubmit().create();
    ScriptApp.newTrigger('onClock').timeBased().everyHours(1).create();
    return {};
  },
};
function runCommand(name, argsJson) { return JSON.stringify({ ok: true, result: COMMANDS[name](JSON.parse(argsJson)) }); }

function headers() { return tab().getRange(1, 1, 1, tab().getLastColumn()).getValues()[0]; }
function exportTables() {
  const [head, ...rows] = tab().getDataRange().getDisplayValues();
  return JSON.stringify({ requests: rows.map((row) => Object.fromEntries(head.map((key, i) => [key, row[i]]))) });
}
function describeProgramme() {
  const ids = items();
  const columns = {};
  headers().forEach((key, i) => { if (key) columns[key] = i; });
  const field = (key, more) => ({ itemId: ids[key], ...more });
  return JSON.stringify({
    forms: { request: { formId: store().getProperty('form'), fields: {
      consent: field('consent', { type: 'one', options: { yes: 'Sí', no: 'No' } }),
      name: field('name', { type: 'text' }),
      area: field('area', { type: 'one', options: { legal: 'Jurídico', health: 'Salud' } }),
      topics: field('topics', { type: 'many', options: { sat: 'SAT', trademark: 'Marca' }, other: true }),
      day: field('day', { type: 'date' }),
      week: field('week', { type: 'grid', multiple: true, rows: { mon: 'Lunes', tue: 'Martes' }, columns: { morning: 'Mañana', evening: 'Tarde' } }),
      paper: field('paper', { type: 'one', options: { online: 'En línea', paper: 'En papel' } }),
    } } },
    tables: { requests: { sheetId: tab().getSheetId(), headerRow: 0, firstDataRow: 1, columns, labels: { area: { legal: 'Jurídico', health: 'Salud' } } } },
  });
}
function linkFor(key, by) {
  const response = form().createResponse();
  const area = form().getItemById(items().area).asListItem();
  return response.withItemResponse(area.createResponse(by.area === 'legal' ? 'Jurídico' : 'Salud')).toPrefilledUrl();
}`;

export const SMALL_PRODUCT: ScriptFiles = {
  code: [{ name: 'main.js', source: PRODUCT }],
  html: {},
  manifest: { timeZone: 'America/Mexico_City' },
};
