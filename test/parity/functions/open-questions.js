// What no source could confirm: docs/fidelity-notes.md calls these "assumed".

/** Which ways of writing keep a text as it is. */
function parityTextKept() {
  return parity_((here) => {
    const book = here.book();
    const texts = [
      '=1+1',
      '007',
      '1-2',
      '12:30',
      'TRUE',
      '+52 33 1234 5678',
      '-x',
      '- x',
      '@ana',
      "'quoted",
    ];
    const sheet = book.getSheets()[0];
    const told = {};
    Object.keys(WAYS_OF_WRITING).forEach((way) => {
      sheet.clear();
      SpreadsheetApp.flush();
      WAYS_OF_WRITING[way](book, sheet, texts);
      SpreadsheetApp.flush();
      const range = sheet.getRange(1, 1, texts.length, 1);
      const formulas = range.getFormulas();
      const shown = range.getDisplayValues();
      told[way] = range
        .getValues()
        .map((row, at) => [texts[at], cell_(row[0]), shown[at][0], formulas[at][0]]);
    });
    return told;
  });
}

const column_ = (texts) => texts.map((text) => [text]);

const WAYS_OF_WRITING = {
  setValues: (_book, sheet, texts) =>
    sheet.getRange(1, 1, texts.length, 1).setValues(column_(texts)),
  apostrophe: (_book, sheet, texts) =>
    sheet.getRange(1, 1, texts.length, 1).setValues(column_(texts.map((text) => "'" + text))),
  formatText: (_book, sheet, texts) =>
    sheet.getRange(1, 1, texts.length, 1).setNumberFormat('@').setValues(column_(texts)),
  appendRow: (_book, sheet, texts) => texts.forEach((text) => sheet.appendRow([text])),
  userEntered: (book, _sheet, texts) =>
    Sheets.Spreadsheets.Values.update({ values: column_(texts) }, book.getId(), 'A1', {
      valueInputOption: 'USER_ENTERED',
    }),
  raw: (book, _sheet, texts) =>
    Sheets.Spreadsheets.Values.update({ values: column_(texts) }, book.getId(), 'A1', {
      valueInputOption: 'RAW',
    }),
  stringValue: (book, sheet, texts) =>
    Sheets.Spreadsheets.batchUpdate(
      {
        requests: [
          {
            updateCells: {
              start: { sheetId: sheet.getSheetId(), rowIndex: 0, columnIndex: 0 },
              rows: texts.map((text) => ({
                values: [{ userEnteredValue: { stringValue: text } }],
              })),
              fields: 'userEnteredValue',
            },
          },
        ],
      },
      book.getId(),
    ),
};

/** What sorting does to a hidden first row, with and without frozen rows. */
function parityHiddenRowSorted() {
  return parity_((here) => {
    const book = here.book();
    const sorted = (frozen, sort) => {
      const sheet = book.insertSheet();
      sheet.getRange(1, 1, 4, 2).setValues([
        ['key', 'id'],
        ['Nombre', 'n'],
        ['Luz', 2],
        ['Ana', 1],
      ]);
      sheet.setFrozenRows(frozen);
      sheet.hideRows(1);
      SpreadsheetApp.flush();
      const threw = outcome_(() => void sort(sheet));
      SpreadsheetApp.flush();
      const rows = sheet.getRange(1, 1, 4, 2).getValues();
      const hidden = [1, 2, 3, 4].map((row) => sheet.isRowHiddenByUser(row));
      return { threw, rows, hidden };
    };
    const byApi = (sheet) =>
      Sheets.Spreadsheets.batchUpdate(
        {
          requests: [
            {
              sortRange: {
                range: { sheetId: sheet.getSheetId(), startRowIndex: 0 },
                sortSpecs: [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }],
              },
            },
          ],
        },
        book.getId(),
      );
    return {
      sheetSort: sorted(0, (sheet) => sheet.sort(1)),
      sheetSortFrozen1: sorted(1, (sheet) => sheet.sort(1)),
      sheetSortFrozen2: sorted(2, (sheet) => sheet.sort(1)),
      apiWhole: sorted(0, byApi),
    };
  });
}

/** A table over a range whose first row is hidden: where it begins, and what becomes of the row. */
function parityTableOverHiddenRow() {
  return parity_((here) => {
    const book = here.book();
    const sheet = book.getSheets()[0];
    hiddenRow_(sheet);
    const range = {
      sheetId: sheet.getSheetId(),
      startRowIndex: 0,
      endRowIndex: 4,
      startColumnIndex: 0,
      endColumnIndex: 2,
    };
    const request = { addTable: { table: { name: 'Tabla', range } } };
    const threw = outcome_(
      () => void Sheets.Spreadsheets.batchUpdate({ requests: [request] }, book.getId()),
    );
    return { threw, after: table_(book) };
  });
}

