import { deleteEvent } from '../../../simulator/control/calendar';
import { guest, value, errorOf } from '../support/guest';

// Ten in the morning of a Thursday in Mexico City, and an hour later.
const TIMES = `new Date('2026-03-12T10:00:00-06:00'), new Date('2026-03-12T11:00:00-06:00')`;
const MAKE = `const calendar = CalendarApp.createCalendar('Citas', { timeZone: 'America/Mexico_City' });
  const event = calendar.createEvent('Costos', ${TIMES});`;

const made = (body: string): unknown => value(`${MAKE} ${body}`);
const refused = (body: string): string => errorOf(`${MAKE} ${body}`);

describe('createEvent', () => {
  it('has an id that is the iCalUID and not the API’s (platform-facts §14.16)', () => {
    const body = `const api = Calendar.Events.list(calendar.getId()).items[0];
      return [event.getId() === api.iCalUID, event.getId() === api.id + '@google.com', calendar.getEventById(event.getId()).getTitle()]`;
    expect(made(body)).toEqual([true, true, 'Costos']);
  });

  it('takes four options only, and mails the guests only if told to', () => {
    const script = guest(`
      function make(options) {
        const e = CalendarApp.createEvent('Costos', ${TIMES}, options);
        return [e.getDescription(), e.getLocation(), e.getGuestList().map((g) => g.getEmail()), e.getColor()];
      }`);
    const options = {
      description: 'd',
      location: 'l',
      guests: 'Ana@correo.example, luz@correo.example',
      color: '5',
    };
    const guests = ['ana@correo.example', 'luz@correo.example'];
    expect(script.call('make', options)).toEqual(['d', 'l', guests, '']);
    expect(script.world.mail.messages).toEqual([]);
    script.call('make', { ...options, sendInvites: true });
    expect(script.world.mail.messages.map(({ to }) => to[0])).toEqual(guests);
    expect(script.error('make', { guests: 'john' })).toBe('Invalid email: john');
  });

  it('refuses wrong arguments and times', () => {
    expect(errorOf(`CalendarApp.createEvent('a', '2026-03-12', '2026-03-13')`)).toBe(
      "The parameters (String,String,String) don't match the method signature for CalendarApp.createEvent.",
    );
    expect(errorOf(`CalendarApp.getDefaultCalendar().createEvent('a', new Date(1))`)).toBe(
      "The parameters (String,(class)) don't match the method signature for CalendarApp.Calendar.createEvent.",
    );
    const order = 'Event start date must be before event end date.';
    expect(errorOf(`CalendarApp.createEvent('a', new Date(2), new Date(1))`)).toBe(order);
    expect(errorOf(`CalendarApp.createAllDayEvent('a', new Date(2), new Date(1))`)).toBe(order);
  });

  it('counts against the day’s quota (platform-facts §1.1, §1.5)', () => {
    const script = guest(
      `function make() { CalendarApp.createEvent('a', new Date(1), new Date(2)); }`,
    );
    script.call('make');
    const { windows } = script.world.drive;
    const key = `events:${script.world.operator}`;
    expect(windows[key]?.used).toBe(1);
    if (windows[key]) windows[key].used = 10_000;
    expect(script.error('make')).toBe('Service invoked too many times: Calendar.');
  });
});

