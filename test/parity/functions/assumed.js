// More of what docs/fidelity-notes.md calls assumed: order of sorting, tabs, words of refusals, sync tokens, metadata.

/** In which order values of several kinds are sorted, and whether looks and notes go along. */
function paritySorting() {
  return parity_((here) => {
    const sheet = here.book().getSheets()[0];
    const mixed = ['b', 2, '', true, 'á', new Date(2026, 2, 12), 10, 'B', '10', false, 'a'];
    const range = sheet.getRange(1, 1, mixed.length, 1);
    const fill = () => range.setValues(mixed.map((value) => [value]));
    const read = () => range.getValues().map((row) => cell_(row[0]));
    fill();
    sheet.getRange('A1').setNote('note of b').setBackground('#ff0000');
    range.sort(1);
    const note = range.getNotes().findIndex((row) => row[0] === 'note of b');
    const look = range.getBackgrounds().findIndex((row) => row[0] === '#ff0000');
    const up = read();
    range.sort({ column: 1, ascending: false });
    return { up, down: read(), noteWith: up[note], lookWith: up[look] };
  });
}

/** Where new tabs go, and what tabs refuse. */
function parityTabs() {
  return parity_((here) => {
    const book = here.book();
    const [first] = book.getSheets();
    const names = () => book.getSheets().map((sheet) => sheet.getName());
    book.insertSheet('Dos');
    book.insertSheet('Cero', 0);
    const order = names();
    first.getRange('A1').setValue('x').setNote('n');
    first.hideSheet();
    SpreadsheetApp.flush();
    const request = {
      duplicateSheet: { sourceSheetId: first.getSheetId(), newSheetName: 'Copia' },
    };
    Sheets.Spreadsheets.batchUpdate({ requests: [request] }, book.getId());
    SpreadsheetApp.flush();
    const copy = book.getSheetByName('Copia');
    const copied = [names().indexOf('Copia'), copy.isSheetHidden(), copy.getRange('A1').getNote()];
    return {
      order,
      active: book.getActiveSheet().getName(),
      copied,
      refused: outcomes_({
        sameName: () => book.insertSheet('dos').getName(),
        missing: () => book.getSheetByName('DOS') === null,
        rows: () => copy.deleteRows(1, copy.getMaxRows()),
        hideAll: () => book.getSheets().forEach((sheet) => sheet.hideSheet()),
        deleteAll: () => book.getSheets().forEach((sheet) => book.deleteSheet(sheet)),
      }),
    };
  });
}

/** Words with which forms refuse. */
function parityFormRefusals() {
  return parity_((here) => {
    const form = here.form('form', true);
    const item = form.addTextItem().setTitle('T');
    const other = form.addTextItem();
    form.deleteItem(other);
    const binned = here.form('binned', true);
    Drive.Files.update({ trashed: true }, binned.getId());
    return outcomes_({
      response: () => form.getResponse('none').getId(),
      deleteTwice: () => form.deleteItem(other),
      deleteOutside: () => form.deleteItem(9),
      moveOutside: () => form.moveItem(0, 9),
      deleteResponse: () => form.deleteResponse('none'),
      binned: () => FormApp.openById(binned.getId()).getTitle(),
      byUrl: () => FormApp.openByUrl('https://example.org/').getTitle(),
      points: () => form.setIsQuiz(true) && item.setPoints(-1).getPoints(),
      scale: () => form.addScaleItem().setBounds(2, 5).getLowerBound(),
      destination: () => form.setDestination(FormApp.DestinationType.SPREADSHEET, 'none'),
    });
  });
}

/** Sync tokens of a calendar: what they give, and what may not be asked with them. */
function parityCalendarSync() {
  return parity_((here) => {
    const calendar = here.calendar();
    const first = Calendar.Events.insert(event_({ summary: 'first' }), calendar);
    const list = (options) => Calendar.Events.list(calendar, options);
    const token = list({}).nextSyncToken;
    Calendar.Events.remove(calendar, first.id);
    Calendar.Events.insert(event_({ summary: 'second' }), calendar);
    const changed = list({ syncToken: token });
    return {
      changed: changed.items.map((each) => [each.status, each.summary || '']).sort(),
      without: list({ q: 'x' }).nextSyncToken === undefined,
      refused: outcomes_({
        query: () => list({ syncToken: token, q: 'x' }).items.length,
        times: () => list({ syncToken: token, timeMin: '2030-01-01T00:00:00Z' }).items.length,
        nonsense: () => list({ syncToken: 'none' }).items.length,
      }),
    };
  });
}

