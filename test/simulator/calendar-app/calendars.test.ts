import { shareCalendar } from '../../../simulator/control/calendar';
import { guest, value, errorOf } from '../support/guest';

const LUZ = 'luz@crea.example';

describe('calendars of an account', () => {
  it('has a primary one whose id is the address', () => {
    const body = `const c = CalendarApp.getDefaultCalendar();
      return [c.getId(), c.getTimeZone(), c.isMyPrimaryCalendar(), c.isOwnedByMe(), CalendarApp.getId(), CalendarApp.getCalendarById('primary').getId()]`;
    const { operator } = guest('').world;
    expect(value(body)).toEqual([operator, 'America/Mexico_City', true, true, operator, operator]);
  });

  it('makes others, in UTC unless told otherwise', () => {
    const script = guest(`
      function make(name, options) { return CalendarApp.createCalendar(name, options).getId(); }
      function tell(id) {
        const c = CalendarApp.getCalendarById(id);
        return [c.getName(), c.getDescription(), c.getTimeZone(), c.getColor(), c.isHidden(), c.isSelected()];
      }`);
    const plain = script.call('make', 'Talleres');
    expect(script.call('tell', plain)).toEqual(['Talleres', '', 'UTC', '#9fe1e7', false, true]);
    const dressed = script.call('make', 'Citas', {
      summary: 'De mentoría',
      timeZone: 'America/Mexico_City',
      color: '#2952A3',
      hidden: true,
      selected: false,
    });
    const told = ['Citas', 'De mentoría', 'America/Mexico_City', '#2952A3', true, false];
    expect(script.call('tell', dressed)).toEqual(told);
    expect(script.error('make', 'Citas', { timeZone: 'Marte/Norte' })).toBe(
      'Invalid argument: timeZone',
    );
  });

  it('lists them by name without regard to case', () => {
    const body = `CalendarApp.createCalendar('Talleres'); CalendarApp.createCalendar('talleres'); CalendarApp.createCalendar('Citas');
      return [CalendarApp.getAllCalendars().length, CalendarApp.getAllOwnedCalendars().length,
        CalendarApp.getCalendarsByName('TALLERES').map((c) => c.getName()), CalendarApp.getOwnedCalendarsByName('nadie').length]`;
    expect(value(body)).toEqual([4, 4, ['Talleres', 'talleres'], 0]);
  });

  it('changes what a calendar is and how it shows', () => {
    const body = `const c = CalendarApp.createCalendar('Talleres');
      c.setName('Cursos').setDescription('de abril').setTimeZone('Europe/Madrid').setColor(CalendarApp.Color.PINK).setHidden(true).setSelected(false);
      const again = CalendarApp.getCalendarById(c.getId());
      return [again.getName(), again.getDescription(), again.getTimeZone(), again.getColor(), again.isHidden(), again.isSelected()]`;
    expect(value(body)).toEqual(['Cursos', 'de abril', 'Europe/Madrid', '#B1365F', true, false]);
  });

  it('deletes a secondary one for good, and never the primary one', () => {
    const body = `const c = CalendarApp.createCalendar('Talleres'); c.deleteCalendar(); return CalendarApp.getCalendarById(c.getId())`;
    expect(value(body)).toBeNull();
    expect(errorOf('CalendarApp.getDefaultCalendar().deleteCalendar()')).toMatch(/primary/);
    const gone = `const c = CalendarApp.createCalendar('T'); c.deleteCalendar(); c.createEvent('a', new Date(1), new Date(2))`;
    expect(errorOf(gone)).toMatch(/does not exist/);
  });

  it('cannot be left by its owner', () => {
    expect(errorOf(`CalendarApp.createCalendar('T').unsubscribeFromCalendar()`)).toMatch(
      /cannot unsubscribe/,
    );
  });

  it('limits how many are made (platform-facts §1.4, §1.5)', () => {
    expect(errorOf(`for (let i = 0; i < 61; i++) CalendarApp.createCalendar('n' + i)`)).toBe(
      'You have been creating or deleting too many calendars or calendar events in a short time. Please try again later.',
    );
  });
});