describe('what an event says of itself', () => {
  it('is written and read back, also by the advanced service', () => {
    const body = `event.setTitle('Precios').setDescription('d').setLocation('l').setColor(CalendarApp.EventColor.RED)
        .setVisibility(CalendarApp.Visibility.PRIVATE).setTransparency(CalendarApp.EventTransparency.TRANSPARENT)
        .setGuestsCanSeeGuests(false).setGuestsCanInviteOthers(false).setGuestsCanModify(true).setAnyoneCanAddSelf(true);
      const api = Calendar.Events.list(calendar.getId()).items[0];
      return [[event.getTitle(), event.getColor(), String(event.getVisibility()), String(event.getTransparency()),
        event.guestsCanSeeGuests(), event.guestsCanInviteOthers(), event.guestsCanModify(), event.anyoneCanAddSelf()],
        [api.summary, api.colorId, api.visibility, api.transparency, api.guestsCanSeeOtherGuests]]`;
    expect(made(body)).toEqual([
      ['Precios', '11', 'PRIVATE', 'TRANSPARENT', false, false, true, true],
      ['Precios', '11', 'private', 'transparent', false],
    ]);
    expect(refused(`event.setColor('12')`)).toBe('Invalid argument: color');
  });

  it('has defaults', () => {
    const body = `return [[event.getColor(), String(event.getVisibility()), String(event.getTransparency()), String(event.getEventType()),
      event.guestsCanSeeGuests(), event.guestsCanInviteOthers(), event.guestsCanModify(), event.isOwnedByMe(),
      event.isRecurringEvent(), event.isAllDayEvent(), event.getOriginalCalendarId() === calendar.getId()], event.getCreators()]`;
    expect(made(body)).toEqual([
      ['', 'DEFAULT', 'OPAQUE', 'DEFAULT', true, true, false, true, false, false, true],
      ['coordinacion@crea.example'],
    ]);
  });

  it('is what it was when it was fetched, until it is fetched again', () => {
    const body = `const other = calendar.getEventById(event.getId());
      event.setTitle('Precios');
      return [other.getTitle(), calendar.getEventById(event.getId()).getTitle(), other.getLastUpdated() < event.getLastUpdated()]`;
    expect(made(body)).toEqual(['Costos', 'Precios', true]);
  });

  it('keeps reminders', () => {
    const body = `event.addPopupReminder(10).addEmailReminder(60).addPopupReminder(30);
      const kept = [event.getPopupReminders(), event.getEmailReminders(), event.getSmsReminders()];
      return [kept, event.removeAllReminders().getPopupReminders(), event.resetRemindersToDefault().getEmailReminders()]`;
    expect(made(body)).toEqual([[[10, 30], [60], []], [], []]);
  });

  it.each([
    [5, 4],
    [40_320, 40_321],
  ])('reminds %d minutes before, and not %d', (minutes, outside) => {
    expect(made(`return event.addPopupReminder(${minutes}).getPopupReminders()`)).toEqual([
      minutes,
    ]);
    expect(refused(`event.addEmailReminder(${outside})`)).toBe('Invalid argument: minutesBefore');
  });

  it('keeps tags; what is too long is dropped or cut without a word (platform-facts §1.4, §14.22)', () => {
    const body = `event.setTag('k', 'v').setTag('x'.repeat(45), 'v').setTag('long', 'y'.repeat(1025)).setTag('gone', '1').deleteTag('gone');
      return [event.getAllTagKeys(), event.getTag('k'), event.getTag('long').length, event.getTag('none'),
        Calendar.Events.list(calendar.getId(), { sharedExtendedProperty: 'k=v' }).items.length]`;
    expect(made(body)).toEqual([['k', 'long'], 'v', 1024, null, 1]);
  });
});

describe('guests', () => {
  it('come and go without a mail', () => {
    const script = guest(`function f() { ${MAKE}
      event.addGuest('Ana@correo.example').addGuest('ana@correo.example').addGuest('luz@correo.example').removeGuest('luz@correo.example');
      event.setTime(new Date('2026-03-13T10:00:00-06:00'), new Date('2026-03-13T11:00:00-06:00')); event.setTitle('Otro');
      const [ana] = event.getGuestList();
      const all = event.getGuestList(true).map((g) => g.getEmail() + ' ' + g.getGuestStatus());
      const told = [event.getGuestList().length, ana.getName(), ana.getAdditionalGuests(), String(event.getGuestByEmail('ANA@correo.example').getGuestStatus()),
        event.getGuestByEmail('nadie@correo.example'), String(event.getMyStatus())];
      event.deleteEvent();
      return [all, told]; }`);
    const { operator } = script.world;
    expect(script.call('f')).toEqual([
      ['ana@correo.example INVITED', `${operator} OWNER`],
      [1, 'ana@correo.example', 0, 'INVITED', null, 'OWNER'],
    ]);
    expect(script.world.mail.messages).toEqual([]);
  });

  it('answer for themselves in a calendar that is shared with them', () => {
    const script = guest(`
      function make() { ${MAKE} event.addGuest('luz@crea.example'); return calendar.getId(); }
      function answer(id, status) {
        const e = CalendarApp.subscribeToCalendar(id).getEvents(new Date(0), new Date(2e12))[0];
        const before = String(e.getMyStatus());
        e.setMyStatus(CalendarApp.GuestStatus[status]);
        return [before, String(e.getMyStatus()), e.isOwnedByMe()];
      }`);
    const id = script.call('make') as string;
    const calendar = script.world.calendars[id];
    if (calendar) calendar.shares = { 'luz@crea.example': 'reader', 'eva@crea.example': 'reader' };
    const as = (user: string) => script.outcome('answer', { user, args: [id, 'YES'] });
    expect(as('luz@crea.example')).toMatchObject({ value: ['INVITED', 'YES', false] });
    expect(as('eva@crea.example')).toMatchObject({ message: 'Action not allowed' });
    expect(script.world.mail.messages).toEqual([]);
  });
});

