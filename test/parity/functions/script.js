/** Trap 18: locks. */
function parityLocks() {
  return parity_(() => {
    const lock = LockService.getScriptLock();
    const seen = [lock.hasLock(), lock.tryLock(0), lock.hasLock(), lock.tryLock(0)];
    lock.releaseLock();
    seen.push(lock.hasLock());
    return {
      seen,
      released: outcome_(() => lock.releaseLock()),
      user: LockService.getUserLock().tryLock(0),
      document: LockService.getDocumentLock() === null ? 'null' : 'a lock',
    };
  });
}

/** Trap 19: properties are texts, and have sizes. */
function parityProperties() {
  return parity_((here) => {
    const store = PropertiesService.getUserProperties();
    here.later(() => ['p', 'n', 'b', 'o', 'z'].forEach((key) => store.deleteProperty(key)));
    return {
      missing: store.getProperty('parity missing'),
      kinds: outcomes_({
        set: () => store.setProperties({ n: 1, b: true, o: { a: 1 } }).getProperty('o'),
        read: () => ['n', 'b'].map((key) => store.getProperty(key)),
        alone: () => store.setProperty('n', 1).getProperty('n'),
        half: () => store.setProperty('n', 1.5).getProperty('n'),
      }),
      sizes: outcomes_({
        nine: () => store.setProperty('p', 'x'.repeat(9 * 1024)).getProperty('p').length,
        more: () => store.setProperty('p', 'x'.repeat(9 * 1024 + 1)).getProperty('p').length,
        bytes: () => store.setProperty('p', 'ñ'.repeat(9 * 512 + 1)).getProperty('p').length,
        none: () => store.setProperty('z', null).getProperty('z'),
      }),
    };
  });
}

/** Trap 19: a cache. */
function parityCache() {
  return parity_((here) => {
    const cache = CacheService.getUserCache();
    here.later(() => cache.removeAll(['parity', 'n']));
    const put = outcome_(() => void cache.put('n', 1, 60));
    return {
      put,
      missing: cache.get('parity missing'),
      number: cache.get('n'),
      all: cache.getAll(['n', 'parity missing']),
      sizes: outcomes_({
        key: () => cache.put('k'.repeat(251), 'v', 1),
        value: () => cache.put('parity', 'v'.repeat(100 * 1024 + 1), 1),
        none: () => cache.put('parity', null, 1),
      }),
    };
  });
}

/** Traps 9 and 10: triggers as their maker sees them, and what their builder refuses. */
function parityTriggers() {
  return parity_((here) => {
    const existing = ScriptApp.getProjectTriggers().length;
    const made = ScriptApp.newTrigger('parityRing').timeBased().everyHours(6).create();
    here.later(() => ScriptApp.deleteTrigger(made));
    const again = ScriptApp.getProjectTriggers().filter(
      (each) => each.getUniqueId() === made.getUniqueId(),
    );
    return {
      more: ScriptApp.getProjectTriggers().length - existing,
      made: again.map((each) => [
        each.getHandlerFunction(),
        String(each.getEventType()),
        String(each.getTriggerSource()),
        each.getTriggerSourceId(),
        /^\d+$/.test(each.getUniqueId()),
      ]),
      refused: outcomes_({
        minutes: () => ScriptApp.newTrigger('parityRing').timeBased().everyMinutes(7),
        never: () => ScriptApp.newTrigger('parityRing').timeBased().create(),
        nowhere: () => ScriptApp.newTrigger('parityRing').forSpreadsheet('none').onEdit().create(),
      }),
    };
  });
}

/** Handler of the triggers that comparisons make: keeps what it was told. */
function parityRing(e) {
  const event = {};
  Object.keys(e || {}).forEach((key) => {
    if (typeof e[key] !== 'object' || key === 'values' || key === 'namedValues')
      event[key] = e[key];
    else event[key] = 'object';
  });
  event.authMode = String(event.authMode);
  event.triggerUid = typeof event.triggerUid;
  event.active = Session.getActiveUser().getEmail();
  event.effective = Session.getEffectiveUser().getEmail();
  if (e && e.response) event.answers = answer_(e.response);
  const store = PropertiesService.getScriptProperties();
  const rang = JSON.parse(store.getProperty('parity rang') || '[]');
  store.setProperty('parity rang', JSON.stringify(rang.concat([event])));
}

function rang_(here) {
  const store = PropertiesService.getScriptProperties();
  here.later(() => forget_('rang'));
  return JSON.parse(store.getProperty('parity rang') || '[]');
}

