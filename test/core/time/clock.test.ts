import { addMinutes, isTime, partOfDay, partsCovered } from '../../../src/core/time/clock';

describe('times of the day', () => {
  it.each(['00:00', '09:30', '23:59'])('%s is a time', (text) => {
    expect(isTime(text)).toBe(true);
  });

  it.each(['24:00', '9:30', '10:60', '10:00:00', ''])('«%s» is no time', (text) => {
    expect(isTime(text)).toBe(false);
  });

  it('adds minutes and stays within the day', () => {
    expect(addMinutes('10:45', 90)).toBe('12:15');
    expect(addMinutes('23:00', 180)).toBe('23:59');
  });

  it.each([
    ['08:59', undefined],
    ['09:00', 'morning'],
    ['11:59', 'morning'],
    ['12:00', 'midday'],
    ['15:00', 'afternoon'],
    ['18:00', 'evening'],
    ['20:59', 'evening'],
    ['21:00', undefined],
  ])('%s is in the %s', (time, part) => {
    expect(partOfDay(time)).toBe(part);
  });

  it('a session touches every part it runs through and none it only reaches', () => {
    expect(partsCovered('10:00', '12:00')).toEqual(['morning']);
    expect(partsCovered('11:00', '12:01')).toEqual(['morning', 'midday']);
    expect(partsCovered('08:00', '10:00')).toEqual(['morning']);
    expect(partsCovered('09:00', '21:00')).toEqual(['morning', 'midday', 'afternoon', 'evening']);
    expect(partsCovered('07:00', '09:00')).toEqual([]);
  });
});
