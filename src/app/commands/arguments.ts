import { isTime } from '../../core/time/clock';
import { isDate } from '../../core/time/date';
import { parseIso } from '../../core/time/zone';
import * as z from 'zod/mini';

/** The pieces of which the arguments of commands are made. */
export const id = z.string().check(z.minLength(1));

export const text = z._default(z.string(), '');

export const yesNo = z._default(z.boolean(), false);

/** A day of the calendar, `2026-03-12`, or an empty text. */
export const date = z.string().check(z.refine((day) => day === '' || isDate(day)));

/** A time of the day, `17:00`, or an empty text. */
export const time = z.string().check(z.refine((hour) => hour === '' || isTime(hour)));

/** A moment: ISO with offset, as ms since the epoch. */
export const moment = z.pipe(
  z.string(),
  z.transform((iso, context) => {
    const ms = parseIso(iso);
    if (ms === undefined)
      context.issues.push({ code: 'custom', input: iso, message: 'not a moment' });
    return ms ?? 0;
  }),
);

/** How often a series meets: whole days or weeks, e.g. `P7D`, `P2W`; in days. */
export const period = z.pipe(
  z.string(),
  z.transform((iso, context) => {
    const [, count = '', unit = ''] = /^P([1-9]\d*)([DW])$/.exec(iso) ?? [];
    if (count === '')
      context.issues.push({ code: 'custom', input: iso, message: 'not a period of days or weeks' });
    return Number(count) * (unit === 'W' ? 7 : 1);
  }),
);
