import { value, errorOf } from '../support/guest';

// A Thursday at five in Mexico City.
const SERIES = `const calendar = CalendarApp.createCalendar('Citas', { timeZone: 'America/Mexico_City' });
  const zone = 'America/Mexico_City';
  const shown = (events) => events.map((e) => Utilities.formatDate(e.getStartTime(), zone, 'MM-dd HH:mm'));
  const all = () => calendar.getEvents(new Date('2026-01-01T00:00:00Z'), new Date('2027-01-01T00:00:00Z'));
  const rule = () => CalendarApp.newRecurrence();
  const make = (recurrence, options) => calendar.createEventSeries('Costos', new Date(2026, 2, 12, 17), new Date(2026, 2, 12, 18), recurrence, options || {});`;

const series = (body: string): unknown => value(`${SERIES} ${body}`);
const days = (recurrence: string): unknown =>
  series(`make(${recurrence}); return shown(all()).map((text) => text.slice(0, 5))`);

describe('recurrences', () => {
  it.each([
    ['rule().addWeeklyRule().times(3)', ['03-12', '03-19', '03-26']],
    ['rule().addDailyRule().interval(2).times(3)', ['03-12', '03-14', '03-16']],
    ['rule().addWeeklyRule().interval(2).until(new Date(2026, 3, 9))', ['03-12', '03-26', '04-09']],
    ['rule().addMonthlyRule().times(2)', ['03-12', '04-12']],
    ['rule().addMonthlyRule().onlyOnMonthDays([1, 12]).times(3)', ['03-12', '04-01', '04-12']],
    [
      'rule().addWeeklyRule().onlyOnWeekdays([CalendarApp.Weekday.TUESDAY, CalendarApp.Weekday.THURSDAY]).times(4)',
      ['03-12', '03-17', '03-19', '03-24'],
    ],
    [
      'rule().addDailyRule().times(5).addDateExclusion(new Date(2026, 2, 14)).addDate(new Date(2026, 2, 30))',
      ['03-12', '03-13', '03-15', '03-16', '03-30'],
    ],
    [
      'rule().addDailyRule().times(5).addWeeklyExclusion().onlyOnWeekday(CalendarApp.Weekday.SATURDAY)',
      ['03-12', '03-13', '03-15', '03-16'],
    ],
    [
      'rule().addYearlyRule().onlyInMonth(CalendarApp.Month.APRIL).onlyOnMonthDay(2).times(2)',
      ['03-12', '04-02'],
    ],
  ])('%s', (recurrence, expected) => {
    expect(days(recurrence)).toEqual(expected);
  });

  it('keeps the hour of its zone when clocks change', () => {
    const body = `const c = CalendarApp.createCalendar('M', { timeZone: 'Europe/Madrid' });
      c.createEventSeries('a', new Date('2026-03-26T17:00:00+01:00'), new Date('2026-03-26T18:00:00+01:00'), rule().addWeeklyRule().times(2));
      return c.getEvents(new Date(0), new Date(2e12)).map((e) => e.getStartTime().toISOString())`;
    expect(series(body)).toEqual(['2026-03-26T16:00:00.000Z', '2026-04-02T15:00:00.000Z']);
  });

  it('takes whole days', () => {
    const body = `calendar.createAllDayEventSeries('a', new Date(2026, 2, 12, 17), rule().addDailyRule().until(new Date(2026, 2, 15)).addDateExclusion(new Date(2026, 2, 13)));
      return all().map((e) => [e.isAllDayEvent(), Utilities.formatDate(e.getAllDayStartDate(), zone, 'MM-dd')].join(' '))`;
    expect(series(body)).toEqual(['true 03-12', 'true 03-14', 'true 03-15']);
  });

  it('refuses what it does not know', () => {
    expect(errorOf(`${SERIES} rule().addWeeklyRule().onlyOnWeek(5)`)).toBe(
      'NotSimulated: RecurrenceRule.onlyOnWeek',
    );
    expect(errorOf(`${SERIES} make(rule().addWeeklyRule().onlyOnMonthDay(5))`)).toMatch(
      /^NotSimulated: RecurrenceRule RRULE/,
    );
    expect(errorOf(`${SERIES} make('weekly')`)).toMatch(
      /don't match the method signature for CalendarApp\.Calendar\.createEventSeries\./,
    );
  });
});

describe('series', () => {
  it('share one id, and the first occurrence is found by it (platform-facts §6)', () => {
    const body = `const made = make(rule().addWeeklyRule().times(3));
      const ids = new Set(all().map((e) => e.getId()));
      const first = calendar.getEventById(made.getId());
      return [ids.size, ids.has(made.getId()), shown([first]), first.isRecurringEvent(), calendar.getEventSeriesById(made.getId()).getTitle()]`;
    expect(series(body)).toEqual([1, true, ['03-12 17:00'], true, 'Costos']);
  });

  it('are changed whole, an occurrence by itself', () => {
    const body = `make(rule().addWeeklyRule().times(3));
      const [, second] = all();
      second.setTitle('Otro');
      second.setTime(new Date(2026, 2, 20, 9), new Date(2026, 2, 20, 10));
      all()[0].getEventSeries().setLocation('Sala');
      const third = all()[2];
      third.deleteEvent();
      return all().map((e) => [e.getTitle(), e.getLocation(), shown([e])[0]])`;
    expect(series(body)).toEqual([
      ['Costos', 'Sala', '03-12 17:00'],
      ['Otro', '', '03-20 09:00'],
    ]);
  });

  it('are deleted whole', () => {
    expect(
      series(`make(rule().addWeeklyRule().times(3)).deleteEventSeries(); return all().length`),
    ).toBe(0);
  });

  it('get another recurrence; a single event becomes a series by it', () => {
    const body = `const one = calendar.createEvent('a', new Date(2026, 2, 12, 17), new Date(2026, 2, 12, 18));
      one.getEventSeries().setRecurrence(rule().addDailyRule().times(2), new Date(2026, 2, 13, 9), new Date(2026, 2, 13, 10));
      const timed = shown(all());
      calendar.getEventSeriesById(one.getId()).setRecurrence(rule().addDailyRule().times(2), new Date(2026, 2, 20));
      return [timed, all().map((e) => e.isAllDayEvent())]`;
    expect(series(body)).toEqual([
      ['03-13 09:00', '03-14 09:00'],
      [true, true],
    ]);
  });
});