/** What goes along with rows that are moved, with metadata, and with a tab that is duplicated. */
function parityMetadata() {
  return parity_((here) => {
    const book = here.book();
    const id = book.getId();
    const sheetId = book.getSheets()[0].getSheetId();
    const batch = (...requests) => Sheets.Spreadsheets.batchUpdate({ requests }, id);
    const rows = (startIndex, endIndex) => ({ sheetId, dimension: 'ROWS', startIndex, endIndex });
    const find = () => {
      const found = Sheets.Spreadsheets.DeveloperMetadata.search(
        { dataFilters: [{ developerMetadataLookup: { metadataKey: 'parity' } }] },
        id,
      );
      return (found.matchedDeveloperMetadata || []).map(
        (each) => each.developerMetadata.location.dimensionRange.startIndex || 0,
      );
    };
    const location = { dimensionRange: rows(2, 3) };
    const developerMetadata = {
      metadataKey: 'parity',
      metadataValue: 'x',
      location,
      visibility: 'DOCUMENT',
    };
    batch({ createDeveloperMetadata: { developerMetadata } });
    const told = [find()];
    batch({ moveDimension: { source: rows(2, 3), destinationIndex: 6 } });
    told.push(find());
    batch({ insertDimension: { range: rows(0, 2) } });
    told.push(find());
    batch({ duplicateSheet: { sourceSheetId: sheetId, newSheetName: 'Copia' } });
    told.push(find());
    batch({ deleteDimension: { range: rows(7, 8) } });
    told.push(find());
    return told;
  });
}

/** Traps 16 and 22: events of CalendarApp. */
function parityCalendarApp() {
  return parity_((here) => {
    const calendar = CalendarApp.createCalendar('paridad', { timeZone: 'America/Mexico_City' });
    here.name('calendar', calendar.getId());
    here.later(() => calendar.deleteCalendar());
    const start = new Date('2030-03-12T10:00:00-06:00');
    const end = new Date('2030-03-12T11:00:00-06:00');
    const options = { description: 'd', location: 'l', color: '11', visibility: 'PRIVATE' };
    const event = calendar.createEvent('s', start, end, options);
    const [api] = Calendar.Events.list(calendar.getId()).items;
    event.setTag('k'.repeat(45), 'lost').setTag('k'.repeat(44), 'v'.repeat(1025));
    const day = calendar.createAllDayEvent('day', start);
    const found = calendar.getEvents(new Date(start.getTime() - 3600000), start);
    return {
      idIsUid: [event.getId() === api.iCalUID, event.getId() === api.id],
      kept: [
        event.getDescription(),
        event.getLocation(),
        event.getColor(),
        String(event.getVisibility()),
      ],
      tags: event.getAllTagKeys().map((key) => [key.length, event.getTag(key).length]),
      day: [
        day.isAllDayEvent(),
        day.getAllDayStartDate().toISOString(),
        day.getAllDayEndDate().toISOString(),
      ],
      endingWhereItStarts: found.map((each) => each.getTitle()),
      guests: [
        event.getGuestList().length,
        event.getGuestList(true).length,
        event.getCreators().length,
      ],
      nobody: calendar.getEventById('none@google.com'),
      deleted: outcomes_({
        delete: () => event.deleteEvent(),
        set: () => event.setTitle('x').getTitle(),
        get: () => calendar.getEventById(api.iCalUID) === null,
      }),
      refused: outcomes_({
        order: () => calendar.createEvent('s', end, start).getId(),
        types: () => calendar.createEvent('s', '2030-03-12', '2030-03-13').getId(),
        missing: () => CalendarApp.getCalendarById('none') === null,
      }),
    };
  });
}
