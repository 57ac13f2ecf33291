import { guest } from '../support/guest';

const SOURCE = `
function sheetDate(zone) {
  const book = SpreadsheetApp.getActive();
  book.setSpreadsheetTimeZone(zone);
  const date = book.getSheets()[0].getRange('A1').setValue('12/3/2026').getValue();
  return { zone: Session.getScriptTimeZone(), script: date.getDate(), sheet: Utilities.formatDate(date, zone, 'd'), iso: date.toISOString() };
}
function scriptDate(zone) {
  const book = SpreadsheetApp.getActive();
  book.setSpreadsheetTimeZone(zone);
  return book.getSheets()[0].getRange('A1').setValue(new Date(2026, 2, 12)).getDisplayValue();
}
function event(zone) {
  const calendar = Calendar.Calendars.insert({ summary: 'c', timeZone: zone });
  const made = Calendar.Events.insert({ start: { dateTime: new Date(2026, 2, 12).toISOString() }, end: { dateTime: new Date(2026, 2, 12, 1).toISOString() } }, calendar.id);
  return made.start.dateTime;
}`;

const inMexico = () => guest(SOURCE, { manifest: { timeZone: 'America/Mexico_City' } });

// Source: platform-facts §14.4, §5.1, §6; AS/reference/base/session ("a frequent source of bugs")
describe('trap 4: script, spreadsheet and calendar each have a time zone', () => {
  test('a day in a sheet further east is the day before in the script', () => {
    expect(inMexico().call('sheetDate', 'Europe/Madrid')).toEqual({
      zone: 'America/Mexico_City',
      script: 11,
      sheet: '12',
      iso: '2026-03-11T23:00:00.000Z',
    });
  });

  test('a midnight of the script is another hour, and another day, in the sheet', () => {
    expect(inMexico().call('scriptDate', 'Europe/Madrid')).toBe('12/3/2026 7:00:00');
    expect(inMexico().call('scriptDate', 'America/Tijuana')).toBe('11/3/2026 23:00:00');
  });

  test('a midnight of the script is shown in the calendar’s own zone', () => {
    expect(inMexico().call('event', 'Europe/Madrid')).toBe('2026-03-12T07:00:00+01:00');
  });
});
