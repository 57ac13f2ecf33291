import type { Official } from '../../runtime/official';
import { mismatch, textAt, wholeAt } from '../../runtime/signature';
import { ServiceError } from '../../runtime/signals';
import { isZone } from '../calendar/time';
import { enumAt, momentAt, served, type App, type Call } from './app';
import { ENUM_KEYS } from './enums';
import { callsOf } from './event';
import { RecurrenceState, type Frequency, type Rule } from './recurrence-lines';
import { TEXT } from './rules';

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** An `EventRecurrence` under construction: AS/reference/calendar/event-recurrence. */
export function recurrenceSurface(app: App, state = new RecurrenceState()): object {
  const self: object = served(app, 'EventRecurrence', {
    ...addingMembers(app, state, () => self),
  } satisfies Official<GoogleAppsScript.Calendar.EventRecurrence>);
  app.standsFor.set(self, state);
  return self;
}

/** The recurrence at a place of a call: a chain may end with a rule, which stands for the whole it belongs to. */
export function recurrenceAt(call: Call, at: number): RecurrenceState {
  const given = call.args[at];
  const state =
    typeof given === 'object' && given !== null ? call.app.standsFor.get(given) : undefined;
  if (state instanceof RecurrenceState) return state;
  throw mismatch(call);
}

/** What adds to a recurrence: offered by it and by each of its rules. */
function addingMembers(app: App, state: RecurrenceState, whole: () => object) {
  const callOf = callsOf(app, 'EventRecurrence');
  const add = (kind: Rule['kind'], frequency: Frequency) => () =>
    ruleSurface(app, { state, rule: state.add(kind, frequency), whole });
  const date = (list: number[], member: string) => (value: unknown) => {
    list.push(momentAt(callOf(member, [value]), 0));
    return whole();
  };
  return {
    addDailyRule: add('RRULE', 'DAILY'),
    addWeeklyRule: add('RRULE', 'WEEKLY'),
    addMonthlyRule: add('RRULE', 'MONTHLY'),
    addYearlyRule: add('RRULE', 'YEARLY'),
    addDailyExclusion: add('EXRULE', 'DAILY'),
    addWeeklyExclusion: add('EXRULE', 'WEEKLY'),
    addMonthlyExclusion: add('EXRULE', 'MONTHLY'),
    addYearlyExclusion: add('EXRULE', 'YEARLY'),
    addDate: date(state.dates, 'addDate'),
    addDateExclusion: date(state.exclusions, 'addDateExclusion'),
    setTimeZone: (value: unknown) => {
      const zone = textAt(callOf('setTimeZone', [value]), 0);
      if (!isZone(zone)) throw new ServiceError(TEXT.invalid('timeZone'));
      state.zone = zone;
      return whole();
    },
  };
}

interface OfRule {
  state: RecurrenceState;
  rule: Rule;
  whole: () => object;
}

/** A `RecurrenceRule`: its modifiers are those of the rule added last (AS/reference/calendar/recurrence-rule). */
function ruleSurface(app: App, about: OfRule): object {
  const { state, rule, whole } = about;
  const set = (part: string, value: string) => {
    rule.parts[part] = value;
    return self;
  };
  const call = callsOf(app, 'RecurrenceRule');
  const whole1 = (part: string, member: string) => (value: unknown) =>
    set(part, String(wholeAt(call(member, [value]), 0)));
  const self: object = served(app, 'RecurrenceRule', {
    ...addingMembers(app, state, whole),
    ...listMembers(app, set),
    interval: whole1('INTERVAL', 'interval'),
    times: whole1('COUNT', 'times'),
    until: (value: unknown) => {
      rule.until = momentAt(call('until', [value]), 0);
      return self;
    },
    weekStartsOn: (value: unknown) => set('WKST', weekdayAt(call('weekStartsOn', [value]), 0)),
  } satisfies Official<GoogleAppsScript.Calendar.RecurrenceRule>);
  app.standsFor.set(self, state);
  return self;
}

/** Modifiers that take one value or, in the plural, several. */
function listMembers(app: App, set: (part: string, value: string) => object) {
  const call = callsOf(app, 'RecurrenceRule');
  const one =
    (part: string, member: string, read: (call: Call, at: number) => string) => (value: unknown) =>
      set(part, read(call(member, [value]), 0));
  const many =
    (part: string, member: string, read: (call: Call, at: number) => string) =>
    (value: unknown) => {
      if (!Array.isArray(value) || value.length === 0) throw mismatch(call(member, [value]));
      const given = call(member, value as unknown[]);
      return set(part, given.args.map((_, at) => read(given, at)).join(','));
    };
  const number = (given: Call, at: number) => String(wholeAt(given, at));
  return {
    onlyOnWeekday: one('BYDAY', 'onlyOnWeekday', weekdayAt),
    onlyOnWeekdays: many('BYDAY', 'onlyOnWeekdays', weekdayAt),
    onlyInMonth: one('BYMONTH', 'onlyInMonth', monthAt),
    onlyInMonths: many('BYMONTH', 'onlyInMonths', monthAt),
    onlyOnMonthDay: one('BYMONTHDAY', 'onlyOnMonthDay', number),
    onlyOnMonthDays: many('BYMONTHDAY', 'onlyOnMonthDays', number),
    onlyOnYearDay: one('BYYEARDAY', 'onlyOnYearDay', number),
    onlyOnYearDays: many('BYYEARDAY', 'onlyOnYearDays', number),
  };
}

function weekdayAt(call: Call, at: number): string {
  const key = enumAt(call, at, 'Weekday');
  return WEEKDAYS[(ENUM_KEYS.Weekday as readonly string[]).indexOf(key)] ?? '';
}

function monthAt(call: Call, at: number): string {
  const key = enumAt(call, at, 'Month');
  return String((ENUM_KEYS.Month as readonly string[]).indexOf(key) + 1);
}
