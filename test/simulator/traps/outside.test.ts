import { MEET_AFTER_MS } from '../../../simulator/services/calendar/limits';
import { MIME } from '../../../simulator/services/drive/state';
import { guest, value } from '../support/guest';

const CALENDAR = `
function calendar() { return Calendar.Calendars.insert({ summary: 'c', timeZone: 'UTC' }).id; }
function insert(calendarId, extra, options) {
  const body = Object.assign({ summary: 's', start: { dateTime: '2026-03-12T10:00:00Z' }, end: { dateTime: '2026-03-12T11:00:00Z' } }, extra);
  return Calendar.Events.insert(body, calendarId, options);
}
function get(calendarId, id) { return Calendar.Events.get(calendarId, id); }
function remove(calendarId, id) { Calendar.Events.remove(calendarId, id); }
function revive(calendarId, id) { return Calendar.Events.patch({ status: 'confirmed' }, calendarId, id).status; }`;

const withCalendar = () => {
  const made = guest(CALENDAR);
  return { made, id: made.call('calendar') as string };
};

// Source: platform-facts §14.22, §1.4, §6; WS/calendar/api/guides/extended-properties, AS/reference/calendar/calendar
describe('trap 22: events', () => {
  test('long keys of extended properties are dropped and long values cut, without a word', () => {
    const { made, id } = withCalendar();
    const shared = { ['k'.repeat(45)]: 'lost', ['k'.repeat(44)]: 'v'.repeat(1025) };
    expect(made.call('insert', id, { extendedProperties: { shared } })).toMatchObject({
      extendedProperties: { shared: { ['k'.repeat(44)]: 'v'.repeat(1024) } },
    });
  });

  test('a guest of an inserted event is mailed only if sendUpdates says so', () => {
    const { made, id } = withCalendar();
    const attendees = [{ email: 'ana@correo.example' }];
    made.call('insert', id, { attendees });
    expect(made.world.mail.messages).toEqual([]);
    made.call('insert', id, { attendees }, { sendUpdates: 'all' });
    expect(made.world.mail.messages).toHaveLength(1);
  });

  test('a deleted event is still got, as cancelled', () => {
    const { made, id } = withCalendar();
    const { id: event } = made.call('insert', id) as { id: string };
    made.call('remove', id, event);
    expect(made.call('get', id, event)).toMatchObject({ status: 'cancelled' });
  });
});

// Source: platform-facts §14.23, §6; WS/calendar/api/v3/reference/events, WS/calendar/api/guides/create-events
describe('trap 23: ids of one’s own and links to meet', () => {
  test('an id has 0-9 and a-v, and is taken for ever: 409 even after it was deleted', () => {
    const { made, id } = withCalendar();
    expect(made.error('insert', id, { id: 'withxyz' })).toMatch(/Invalid resource id value\.$/);
    made.call('insert', id, { id: 'cause0001' });
    const taken = /The requested identifier already exists\.$/;
    expect(made.error('insert', id, { id: 'cause0001' })).toMatch(taken);
    made.call('remove', id, 'cause0001');
    expect(made.error('insert', id, { id: 'cause0001' })).toMatch(taken);
    expect(made.call('revive', id, 'cause0001')).toBe('confirmed');
  });

  test('a link to meet comes later, and only with conferenceDataVersion 1', () => {
    const { made, id } = withCalendar();
    const createRequest = { requestId: 'r1', conferenceSolutionKey: { type: 'hangoutsMeet' } };
    const extra = { conferenceData: { createRequest } };
    expect(made.call('insert', id, extra)).not.toHaveProperty('conferenceData');
    const event = made.call('insert', id, extra, { conferenceDataVersion: 1 }) as { id: string };
    expect(event).toMatchObject({
      conferenceData: { createRequest: { status: { statusCode: 'pending' } } },
    });
    expect(event).not.toHaveProperty('hangoutLink');
    made.world.now += MEET_AFTER_MS;
    expect(made.call('get', id, event.id)).toHaveProperty('hangoutLink');
  });
});

const DRIVE = `
function folder() { return Drive.Files.create({ name: 'f', mimeType: '${MIME.folder}' }).id; }
function named(name) { return Drive.Files.list({ q: "name = '" + name + "'" }).files.length; }
function share(id, body, options) { return Drive.Permissions.create(body, id, options); }
function send(to, cc) { MailApp.sendEmail({ to: to, cc: cc, subject: 's', body: 'b' }); }
function left() { return MailApp.getRemainingDailyQuota(); }`;

const people = (count: number) =>
  Array.from({ length: count }, (_, n) => `p${n}@correo.example`).join(',');

// Source: platform-facts §14.24, §7, §13; WS/drive/api/reference/rest/v3/permissions/create; AS/reference/mail/mail-app
describe('trap 24: files, sharing and mail', () => {
  test('two files may have one name', () => {
    const made = guest(DRIVE);
    made.call('folder');
    made.call('folder');
    expect(made.call('named', 'f')).toBe(2);
  });

  test('sharing mails the person unless it is told not to', () => {
    const made = guest(DRIVE);
    const luz = { type: 'user', role: 'reader', emailAddress: 'luz@crea.example' };
    made.call('share', made.call('folder'), luz, { sendNotificationEmail: false });
    expect(made.world.mail.messages).toEqual([]);
    made.call('share', made.call('folder'), luz);
    expect(made.world.mail.messages).toMatchObject([{ to: ['luz@crea.example'] }]);
  });

  test('what the administrator forbids throws when the file is there already', () => {
    const made = guest(DRIVE);
    made.world.drive.policy = { anyone: false, outside: false };
    const id = made.call('folder');
    expect(made.error('share', id, { type: 'anyone', role: 'reader' })).toContain('Bad Request');
    expect(made.call('named', 'f')).toBe(1);
  });

  test('every recipient of a mail counts, copies too, and a mail has fifty at most', () => {
    const made = guest(DRIVE, { account: 'consumer' });
    made.call('send', people(3), 'luz@correo.example');
    expect(made.call('left')).toBe(96);
    expect(made.error('send', people(50), 'luz@correo.example')).toBe(
      'Limit exceeded: Email Recipients Per Message.',
    );
    expect(value('return MailApp.getRemainingDailyQuota()')).toBe(1500);
  });
});
