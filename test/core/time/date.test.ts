import fc from 'fast-check';
import { addDays, daysBetween, isDate, monthOf, weekday } from '../../../src/core/time/date';
import { addWorkingDays, isHoliday, isWorkingDay } from '../../../src/core/time/working-days';

const dates = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('dates', () => {
  it.each(['2026-03-12', '2024-02-29', '2000-12-31'])('%s is a date', (text) => {
    expect(isDate(text)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-3-12',
    '12/03/2026',
    '',
    '2026-03-12T10:00',
  ])('«%s» is no date', (text) => {
    expect(isDate(text)).toBe(false);
  });

  it('counts days across months, leap days and clock changes', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2022-04-02', '2022-04-04')).toBe(2);
    expect(daysBetween('2026-03-12', '2026-03-10')).toBe(-2);
  });

  it('what is added is what lies between', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -4000, max: 4000 }), (date, count) => {
        expect(daysBetween(date, addDays(date, count))).toBe(count);
      }),
    );
  });

  it('knows the day of the week and the month', () => {
    expect(weekday('2026-03-12')).toBe('thu');
    expect(weekday('2026-03-15')).toBe('sun');
    expect(monthOf('2026-03-12')).toBe('2026-03');
  });
});

describe('working days', () => {
  it.each([
    '2026-01-01',
    '2026-02-02',
    '2026-03-16',
    '2026-05-01',
    '2026-09-16',
    '2026-11-16',
    '2026-12-25',
    '2024-10-01',
    '2030-10-01',
  ])('%s is a day of rest', (date) => {
    expect(isHoliday(date)).toBe(true);
    expect(isWorkingDay(date)).toBe(false);
  });

  it.each(['2026-10-01', '2018-10-01', '2026-02-05', '2026-02-09', '2026-03-21', '2026-11-20'])(
    '%s is an ordinary day',
    (date) => {
      expect(isHoliday(date)).toBe(false);
    },
  );

  it('skips weekends and days of rest', () => {
    expect(addWorkingDays('2026-03-12', 3)).toBe('2026-03-18');
    expect(addWorkingDays('2026-03-14', 1)).toBe('2026-03-17');
    expect(addWorkingDays('2026-12-24', 1)).toBe('2026-12-28');
    expect(addWorkingDays('2026-03-14', 0)).toBe('2026-03-14');
  });

  it('lands on a working day with exactly so many working days on the way', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 40 }), (date, count) => {
        const end = addWorkingDays(date, count);
        const passed = Array.from({ length: daysBetween(date, end) }, (_, at) =>
          addDays(date, at + 1),
        );
        expect(isWorkingDay(end)).toBe(true);
        expect(passed.filter(isWorkingDay)).toHaveLength(count);
      }),
    );
  });
});
