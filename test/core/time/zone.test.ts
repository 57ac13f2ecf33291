import fc from 'fast-check';
import * as zone from '../../../src/core/time/zone';

const { dateOfSerial, instantOf, isoWithOffset, localDate, localTime } = zone;
const { msOfSerial, parseIso, serialOf, serialOfDate, startOfDay } = zone;

const MEXICO = 'America/Mexico_City';
const zones = fc.constantFrom(
  MEXICO,
  'America/Tijuana',
  'America/New_York',
  'Europe/Madrid',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'UTC',
);
const seconds = fc.integer({ min: 0, max: 4_000_000_000 });

describe('instants on the wall', () => {
  it('shows date and time of a zone', () => {
    const ms = Date.parse('2026-03-12T23:00:00Z');
    expect(localDate(ms, MEXICO)).toBe('2026-03-12');
    expect(localTime(ms, MEXICO)).toBe('17:00');
    expect(localDate(ms, 'Europe/Madrid')).toBe('2026-03-13');
    expect(isoWithOffset(ms, MEXICO)).toBe('2026-03-12T17:00:00-06:00');
    expect(isoWithOffset(ms, 'Asia/Kathmandu')).toBe('2026-03-13T04:45:00+05:45');
  });

  it('follows the rules of the year: Mexico changed clocks until 2022', () => {
    expect(isoWithOffset(instantOf('2022-07-01', '09:00', MEXICO), MEXICO)).toBe(
      '2022-07-01T09:00:00-05:00',
    );
    expect(isoWithOffset(instantOf('2023-07-01', '09:00', MEXICO), MEXICO)).toBe(
      '2023-07-01T09:00:00-06:00',
    );
  });

  it('a skipped time means as much later, a repeated one its first turn', () => {
    const [gap, twice] = [
      instantOf('2026-03-08', '02:30', 'America/New_York'),
      instantOf('2026-11-01', '01:30', 'America/New_York'),
    ];
    expect(isoWithOffset(gap, 'America/New_York')).toBe('2026-03-08T03:30:00-04:00');
    expect(isoWithOffset(twice, 'America/New_York')).toBe('2026-11-01T01:30:00-04:00');
  });

  it('a day begins at its first instant', () => {
    expect(startOfDay('2026-03-12', MEXICO)).toBe(Date.parse('2026-03-12T06:00:00Z'));
  });

  it('the instant of what the wall shows is the instant, or its twin of the repeated hour', () => {
    fc.assert(
      fc.property(seconds, zones, (second, name) => {
        const ms = Math.floor(second / 60) * 60_000;
        const back = instantOf(localDate(ms, name), localTime(ms, name), name);
        expect([ms, ms - 3_600_000, ms - 1_800_000]).toContain(back);
        expect(localTime(back, name)).toBe(localTime(ms, name));
      }),
      { numRuns: 300 },
    );
  });
});

describe('ISO texts', () => {
  it.each([
    ['2026-03-12T17:00:00-06:00', '2026-03-12T23:00:00Z'],
    ['2026-03-12T17:00-0600', '2026-03-12T23:00:00Z'],
    ['2026-03-12T23:00:00.250Z', '2026-03-12T23:00:00.250Z'],
  ])('reads %s', (text, same) => {
    expect(parseIso(text)).toBe(Date.parse(same));
  });

  it.each([
    '2026-03-12',
    '2026-03-12T17:00:00',
    '2026-02-30T10:00:00Z',
    '2026-03-12T24:00:00Z',
    '2026-03-12T10:00:00-99:99',
    'tomorrow',
    '',
  ])('refuses «%s»', (text) => {
    expect(parseIso(text)).toBeUndefined();
  });

  it('reads back what it writes, to the second', () => {
    fc.assert(
      fc.property(seconds, zones, (second, name) => {
        expect(parseIso(isoWithOffset(second * 1000 + 999, name))).toBe(second * 1000);
      }),
    );
  });
});

describe('serial numbers of a spreadsheet', () => {
  it('count days since 1899-12-30 in the zone of the spreadsheet', () => {
    expect(serialOf(Date.parse('1970-01-01T12:00:00Z'), 'UTC')).toBe(25_569.5);
    expect(serialOf(Date.parse('2026-03-12T23:00:00Z'), MEXICO)).toBeCloseTo(46_093 + 17 / 24, 9);
    expect(serialOfDate('2026-03-12')).toBe(46_093);
    expect(dateOfSerial(46_093.999)).toBe('2026-03-12');
  });

  it('round trip to the second, but for the hour that comes twice', () => {
    fc.assert(
      fc.property(seconds, zones, (second, name) => {
        const serial = serialOf(second * 1000, name);
        const back = msOfSerial(serial, name);
        expect(serialOf(back, name)).toBe(serial);
        expect([0, 1_800_000, 3_600_000]).toContain(second * 1000 - back);
      }),
      { numRuns: 500 },
    );
  });

  it('round trip exactly where clocks no longer change', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_672_000_000, max: 4_000_000_000 }), (second) => {
        expect(msOfSerial(serialOf(second * 1000, MEXICO), MEXICO)).toBe(second * 1000);
      }),
    );
  });
});
