import { guest, value } from '../support/guest';

const TIMES = `new Date('2026-03-12T10:00:00-06:00'), new Date('2026-03-12T11:00:00-06:00')`;
const MADE = `const calendar = CalendarApp.createCalendar('Citas', { timeZone: 'America/Mexico_City' });
  const event = calendar.createEvent('Costos', ${TIMES});`;

// Source: platform-facts §14.16, §6; AS/reference/calendar/calendar-event (getId gives the iCalUID)
describe('trap 16: the id of an event in CalendarApp', () => {
  test('is its iCalUID, which the API does not take for its id', () => {
    expect(
      value(`${MADE} const [api] = Calendar.Events.list(calendar.getId()).items;
        return [event.getId() === api.iCalUID, event.getId() === api.id, calendar.getEventById(event.getId()).getTitle()];`),
    ).toEqual([true, false, 'Costos']);
  });
});

// Source: platform-facts §14.22, §6, §1.4; AS/reference/calendar/calendar, AS/reference/calendar/calendar-event; gas-fakes (tags)
describe('trap 22: events of CalendarApp', () => {
  test('take four options and no more, and invite nobody unless told to', () => {
    const made = guest(`function make(options) {
      const event = CalendarApp.createEvent('Costos', ${TIMES}, options);
      return [event.getDescription(), event.getLocation(), event.getGuestList().length, event.getColor(), String(event.getVisibility())]; }`);
    const four = { description: 'd', location: 'l', guests: 'ana@correo.example' };
    expect(made.call('make', { ...four, color: '11', visibility: 'PRIVATE' })).toEqual([
      'd',
      'l',
      1,
      '',
      'DEFAULT',
    ]);
    expect(made.world.mail.messages).toEqual([]);
    made.call('make', { ...four, sendInvites: true });
    expect(made.world.mail.messages).toHaveLength(1);
  });

  test('tags are dropped when the key is long, and cut when the value is', () => {
    expect(
      value(`${MADE} event.setTag('k'.repeat(45), 'lost'); event.setTag('k', 'v'.repeat(1025));
        return [event.getAllTagKeys(), event.getTag('k').length];`),
    ).toEqual([['k'], 1024]);
  });

  test('getEventById is null for an id of nobody, and a deleted event refuses its setters', () => {
    expect(value(`${MADE} return calendar.getEventById('none@google.com');`)).toBeNull();
    expect(
      value(
        `${MADE} event.deleteEvent(); try { event.setTitle('x'); } catch (e) { return e.message; }`,
      ),
    ).toBe('The calendar event does not exist, or it has already been deleted.');
  });
});