/** Trap 5: neither a script's writes nor its answers ring. */
function parityScriptRingsNothing() {
  return parity_((here) => {
    const book = here.book();
    const form = here.form('form', true);
    const item = form.addTextItem().setTitle('T');
    [
      ScriptApp.newTrigger('parityRing').forForm(form).onFormSubmit().create(),
      ScriptApp.newTrigger('parityRing').forSpreadsheet(book).onEdit().create(),
      ScriptApp.newTrigger('parityRing').forSpreadsheet(book).onChange().create(),
    ].forEach((trigger) => here.later(() => ScriptApp.deleteTrigger(trigger)));
    forget_('rang');
    form.createResponse().withItemResponse(item.createResponse('x')).submit();
    book.getSheets()[0].getRange('A1').setValue('x');
    SpreadsheetApp.flush();
    Sheets.Spreadsheets.Values.update({ values: [['y']] }, book.getId(), 'A2', {
      valueInputOption: 'RAW',
    });
    Utilities.sleep(20000);
    return { answers: form.getResponses().length, rang: rang_(here) };
  });
}

/** Before a person answers a form: makes it, with a trigger on it and one on its spreadsheet. */
function parityAnsweredBefore() {
  const book = SpreadsheetApp.create('paridad: respuestas');
  book.setSpreadsheetLocale('es_MX');
  book.setSpreadsheetTimeZone('America/Mexico_City');
  const form = FormApp.create('paridad: conteste', true);
  form.setTitle('Conteste').setCollectEmail(false).setAllowResponseEdits(true);
  form.addTextItem().setTitle('Escriba 007');
  form.addScaleItem().setTitle('Elija 4');
  form.addCheckboxItem().setTitle('Marque las dos').setChoiceValues(['a', 'b']);
  form.addTextItem().setTitle('Deje esto vacío');
  form.setDestination(FormApp.DestinationType.SPREADSHEET, book.getId());
  const triggers = [
    ScriptApp.newTrigger('parityRing').forForm(form).onFormSubmit().create(),
    ScriptApp.newTrigger('parityRing').forSpreadsheet(book).onFormSubmit().create(),
  ];
  forget_('rang');
  const uids = triggers.map((trigger) => trigger.getUniqueId());
  keep_('answered', { book: book.getId(), form: form.getId(), triggers: uids });
  return form.getPublishedUrl();
}

/** Traps 6, 7 and 10, after she answered: what each trigger was told. Removes form and spreadsheet. */
function parityAnsweredAfter() {
  return parity_((here) => {
    const before = kept_('answered');
    here.file('book', before.book);
    here.file('form', before.form);
    here.later(() => forget_('answered'));
    ScriptApp.getProjectTriggers()
      .filter((trigger) => before.triggers.indexOf(trigger.getUniqueId()) >= 0)
      .forEach((trigger) => here.later(() => ScriptApp.deleteTrigger(trigger)));
    const rang = rang_(here).map(withoutTime_);
    const told = (key) => rang.filter((event) => key in event);
    const tab = SpreadsheetApp.openById(before.book)
      .getSheets()
      .filter((sheet) => sheet.getFormUrl())[0];
    return {
      byForm: told('response'),
      bySheet: told('values'),
      stored: FormApp.openById(before.form).getResponses().map(answer_),
      row: tab ? tab.getDataRange().getValues()[1].slice(1) : 'no tab',
    };
  });
}

/** The moment of an answer differs from run to run. */
function withoutTime_(event) {
  if (!event.values) return event;
  const named = {};
  Object.keys(event.namedValues).forEach((title) => {
    if (event.namedValues[title][0] !== event.values[0]) named[title] = event.namedValues[title];
  });
  return Object.assign({}, event, { values: event.values.slice(1), namedValues: named });
}

/** Trap 17, first step, which is not to end well: six minutes, with a finally that would leave a note. */
function parityKilledBefore() {
  const store = PropertiesService.getScriptProperties();
  store.deleteProperty('parity finally');
  keep_('killed', 'begun');
  try {
    for (;;) Utilities.sleep(60000);
  } finally {
    keep_('finally', 'ran');
  }
}

/** Trap 17, second step: what the first left. */
function parityKilledAfter() {
  return parity_((here) => {
    here.later(() => (forget_('killed'), forget_('finally')));
    const store = PropertiesService.getScriptProperties();
    return { begun: kept_('killed'), finally: store.getProperty('parity finally') };
  });
}

/** Trap 8: what the simple trigger of a bound script may do. Keeps what it found; parityOpened tells it. */
function onOpen(e) {
  const found = outcomes_({
    property: () => PropertiesService.getScriptProperties().getProperty('parity none'),
    cell: () => SpreadsheetApp.getActive().getSheets()[0].getRange('A1').getValue(),
    user: () => Session.getEffectiveUser().getEmail(),
    otherFile: () => SpreadsheetApp.openById('none').getName(),
    api: () => Sheets.Spreadsheets.get('none').spreadsheetId,
    mail: () => MailApp.getRemainingDailyQuota(),
    trigger: () => ScriptApp.getProjectTriggers().length,
    sidebar: () => SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x')),
    menu: () =>
      SpreadsheetApp.getUi().createMenu('Paridad').addItem('Nada', 'parityRing').addToUi(),
  });
  keep_('opened', Object.assign({ authMode: String(e && e.authMode) }, found));
}

/** After a person opened the spreadsheet that this script is bound to. */
function parityOpened() {
  return parity_((here) => {
    here.later(() => forget_('opened'));
    return kept_('opened');
  });
}
