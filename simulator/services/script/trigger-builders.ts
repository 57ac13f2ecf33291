import { TZDate } from '@date-fns/tz';
import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import type { Runtime } from '../../runtime/runtime';
import { ServiceError } from '../../runtime/signals';
import { scheduleOf, type ClockPlan } from './clock-schedule';
import type { TriggerState } from './state';
import { addTrigger, triggerSurface } from './triggers';

const MINUTES = [1, 5, 10, 15, 30];
const MONTH_DAYS = Array.from({ length: 31 }, (_, index) => index + 1);
const NEVER = { everyMinutes: 0, nextAt: 0 };

export const WEEK_DAYS = [
  'SUNDAY',
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
];

/** `ScriptApp.newTrigger(handler)`: AS/reference/script/trigger-builder. */
export function triggerBuilder(host: Host, runtime: Runtime, handler: string): object {
  return host.surface('TriggerBuilder', {
    timeBased: () => clockBuilder(host, runtime, handler),
    forSpreadsheet: (file: unknown) =>
      eventBuilder(
        host,
        { name: 'SpreadsheetTriggerBuilder', handler, sourceId: idOf(file) },
        (on, create) =>
          ({
            onFormSubmit: on('formSubmit'),
            onEdit: on('edit'),
            onOpen: on('open'),
            onChange: on('change'),
            create,
          }) satisfies Official<GoogleAppsScript.Script.SpreadsheetTriggerBuilder>,
      ),
    forForm: (file: unknown) =>
      eventBuilder(
        host,
        { name: 'FormTriggerBuilder', handler, sourceId: idOf(file) },
        (on, create) =>
          ({
            onFormSubmit: on('formSubmit'),
            onOpen: on('open'),
            create,
          }) satisfies Official<GoogleAppsScript.Script.FormTriggerBuilder>,
      ),
    forUserCalendar: (email: unknown) =>
      eventBuilder(
        host,
        { name: 'CalendarTriggerBuilder', handler, sourceId: String(email) },
        (on, create) =>
          ({
            onEventUpdated: on('calendar'),
            create,
          }) satisfies Official<GoogleAppsScript.Script.CalendarTriggerBuilder>,
      ),
  } satisfies Official<GoogleAppsScript.Script.TriggerBuilder>);
}

interface EventPlan {
  /** The builder's class. */
  name: string;
  handler: string;
  sourceId: string;
}

/** A builder: `on` makes its members that choose an event. */
function eventBuilder(
  host: Host,
  { name, handler, sourceId }: EventPlan,
  members: (on: (kind: TriggerState['kind']) => () => object, create: () => object) => object,
): object {
  let kind: TriggerState['kind'] | undefined;
  const on = (chosen: TriggerState['kind']) => () => {
    kind = chosen;
    return self;
  };
  const create = () =>
    host.call(`${name}.create`, () => {
      if (kind === undefined)
        throw new ServiceError('You must specify an event type for your trigger.');
      return triggerSurface(host, addTrigger(host, { handler, kind, sourceId, ...NEVER }));
    });
  const self: object = host.surface(name, members(on, create));
  return self;
}

function clockBuilder(host: Host, runtime: Runtime, handler: string): object {
  const timeZone = runtime.files.manifest.timeZone ?? host.world.timeZone;
  const plan: ClockPlan = { timeZone };
  const set = (part: Partial<ClockPlan>) => {
    Object.assign(plan, part);
    return self;
  };
  const now = () => host.execution.now();
  const self: object = host.surface('ClockTriggerBuilder', {
    everyMinutes: (n: unknown) =>
      set({ everyMinutes: oneOf(n, { member: 'everyMinutes', allowed: MINUTES }) }),
    everyHours: (n: unknown) => set({ everyHours: Number(n) }),
    everyDays: (n: unknown) => set({ everyDays: Number(n) }),
    everyWeeks: (n: unknown) => set({ everyWeeks: Number(n) }),
    onWeekDay: (day: unknown) =>
      set({ weekDay: WEEK_DAYS.indexOf(String(day)), everyWeeks: plan.everyWeeks ?? 1 }),
    onMonthDay: (day: unknown) =>
      set({ monthDay: oneOf(day, { member: 'onMonthDay', allowed: MONTH_DAYS }) }),
    atHour: (hour: unknown) => set({ atHour: Number(hour) }),
    nearMinute: (minute: unknown) => set({ nearMinute: Number(minute) }),
    inTimezone: (zone: unknown) => set({ timeZone: String(zone) }),
    // Known difference: it runs exactly then, where Google promises no minute.
    after: (ms: unknown) => set({ once: now() + Number(ms) }),
    // Known difference: it runs exactly then, where Google promises no minute.
    at: (date: { getTime(): number }) => set({ once: date.getTime() }),
    atDate: (year: number, month: number, day: number) =>
      set({ once: new TZDate(year, month - 1, day, 0, 0, 0, plan.timeZone).getTime() }),
    create: () =>
      host.call('ClockTriggerBuilder.create', () => {
        const schedule = scheduleOf(plan, now(), host.world);
        return triggerSurface(
          host,
          addTrigger(host, { handler, kind: 'clock', sourceId: '', ...schedule }),
        );
      }),
  } satisfies Official<GoogleAppsScript.Script.ClockTriggerBuilder>);
  return self;
}

/** AS/reference/script/clock-trigger-builder: other numbers are refused. */
function oneOf(value: unknown, { member, allowed }: { member: string; allowed: number[] }): number {
  const n = Number(value);
  if (allowed.includes(n)) return n;
  const list = `${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}`;
  throw new ServiceError(
    `The value you passed to ${member} was invalid. It must be one of ${list}.`,
  );
}

/** A file is given by id or as the object of its own service. */
function idOf(file: unknown): string {
  if (typeof file === 'object' && file !== null) return (file as { getId(): string }).getId();
  return String(file);
}
