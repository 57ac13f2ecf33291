/** Trap 1: texts are read as if typed. */
function parityTypedText() {
  return parity_((here) => {
    const range = here.book().getSheets()[0].getRange('A1');
    const texts = [
      '007',
      '50%',
      'VERDADERO',
      'TRUE',
      '12/3/2026',
      '1-2',
      '12:30',
      '12 de marzo de 2026',
      '$20',
      '1,234.5',
      '=1+1',
      'hola',
    ];
    return texts.map((text) => {
      range.clear();
      range.setValue(text);
      return [text, cell_(range.getValue()), range.getDisplayValue(), range.getFormula()];
    });
  });
}

/** Trap 2: what reading gives. */
function parityReads() {
  return parity_((here) => {
    const sheet = here.book().getSheets()[0];
    const empty = sheet.getDataRange();
    const before = [
      empty.getA1Notation(),
      empty.getValues(),
      sheet.getLastRow(),
      sheet.getLastColumn(),
    ];
    sheet.getRange('B2:D2').setValues([[new Date(2026, 2, 12, 17), true, null]]);
    const all = sheet.getDataRange();
    return {
      empty: before,
      filled: [
        all.getA1Notation(),
        all.getValues().map((row) => row.map(cell_)),
        sheet.getLastRow(),
        sheet.getLastColumn(),
      ],
      types: all.getValues()[1].map((value) => (value instanceof Date ? 'Date' : typeof value)),
      max: [sheet.getMaxRows(), sheet.getMaxColumns()],
    };
  });
}

/** Trap 3: wrong shapes, and their words. */
function parityShapes() {
  return parity_((here) => {
    const sheet = here.book().getSheets()[0];
    return outcomes_({
      rows: () => sheet.getRange(1, 1, 2, 1).setValues([[1], [2], [3]]),
      columns: () => sheet.getRange(1, 1, 1, 2).setValues([[1, 2, 3]]),
      noRows: () => sheet.getRange(2, 1, sheet.getLastRow(), 1),
      noColumns: () => sheet.getRange(1, 1, 1, 0),
      rowZero: () => sheet.getRange(0, 1),
      outside: () => sheet.getRange(1000, 1, 2, 1),
      types: () => sheet.getRange('1', 1),
      tooLong: () => sheet.getRange(1, 1).setValue('x'.repeat(50001)),
      noTab: () => sheet.getParent().getSheetByName('none'),
      twice: () => sheet.getParent().insertSheet(sheet.getName()),
    });
  });
}

/** Trap 4: zones of script and spreadsheet. */
function parityZones() {
  return parity_((here) => {
    const book = here.book();
    const range = book.getSheets()[0].getRange('A1');
    return ['Europe/Madrid', 'America/Mexico_City', 'America/Tijuana'].map((zone) => {
      book.setSpreadsheetTimeZone(zone);
      const date = range.setValue('12/3/2026').getValue();
      return {
        zone,
        script: Session.getScriptTimeZone(),
        iso: date.toISOString(),
        inZone: Utilities.formatDate(date, zone, 'yyyy-MM-dd HH:mm'),
        written: range.setValue(new Date('2026-03-12T06:00:00Z')).getDisplayValue(),
      };
    });
  });
}

/** Trap 21: what each channel sees of the other before a flush. */
function parityFlush() {
  return parity_((here) => {
    const book = here.book();
    const id = book.getId();
    const cell = book.getSheets()[0].getRange('A1');
    const read = () => Sheets.Spreadsheets.Values.get(id, 'A1').values || [];
    const write = (text) =>
      Sheets.Spreadsheets.Values.update({ values: [[text]] }, id, 'A1', {
        valueInputOption: 'RAW',
      });
    const seen = [cell.getValue()];
    write('api');
    seen.push(cell.getValue());
    SpreadsheetApp.flush();
    seen.push(cell.getValue());
    cell.setValue('script');
    seen.push(read());
    SpreadsheetApp.flush();
    seen.push(read());
    cell.setValue('again');
    seen.push(cell.getValue(), read());
    return seen;
  });
}

/** Trap 21: what the Sheets API leaves out, and dates as numbers. */
function parityRagged() {
  return parity_((here) => {
    const book = here.book();
    const rows = [
      ['a', '', ''],
      ['', '', ''],
      ['', '12/3/2026', ''],
      [true, 0.5, ''],
    ];
    book.getSheets()[0].getRange('A1:C4').setValues(rows);
    SpreadsheetApp.flush();
    const read = (range, options) => Sheets.Spreadsheets.Values.get(book.getId(), range, options);
    return {
      formatted: read('A1:C5').values,
      unformatted: read('A1:C5', { valueRenderOption: 'UNFORMATTED_VALUE' }).values,
      byColumns: read('A1:C5', { majorDimension: 'COLUMNS' }).values,
      empty: read('E1:F2').values,
      batch: Sheets.Spreadsheets.Values.batchGet(book.getId(), { ranges: ['A1', 'E1'] }),
      outside: outcome_(() => read('A2000')),
    };
  });
}

/** Trap 25: a strict list, a list that warns, and who asks them. */
function parityStrictList() {
  return parity_((here) => {
    const book = here.book();
    const cell = book.getSheets()[0].getRange('B2');
    const rule = (allow) =>
      SpreadsheetApp.newDataValidation()
        .requireValueInList(['sí', 'no'])
        .setAllowInvalid(allow)
        .build();
    const write = (text) => {
      cell.setValue(text);
      SpreadsheetApp.flush();
      return cell.getValue();
    };
    cell.setDataValidation(rule(false));
    const strict = outcomes_({
      inList: () => write('sí'),
      outside: () => write('quizá'),
      byApi: () => {
        const body = { values: [['quizá']] };
        Sheets.Spreadsheets.Values.update(body, book.getId(), 'B2', { valueInputOption: 'RAW' });
        SpreadsheetApp.flush();
        return cell.getValue();
      },
    });
    cell.setDataValidation(rule(true));
    return { strict, warning: outcome_(() => write('tal vez')) };
  });
}

/** Trap 25: numbers that come back from Java. */
function parityNotes() {
  return parity_((here) => {
    const range = here.book().getSheets()[0].getRange('A1:C1');
    const many = range.setNotes([[25, 2.5, 'x']]).getNotes()[0];
    const one = range.getCell(1, 1).setNote(25).getNote();
    return { many, one };
  });
}