function hiddenRow_(sheet) {
  sheet.getRange(1, 1, 4, 2).setValues([
    ['key', 'id'],
    ['Nombre', 'Número'],
    ['Luz', 2],
    ['Ana', 1],
  ]);
  sheet.hideRows(1);
  SpreadsheetApp.flush();
}

function table_(book) {
  SpreadsheetApp.flush();
  const fields = 'sheets(tables(name,range,columnProperties(columnName,columnType)))';
  const sheet = book.getSheets()[0];
  return {
    tables: outcome_(() => Sheets.Spreadsheets.get(book.getId(), { fields }).sheets[0]),
    rows: sheet.getRange(1, 1, 4, 2).getValues(),
    hidden: [1, 2, 3, 4].map((row) => sheet.isRowHiddenByUser(row)),
  };
}

/** Before a person turns the cells into a table: makes the sheet and says where it is. */
function parityConvertedBefore() {
  const book = SpreadsheetApp.create('paridad: conviértase en tabla');
  hiddenRow_(book.getSheets()[0]);
  keep_('converted', book.getId());
  return book.getUrl();
}

/** After: what became of the hidden row. Removes the sheet. */
function parityConvertedAfter() {
  return parity_((here) => {
    const id = here.file('book', kept_('converted'));
    here.later(() => forget_('converted'));
    return table_(SpreadsheetApp.openById(id));
  });
}

/** Whether getResponses(since) gives what has exactly that time. */
function parityResponsesSince() {
  return parity_((here) => {
    const form = here.form('form', true);
    const item = form.addTextItem().setTitle('T');
    ['uno', 'dos', 'tres'].forEach((text) => {
      form.createResponse().withItemResponse(item.createResponse(text)).submit();
      Utilities.sleep(1500);
    });
    const times = form.getResponses().map((each) => each.getTimestamp().getTime());
    const since = (ms) => form.getResponses(new Date(ms)).map(answer_);
    return {
      all: form.getResponses().map(answer_),
      inOrder: times.every((time, at) => at === 0 || time >= times[at - 1]),
      wholeSeconds: times.every((time) => time % 1000 === 0),
      atSecond: since(times[1]),
      justBefore: since(times[1] - 1),
      justAfter: since(times[1] + 1),
    };
  });
}

function answer_(response) {
  return response.getItemResponses().map((each) => each.getResponse());
}

/** Before a person edits an answer: makes the form and gives the link for editing. */
function parityEditedBefore() {
  const form = FormApp.create('paridad: edite la respuesta', true);
  form.setTitle('Edite la respuesta').setAllowResponseEdits(true).setCollectEmail(false);
  const item = form.addTextItem().setTitle('Cambie este texto por otro');
  const response = form.createResponse().withItemResponse(item.createResponse('antes')).submit();
  keep_('edited', {
    form: form.getId(),
    id: response.getId(),
    at: response.getTimestamp().getTime(),
  });
  return response.getEditResponseUrl();
}

/** After: whether the edited answer keeps its id and its time, and whether getResponses(since) gives it. */
function parityEditedAfter() {
  return parity_((here) => {
    const before = kept_('edited');
    here.file('form', before.form);
    here.later(() => forget_('edited'));
    const form = FormApp.openById(before.form);
    const responses = form.getResponses();
    return {
      count: responses.length,
      sameId: responses[0].getId() === before.id,
      timeMoved: responses[0].getTimestamp().getTime() > before.at,
      changed: answer_(responses[0])[0] !== 'antes',
      sinceItsFirstTime: form.getResponses(new Date(before.at)).length,
    };
  });
}

/** What a form is before anything was set, by each way of making one. */
function parityFormDefaults() {
  return parity_((here) => {
    const facts = (form) =>
      outcomes_({
        title: () => form.getTitle(),
        supports: () => form.supportsAdvancedResponderPermissions(),
        published: () => form.isPublished(),
        accepting: () => form.isAcceptingResponses(),
        collectsEmail: () => form.collectsEmail(),
        edits: () => form.canEditResponse(),
        oneEach: () => form.hasLimitOneResponsePerUser(),
        progress: () => form.hasProgressBar(),
        readers: () => form.getPublishedReaders().length,
        items: () => form.getItems().length,
        acceptThen: () => form.setAcceptingResponses(true).isAcceptingResponses(),
      });
    const byDrive = () => {
      const mimeType = 'application/vnd.google-apps.form';
      const made = Drive.Files.create({ name: 'paridad: drive', mimeType });
      return FormApp.openById(here.file('byDrive', made.id));
    };
    return {
      plain: facts(here.form('plain')),
      published: facts(here.form('published', true)),
      unpublished: facts(here.form('unpublished', false)),
      byDrive: facts(byDrive()),
    };
  });
}