describe('a calendar of somebody else', () => {
  const SOURCE = `
    function make() { return CalendarApp.createCalendar('Talleres').getId(); }
    function seen(id) { const c = CalendarApp.getCalendarById(id); return c && [c.isOwnedByMe(), c.isMyPrimaryCalendar()]; }
    function subscribe(id) { return CalendarApp.subscribeToCalendar(id, { color: '#112233' }).getColor(); }
    function leave(id) { CalendarApp.getCalendarById(id).unsubscribeFromCalendar(); }
    function write(id) { CalendarApp.getCalendarById(id).createEvent('a', new Date(0), new Date(1)); }
    function rename(id) { CalendarApp.getCalendarById(id).setName('x'); }
    function owned(id) { return CalendarApp.getOwnedCalendarById(id); }`;

  function shared(role: 'reader' | 'writer') {
    const script = guest(SOURCE);
    const calendarId = script.call('make') as string;
    const asLuz = (name: string) => script.outcome(name, { user: LUZ, args: [calendarId] });
    shareCalendar(script.world, { calendarId, who: LUZ, role });
    return { script, calendarId, asLuz };
  }

  it('is null until it is shared and subscribed to (platform-facts §6)', () => {
    const script = guest(SOURCE);
    const calendarId = script.call('make') as string;
    const asLuz = (name: string) => script.outcome(name, { user: LUZ, args: [calendarId] });
    expect(asLuz('seen')).toEqual({ status: 'ok', value: null });
    expect(asLuz('subscribe')).toMatchObject({ status: 'error' });
    shareCalendar(script.world, { calendarId, who: LUZ, role: 'reader' });
    expect(asLuz('seen')).toEqual({ status: 'ok', value: null });
    expect(asLuz('subscribe')).toEqual({ status: 'ok', value: '#112233' });
    expect(asLuz('seen')).toEqual({ status: 'ok', value: [false, false] });
    expect(asLuz('owned')).toEqual({ status: 'ok', value: null });
    asLuz('leave');
    expect(asLuz('seen')).toEqual({ status: 'ok', value: null });
  });

  it('takes events of a writer only, and its name from its owner only', () => {
    const reader = shared('reader');
    reader.asLuz('subscribe');
    expect(reader.asLuz('write')).toMatchObject({ message: 'Action not allowed' });
    const writer = shared('writer');
    writer.asLuz('subscribe');
    expect(writer.asLuz('write')).toMatchObject({ status: 'ok' });
    expect(writer.asLuz('rename')).toMatchObject({ message: 'Action not allowed' });
  });
});

describe('CalendarApp', () => {
  it('is closed to simple triggers (platform-facts §2.1)', () => {
    const script = guest('function f() { CalendarApp.getDefaultCalendar(); }');
    const outcome = script.outcome('f', { cause: 'simple-trigger', authMode: 'LIMITED' });
    expect(outcome).toMatchObject({
      message: expect.stringContaining(
        'You do not have permission to call CalendarApp.getDefaultCalendar.',
      ),
    });
  });

  it('says what it does not simulate', () => {
    expect(errorOf(`CalendarApp.createEventFromDescription('Comida el viernes')`)).toBe(
      'NotSimulated: CalendarApp.createEventFromDescription',
    );
  });

  it('opens worlds that know no primary calendar, and keeps them saved', () => {
    const first = guest(`function f() { CalendarApp.setDescription('mía'); }
      function g() { return CalendarApp.getDescription(); }`);
    first.call('f');
    const world = JSON.parse(JSON.stringify(first.world)) as typeof first.world;
    const again = guest('function g() { return CalendarApp.getDescription(); }', { world });
    expect(again.call('g')).toBe('mía');
  });
});
