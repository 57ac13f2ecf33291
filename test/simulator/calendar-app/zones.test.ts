// Script zone, calendar zone and instants are three things (platform-facts §6, §14.4).
import { value, errorOf } from '../support/guest';

const MADRID = `const calendar = CalendarApp.createCalendar('Citas', { timeZone: 'Europe/Madrid' });
  const iso = (date) => date.toISOString();`;
const inMadrid = (body: string): unknown => value(`${MADRID} ${body}`);

describe('zones', () => {
  it('takes the day of a Date from the script’s zone', () => {
    const body = `calendar.createAllDayEvent('a', new Date('2026-03-12T23:00:00-06:00'));
      const [e] = Calendar.Events.list(calendar.getId()).items; return [e.start, e.end]`;
    expect(inMadrid(body)).toEqual([{ date: '2026-03-12' }, { date: '2026-03-13' }]);
  });

  it('begins an all-day event at midnight of the calendar’s zone, or of the script’s where asked so', () => {
    const body = `const e = calendar.createAllDayEvent('a', new Date(2026, 2, 12));
      return [e.getStartTime(), e.getEndTime(), e.getAllDayStartDate(), e.getAllDayEndDate()].map(iso)`;
    expect(inMadrid(body)).toEqual([
      '2026-03-11T23:00:00.000Z',
      '2026-03-12T23:00:00.000Z',
      '2026-03-12T06:00:00.000Z',
      '2026-03-13T06:00:00.000Z',
    ]);
  });

  it('ends an all-day event of several days before the day that is given', () => {
    const body = `const e = calendar.createAllDayEvent('a', new Date(2026, 2, 12), new Date(2026, 2, 14), { location: 'l' });
      return [iso(e.getAllDayEndDate()), e.getLocation(), e.isAllDayEvent()]`;
    expect(inMadrid(body)).toEqual(['2026-03-14T06:00:00.000Z', 'l', true]);
    expect(
      errorOf(`${MADRID} calendar.createEvent('a', new Date(1), new Date(2)).getAllDayStartDate()`),
    ).toMatch(/all-day/);
  });

  it('looks for events of a day in the calendar’s zone', () => {
    const body = `calendar.createEvent('noche', new Date('2026-03-12T23:30:00+01:00'), new Date('2026-03-12T23:50:00+01:00'));
      const on = (day) => calendar.getEventsForDay(new Date(2026, 2, day)).map((e) => e.getTitle());
      return [on(11), on(12), on(13)]`;
    expect(inMadrid(body)).toEqual([[], ['noche'], []]);
  });

  it('turns a timed event into an all-day one and back', () => {
    const body = `const e = calendar.createEvent('a', new Date('2026-03-12T10:00:00Z'), new Date('2026-03-12T11:00:00Z'));
      e.setAllDayDate(new Date(2026, 2, 15)); const day = [e.isAllDayEvent(), iso(e.getAllDayStartDate())];
      e.setAllDayDates(new Date(2026, 2, 15), new Date(2026, 2, 18)); day.push(iso(e.getAllDayEndDate()));
      e.setTime(new Date('2026-03-16T10:00:00Z'), new Date('2026-03-16T11:30:00Z'));
      const api = Calendar.Events.list(calendar.getId()).items[0];
      return [day, e.isAllDayEvent(), iso(e.getEndTime()), api.start]`;
    expect(inMadrid(body)).toEqual([
      [true, '2026-03-15T06:00:00.000Z', '2026-03-18T06:00:00.000Z'],
      false,
      '2026-03-16T11:30:00.000Z',
      { dateTime: '2026-03-16T11:00:00+01:00', timeZone: 'Europe/Madrid' },
    ]);
  });
});
