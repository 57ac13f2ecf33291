/** Trap 25: what the runtime has. */
function parityRuntime() {
  return parity_(() => {
    const names = {
      setTimeout: typeof setTimeout,
      setInterval: typeof setInterval,
      TextEncoder: typeof TextEncoder,
      URL: typeof URL,
      fetch: typeof fetch,
      Blob: typeof Blob,
      atob: typeof atob,
      crypto: typeof crypto,
      window: typeof window,
      process: typeof process,
      performance: typeof performance,
      structuredClone: typeof structuredClone,
      queueMicrotask: typeof queueMicrotask,
      AbortController: typeof AbortController,
      require: typeof require,
      console: typeof console,
      Promise: typeof Promise,
      WebAssembly: typeof WebAssembly,
      BigInt: typeof BigInt,
      Intl: typeof Intl,
      Temporal: typeof Temporal,
      WeakRef: typeof WeakRef,
    };
    const compile = (source) => outcome_(() => typeof new Function(source)());
    return {
      names,
      syntax: {
        logicalAssignment: compile('let a; a ??= 1; return a'),
        at: typeof [].at,
        findLast: typeof [].findLast,
        toSorted: typeof [].toSorted,
        replaceAll: typeof ''.replaceAll,
        hasOwn: typeof Object.hasOwn,
        groupBy: typeof Object.groupBy,
      },
      dates: {
        zone: new Date(2026, 6, 1).getTimezoneOffset(),
        spanish: new Intl.DateTimeFormat('es-MX', {
          dateStyle: 'full',
          timeZone: 'America/Mexico_City',
        }).format(0),
        collator: ['ñ', 'n', 'z', 'á'].sort(new Intl.Collator('es').compare),
      },
    };
  });
}

/** Trap 25: digests, encodings and formats of Utilities. */
function parityUtilities() {
  return parity_(() => {
    const date = new Date('2026-12-29T06:05:04Z');
    const format = (pattern) => Utilities.formatDate(date, 'America/Mexico_City', pattern);
    return {
      digest: Utilities.computeDigest(
        Utilities.DigestAlgorithm.MD5,
        'año',
        Utilities.Charset.UTF_8,
      ),
      base64: Utilities.base64Encode('año', Utilities.Charset.UTF_8),
      webSafe: Utilities.base64EncodeWebSafe([-1, -2, -3, 127]),
      decoded: Utilities.base64Decode('YcOxbw=='),
      uuid: Utilities.getUuid().replace(/[0-9a-f]/g, 'x'),
      csv: Utilities.parseCsv('a,"b ""c""\nd",\n1,2,3'),
      dates: [
        'yyyy-MM-dd HH:mm:ss',
        'YYYY',
        'EEE',
        'EEEE d MMMM',
        'u',
        'D',
        'w',
        'a',
        'Z',
        'X',
        "'de'",
      ].map((pattern) => [pattern, outcome_(() => format(pattern))]),
      string: Utilities.formatString('%s %d %05.2f', 'a', 3, 2.5),
      refused: outcomes_({
        base64: () => Utilities.base64Decode('*'),
        zone: () => Utilities.formatDate(date, 'Nowhere/None', 'HH'),
        sleep: () => Utilities.sleep(300001),
      }),
    };
  });
}

/** Session and ScriptApp. */
function paritySession() {
  return parity_(() => ({
    active: Session.getActiveUser().getEmail(),
    effective: Session.getEffectiveUser().getEmail(),
    zone: Session.getScriptTimeZone(),
    locale: typeof Session.getActiveUserLocale(),
    authMode: String(ScriptApp.AuthMode.FULL),
    status: String(
      ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus(),
    ),
    scriptId: typeof ScriptApp.getScriptId(),
    token: typeof ScriptApp.getOAuthToken(),
    service: outcome_(() => ScriptApp.getService().getUrl()),
  }));
}

/** Templates, and how they escape. */
function parityHtml() {
  return parity_(() => {
    const evaluated = (template, x) => {
      const made = HtmlService.createTemplate(template);
      made.x = x;
      return outcome_(() => made.evaluate().getContent());
    };
    return {
      text: evaluated('<p><?= x ?></p>', '<b>&"\''),
      raw: evaluated('<p><?!= x ?></p>', '<b>'),
      attribute: evaluated('<a title="<?= x ?>">', '"<\''),
      link: evaluated('<a href="<?= x ?>">', 'javascript:alert(1)'),
      script: evaluated('<script>const a = <?= x ?>;</script>', '</script>'),
      nothing: evaluated('<?= x ?>', null),
      loop: evaluated('<? for (const n of x) { ?><i><?= n ?></i><? } ?>', ['a', 'b']),
      missing: outcome_(() => HtmlService.createHtmlOutputFromFile('parity none')),
    };
  });
}

/** Trap 25: words of errors for arguments of the wrong kind. */
function parityErrorTexts() {
  return parity_((here) => {
    const book = here.book();
    const form = here.form('form', true);
    return outcomes_({
      signature: () => book.getSheets()[0].getRange('A1').setValues('x'),
      formSignature: () => form.setCollectEmail('yes'),
      openBook: () => SpreadsheetApp.openById('none'),
      openForm: () => FormApp.openById('none'),
      api: () => Sheets.Spreadsheets.get('none'),
      calendar: () => Calendar.Events.get('primary', 'none'),
      drive: () => Drive.Files.get('none'),
      ui: () => SpreadsheetApp.getUi(),
      member: () => {
        try {
          return SpreadsheetApp.noSuchMember();
        } catch (error) {
          return error.name + ': ' + error.message;
        }
      },
    });
  });
}

/** How a card is printed, and what its builders refuse. */
function parityCard() {
  return parity_(() => {
    const C = CardService;
    const action = C.newAction().setFunctionName('press').setParameters({ id: '7' });
    const section = C.newCardSection()
      .setHeader('Datos')
      .addWidget(C.newTextParagraph().setText('Hola'))
      .addWidget(C.newDecoratedText().setText('33').setTopLabel('Tel.'))
      .addWidget(C.newTextInput().setFieldName('n').setTitle('Nombre').setMultiline(true))
      .addWidget(
        C.newSelectionInput()
          .setType(C.SelectionInputType.DROPDOWN)
          .setFieldName('d')
          .addItem('Uno', '1', true),
      )
      .addWidget(C.newDivider())
      .addWidget(C.newTextButton().setText('Ir').setOnClickAction(action));
    const header = C.newCardHeader().setTitle('Rosa').setSubtitle('Mentora');
    const card = () =>
      C.newCardBuilder().setHeader(header).addSection(section).setName('c').build();
    return {
      printed: outcome_(() => JSON.parse(card().printJson())),
      refused: outcomes_({
        empty: () => C.newCardBuilder().build().printJson(),
        noSection: () => C.newCardBuilder().addSection(C.newCardSection()).build().printJson(),
        noField: () =>
          C.newCardBuilder()
            .addSection(C.newCardSection().addWidget(C.newTextInput().setTitle('x')))
            .build()
            .printJson(),
        color: () => C.newTextButton().setText('x').setBackgroundColor('rojo') && 'taken',
      }),
    };
  });
}
