import { guest, value } from '../support/guest';

const inZone = (timeZone: string) => ({ manifest: { timeZone } });

describe('local time is the project’s time zone, whatever the machine’s (AS/manifest)', () => {
  it('reads and writes wall clocks', () => {
    expect(
      value(
        'const d = new Date(); return [d.getHours(), d.getDay(), d.getDate(), d.getTimezoneOffset()]',
      ),
    ).toEqual([10, 2, 10, 360]);
    expect(value('return new Date(2026, 2, 12, 17, 30).toISOString()')).toBe(
      '2026-03-12T23:30:00.000Z',
    );
    expect(
      value(
        'const d = new Date(0); d.setFullYear(2026, 2, 12); d.setHours(0, 0, 0, 0); return d.toISOString()',
      ),
    ).toBe('2026-03-12T06:00:00.000Z');
    expect(value('return new Date(2026, 6, 1).toISOString()', inZone('Europe/Madrid'))).toBe(
      '2026-06-30T22:00:00.000Z',
    );
  });

  it.each([
    ['2026-03-12', '2026-03-12T00:00:00.000Z'],
    ['2026-03-12T17:00', '2026-03-12T23:00:00.000Z'],
    ['2026-03-12T17:00:00Z', '2026-03-12T17:00:00.000Z'],
    ['2026-03-12T17:00:00-05:00', '2026-03-12T22:00:00.000Z'],
    ['March 12, 2026 17:00', '2026-03-12T23:00:00.000Z'],
    ['3/12/2026', '2026-03-12T06:00:00.000Z'],
    ['Thu, 12 Mar 2026 17:00:00 GMT', '2026-03-12T17:00:00.000Z'],
  ])('parses %s', (text, iso) => {
    expect(value(`return new Date('${text}').toISOString()`)).toBe(iso);
    expect(value(`return Date.parse('${text}')`)).toBe(Date.parse(iso));
  });

  it('survives a change of the clocks', () => {
    const madrid = inZone('Europe/Madrid');
    expect(
      value('const d = new Date(2026, 2, 28, 12); d.setDate(29); return d.toISOString()', madrid),
    ).toBe('2026-03-29T10:00:00.000Z');
    expect(value('return new Date(2026, 2, 29, 2, 30).getHours()', madrid)).toBe(3);
  });

  it('shows itself in that zone', () => {
    expect(value('return String(new Date())')).toBe(
      'Tue Mar 10 2026 10:00:00 GMT-0600 (Central Standard Time)',
    );
    expect(
      value(
        "return new Date().toLocaleTimeString('es-MX', { hour: '2-digit', minute: '2-digit', hour12: false })",
      ),
    ).toBe('10:00');
    expect(
      value("return new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' }).format(new Date())"),
    ).toBe('10:00');
    expect(
      value(
        "return new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'UTC' }).format(new Date())",
      ),
    ).toBe('16:00');
    expect(value('return String(new Date(NaN))')).toBe('Invalid Date');
  });

  it('is a Date all the same', () => {
    const made =
      guest(`class Day extends Date { label() { return this.toISOString().slice(0, 10); } }
      function f() { return [new Date() instanceof Date, new Day(0).label(), typeof Date(), JSON.stringify(new Date(0)), new Date(new Date(5)) - 0, Date.UTC(2026, 0)]; }`);
    expect(made.call('f')).toEqual([
      true,
      '1970-01-01',
      'string',
      '"1970-01-01T00:00:00.000Z"',
      5,
      1767225600000,
    ]);
  });
});