describe('an invitation', () => {
  const SOURCE = `
    function make() {
      const c = CalendarApp.createCalendar('Citas');
      c.createEventSeries('Costos', ${TIMES}, CalendarApp.newRecurrence().addWeeklyRule().times(2), { guests: 'luz@crea.example' });
      return c.getId();
    }
    const mine = () => CalendarApp.getEvents(new Date(0), new Date(2e12));
    function seen() {
      return mine().map((e) => [e.getTitle(), String(e.getMyStatus()), e.isOwnedByMe(), e.getOriginalCalendarId(), CalendarApp.getEventById(e.getId()) !== null]);
    }
    function accept() { const [e] = mine(); return String(e.setMyStatus(CalendarApp.GuestStatus.YES).getMyStatus()); }
    function retitle() { mine()[0].setTitle('x'); }`;

  it('is in the guest’s own calendar, where she answers it', () => {
    const script = guest(SOURCE);
    const calendarId = script.call('make');
    const as = (name: string, user = 'luz@crea.example') => script.outcome(name, { user });
    const once = ['Costos', 'INVITED', false, calendarId, true];
    expect(as('seen')).toEqual({ status: 'ok', value: [once, once] });
    expect(as('accept')).toEqual({ status: 'ok', value: 'YES' });
    const accepted = ['Costos', 'YES', false, calendarId, true];
    expect(as('seen')).toEqual({ status: 'ok', value: [accepted, once] });
    expect(as('seen', 'eva@crea.example')).toEqual({ status: 'ok', value: [] });
    expect(script.call('seen')).toEqual([]);
    expect(as('retitle')).toMatchObject({ message: expect.stringMatching(/^NotSimulated: /) });
  });
});

describe('deleted events', () => {
  const GONE = 'The calendar event does not exist, or it has already been deleted.';

  it('refuse every write, and are still found for a while (platform-facts §6)', () => {
    expect(refused('event.deleteEvent(); event.deleteEvent()')).toBe(GONE);
    expect(refused(`event.deleteEvent(); event.setTitle('x')`)).toBe(GONE);
    const found = `event.deleteEvent(); calendar.getEventById(event.getId()).addGuest('ana@correo.example')`;
    expect(refused(found)).toBe(GONE);
    expect(
      made(`event.deleteEvent(); return calendar.getEvents(new Date(0), new Date(2e12)).length`),
    ).toBe(0);
    expect(made(`return calendar.getEventById('none@google.com')`)).toBeNull();
  });

  it('are found no more after thirty days', () => {
    const script =
      guest(`function make() { ${MAKE} event.deleteEvent(); return [calendar.getId(), event.getId()]; }
      function finds(id, eventId) { return CalendarApp.getCalendarById(id).getEventById(eventId) !== null; }`);
    const ids = script.call('make') as string[];
    const deleted = script.world.now;
    script.world.now = deleted + 30 * 86_400_000 - 60_000;
    expect(script.call('finds', ...ids)).toBe(true);
    script.world.now = deleted + 30 * 86_400_000 + 60_000;
    expect(script.call('finds', ...ids)).toBe(false);
  });

  it('may be deleted by hand meanwhile', () => {
    const script = guest(`function make() { ${MAKE} return [calendar.getId(), event.getId()]; }
      function retitle(id, eventId) { CalendarApp.getCalendarById(id).getEventById(eventId).setTitle('x'); }`);
    const [calendarId = '', uid = ''] = script.call('make') as string[];
    deleteEvent(script.world, { calendarId, eventId: uid.replace('@google.com', '') });
    expect(script.error('retitle', calendarId, uid)).toBe(GONE);
  });
});

describe('getEvents', () => {
  const FIND = `${MAKE}
    calendar.createEvent('Precios', new Date('2026-03-12T12:00:00-06:00'), new Date('2026-03-12T13:00:00-06:00'), { guests: 'ana@correo.example' });
    calendar.createEvent('Costos otra vez', new Date('2026-03-12T14:00:00-06:00'), new Date('2026-03-12T15:00:00-06:00'));
    const titles = (from, to, options) => calendar.getEvents(new Date(from), new Date(to), options || {}).map((e) => e.getTitle());`;
  const found = (body: string): unknown => value(`${FIND} return ${body}`);
  const DAY = `'2026-03-12T00:00:00-06:00', '2026-03-13T00:00:00-06:00'`;

  it('gives what touches the span, whose end is not part of it', () => {
    expect(found(`titles('2026-03-12T10:30:00-06:00', '2026-03-12T12:00:00-06:00')`)).toEqual([
      'Costos',
    ]);
    expect(found(`titles('2026-03-12T11:00:00-06:00', '2026-03-12T12:00:01-06:00')`)).toEqual([
      'Precios',
    ]);
  });

  it('filters after start and max are applied', () => {
    expect(found(`titles(${DAY}, { search: 'costos' })`)).toEqual(['Costos', 'Costos otra vez']);
    expect(found(`titles(${DAY}, { search: 'costos', max: 2 })`)).toEqual(['Costos']);
    expect(found(`titles(${DAY}, { start: 1, max: 1 })`)).toEqual(['Precios']);
    expect(found(`titles(${DAY}, { author: 'nadie@correo.example' })`)).toEqual([]);
    expect(found(`titles(${DAY}, { statusFilters: [CalendarApp.GuestStatus.OWNER] }).length`)).toBe(
      3,
    );
    expect(found(`titles(${DAY}, { statusFilters: [CalendarApp.GuestStatus.INVITED] })`)).toEqual(
      [],
    );
  });
});
