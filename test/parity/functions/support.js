/**
 * Runs one comparison: `body` is given helpers that make scratch files and take them away again whatever happens. What it
 * returns is told as JSON, with ids, links, addresses and the present moment replaced by what they stand for.
 */
function parity_(body) {
  const here = scratch_();
  try {
    return JSON.stringify(normal_(body(here), here.names));
  } finally {
    here.tidy();
  }
}

/** What a step answers, or the error it throws: neither ends the comparison. */
function outcome_(step) {
  try {
    const value = step();
    return value === undefined ? 'undefined' : value;
  } catch (error) {
    if (error.name === 'NotSimulated') throw error;
    return { threw: error.name === 'Error' ? error.message : error.name + ': ' + error.message };
  }
}

/** Several steps by name. */
function outcomes_(steps) {
  const told = {};
  Object.keys(steps).forEach((name) => (told[name] = outcome_(steps[name])));
  return told;
}

/** Scratch files of one comparison, and the names under which their ids are told. */
function scratch_() {
  const undo = [];
  const names = [[Session.getEffectiveUser().getEmail() || '<nobody>', '<me>']];
  const here = {
    names,
    name: (label, id) => names.push([String(id), '<' + label + '>']),
    later: (act) => undo.push(act),
    file: (label, id) => {
      here.name(label, id);
      here.later(() => Drive.Files.remove(id));
      return id;
    },
    book: (label) => book_(here, label || 'book'),
    form: (label, published) => form_(here, label || 'form', published),
    calendar: (zone) => calendar_(here, zone),
    tidy: () =>
      undo.reverse().forEach((act) => {
        const told = outcome_(act);
        if (told && told.threw) console.warn(told.threw);
      }),
  };
  return here;
}

/** A spreadsheet that does not depend on the account's language and zone, its tab's name included. */
function book_(here, label) {
  const book = SpreadsheetApp.create('paridad: ' + label);
  here.file(label, book.getId());
  book.setSpreadsheetLocale('es_MX');
  book.setSpreadsheetTimeZone('America/Mexico_City');
  book.getSheets()[0].setName('Datos');
  return book;
}

function form_(here, label, published) {
  const form =
    published === undefined
      ? FormApp.create('paridad: ' + label)
      : FormApp.create('paridad: ' + label, published);
  here.file(label, form.getId());
  return form;
}

function calendar_(here, zone) {
  const { id } = Calendar.Calendars.insert({ summary: 'paridad', timeZone: zone || 'UTC' });
  here.name('calendar', id);
  here.later(() => Calendar.Calendars.remove(id));
  return id;
}

/** A value of a cell as text: what it is, and for a date what a person sees. */
function cell_(value) {
  if (!(value instanceof Date)) return value;
  return 'Date ' + Utilities.formatDate(value, 'America/Mexico_City', "yyyy-MM-dd'T'HH:mm:ss");
}

/** "By reference": known ids under their names, links without what is in them, moments of today as <now>. */
function normal_(value, names) {
  if (value instanceof Date) return normal_(value.toISOString(), names);
  if (Array.isArray(value)) return value.map((each) => normal_(each, names));
  if (value !== null && typeof value === 'object') {
    const told = {};
    Object.keys(value)
      .sort()
      .forEach((key) => (told[normal_(key, names)] = normal_(value[key], names)));
    return told;
  }
  return typeof value === 'string' ? named_(value, names) : value;
}

function named_(text, names) {
  const known = names.reduce((said, name) => said.split(name[0]).join(name[1]), text);
  return known
    .replace(/https:\/\/[^\s"']+/g, (link) => link.replace(/[\w-]{11,}|\d{6,}/g, '…'))
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)/g, (moment) =>
      Math.abs(new Date(moment).getTime() - Date.now()) < 86400000 ? '<now>' : moment,
    );
}

/** What one step leaves for another that a person stands between. */
function keep_(key, value) {
  PropertiesService.getScriptProperties().setProperty('parity ' + key, JSON.stringify(value));
}

function kept_(key) {
  const text = PropertiesService.getScriptProperties().getProperty('parity ' + key);
  if (text === null) throw new Error('Nothing was kept under ' + key + ': run the first step.');
  return JSON.parse(text);
}

function forget_(key) {
  PropertiesService.getScriptProperties().deleteProperty('parity ' + key);
}
