import { tzOffset } from '@date-fns/tz';

/**
 * Makes a context's Date that of a script: its local time is the project's time zone (AS/manifest, `timeZone`), whatever
 * the zone of the machine, and its present is the execution's own clock. Runs inside the context; answers the Date that
 * services make values with.
 */
export const GUEST_DATE = `(function (now, offsetAt, zone) {
  const RealDate = Date;
  const RealFormat = Intl.DateTimeFormat;
  const MINUTE = 60000;
  const own = (object, name, value) => Object.defineProperty(object, name, { value, writable: true, configurable: true });

  // A moment's wall clock written as if it were UTC, and back.
  const wallOf = (ms) => ms + offsetAt(ms) * MINUTE;
  const momentOf = (wall) => wall - offsetAt(wall - offsetAt(wall) * MINUTE) * MINUTE;

  const DAY_ONLY = /^[+-]?\\d{4,6}(-\\d\\d(-\\d\\d)?)?$/;
  const ZONED = /\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?\\s*(Z|[+-]\\d\\d:?\\d\\d)|\\b(GMT|UTC?|[ECMP][SD]T)\\b/i;
  const parse = (value) => {
    const text = String(value);
    if (DAY_ONLY.test(text) || ZONED.test(text)) return RealDate.parse(text);
    const wall = RealDate.parse(text + (/^[+-]?\\d{4,6}-\\d\\d-\\d\\dT/.test(text) ? 'Z' : ' UTC'));
    return Number.isNaN(wall) ? wall : momentOf(wall);
  };
  const read = (value) => {
    if (value instanceof RealDate) return value.getTime();
    const primitive = typeof value === 'object' && value !== null ? value[Symbol.toPrimitive]?.('default') ?? value.valueOf() : value;
    return typeof primitive === 'string' ? parse(primitive) : Number(primitive);
  };
  function GuestDate(...args) {
    if (!new.target) return new GuestDate().toString();
    const ms = args.length === 0 ? now() : args.length === 1 ? read(args[0]) : momentOf(RealDate.UTC(...args));
    return Reflect.construct(RealDate, [ms], new.target);
  }
  own(GuestDate, 'length', 7);
  own(GuestDate, 'name', 'Date');
  own(GuestDate, 'now', now);
  own(GuestDate, 'parse', parse);
  own(GuestDate, 'UTC', RealDate.UTC);
  const prototype = RealDate.prototype;
  GuestDate.prototype = prototype;
  own(prototype, 'constructor', GuestDate);

  for (const part of ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds']) {
    const get = prototype['getUTC' + part];
    own(prototype, 'get' + part, function () { return get.call(new RealDate(wallOf(this.getTime()))); });
    const set = prototype['setUTC' + part];
    if (set === undefined) continue;
    own(prototype, 'set' + part, function (...args) {
      const wall = new RealDate(wallOf(this.getTime()));
      set.apply(wall, args);
      return this.setTime(momentOf(wall.getTime()));
    });
  }
  own(prototype, 'getYear', function () { return this.getFullYear() - 1900; });
  own(prototype, 'getTimezoneOffset', function () { return -offsetAt(this.getTime()); });

  const dayText = (date) => new RealDate(wallOf(date.getTime())).toUTCString().replace(/^(\\w+), (\\d+) (\\w+) (-?\\d+) .*$/, '$1 $3 $2 $4');
  const timeText = (date) => {
    const offset = offsetAt(date.getTime());
    const two = (n) => String(Math.floor(n)).padStart(2, '0');
    const gmt = 'GMT' + (offset < 0 ? '-' : '+') + two(Math.abs(offset) / 60) + two(Math.abs(offset) % 60);
    const named = new RealFormat('en-US', { timeZone: zone, timeZoneName: 'long' }).formatToParts(date);
    return new RealDate(wallOf(date.getTime())).toISOString().slice(11, 19) + ' ' + gmt + ' (' + named.find((part) => part.type === 'timeZoneName').value + ')';
  };
  const shown = (make) => function () { return Number.isNaN(this.getTime()) ? 'Invalid Date' : make(this); };
  own(prototype, 'toDateString', shown(dayText));
  own(prototype, 'toTimeString', shown(timeText));
  own(prototype, 'toString', shown((date) => dayText(date) + ' ' + timeText(date)));

  const inZone = (options) => (options?.timeZone === undefined ? { ...options, timeZone: zone } : options);
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    const real = prototype[name];
    own(prototype, name, function (locales, options) { return real.call(this, locales, inZone(options)); });
  }
  function DateTimeFormat(locales, options) { return new RealFormat(locales, inZone(options)); }
  DateTimeFormat.prototype = RealFormat.prototype;
  DateTimeFormat.supportedLocalesOf = RealFormat.supportedLocalesOf;
  own(Intl, 'DateTimeFormat', DateTimeFormat);
  own(globalThis, 'Date', GuestDate);
  return RealDate;
})`;

const QUARTER_MS = 900_000;

/** Minutes east of UTC at a moment, remembered by the quarter of an hour: zones change at no finer step. */
export function offsetsOf(timeZone: string): (ms: number) => number {
  const known = (offsets[timeZone] ??= new Map());
  return (ms) => {
    const quarter = Math.floor(ms / QUARTER_MS);
    const found = known.get(quarter);
    if (found !== undefined) return found;
    const offset = Number.isNaN(ms) ? Number.NaN : tzOffset(timeZone, new Date(ms));
    known.set(quarter, offset);
    return offset;
  };
}

const offsets: Record<string, Map<number, number>> = {};
