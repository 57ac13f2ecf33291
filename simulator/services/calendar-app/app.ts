import type { Host } from '../../runtime/host';
import type { Runtime } from '../../runtime/runtime';
import { mismatch, type Call as AnyCall } from '../../runtime/signature';
import { ServiceError } from '../../runtime/signals';
import { localToMs, msToLocal } from '../calendar/time';
import { CalendarEnums, type CalendarEnum } from './enums';
import { crosses, TEXT } from './rules';

/** What the objects of CalendarApp share during one execution. */
export interface App {
  host: Host;
  /** The script's zone, in which days are read from dates (platform-facts §6, §14.4). */
  zone: string;
  enums: CalendarEnums;
  /** Builders handed to the script, and what they hold. */
  standsFor: WeakMap<object, unknown>;
}

/** The shared part, for the script that this runtime runs. */
export function newApp(host: Host, runtime: Runtime): App {
  const zone = runtime.files.manifest.timeZone ?? host.world.timeZone;
  return { host, zone, enums: new CalendarEnums(host), standsFor: new WeakMap() };
}

type Members = Record<string, unknown>;

/** An advanced service has that name too: the class goes by its service's. */
const CLASS_NAMES: Record<string, string> = { Calendar: 'CalendarApp.Calendar' };

/** An object of CalendarApp: members that cross to Google go through the gate as `Class.member` (rules.ts). */
export function served(app: App, className: string, members: Members): object {
  const wrapped: Members = { toString: () => className };
  for (const [key, member] of Object.entries(members)) {
    if (typeof member !== 'function') {
      wrapped[key] = member;
      continue;
    }
    const call = member as (...args: unknown[]) => unknown;
    const act = (args: unknown[]) => inScriptWords(() => call(...args));
    wrapped[key] = crosses(className, key)
      ? (...args: unknown[]) => app.host.call(`${className}.${key}`, () => act(args))
      : (...args: unknown[]) => act(args);
  }
  return app.host.surface(CLASS_NAMES[className] ?? className, wrapped);
}

/** Refusals in the words of the API become those of CalendarApp: no `API call to …`, no error class of its own. */
function inScriptWords<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof ServiceError) || error.details.code === undefined) throw error;
    const said = error.message.replace(/^API call to \S+ failed with error: /, '');
    throw new ServiceError(said === 'Calendar usage limits exceeded.' ? TEXT.burst : said);
  }
}

/** A call of a member of CalendarApp. */
export interface Call extends AnyCall {
  app: App;
}

/** The argument at a place as a moment, ms: it must be a Date of the script. */
export function momentAt(call: Call, at: number): number {
  const value = call.args[at];
  if (!call.realm.isDate(value)) throw mismatch(call);
  const ms = value.getTime();
  if (Number.isNaN(ms)) throw new ServiceError(TEXT.invalid('date'));
  return ms;
}

/** The day that a Date of the script falls on in the script's zone, `2026-03-12`: its time is ignored. */
export function dayAt(call: Call, at: number): string {
  return msToLocal(momentAt(call, at), call.app.zone).slice(0, 10);
}

/** The key of a value of an enum at a place. */
export function enumAt(call: Call, at: number, name: CalendarEnum): string {
  const key = call.app.enums.keyOf(name, call.args[at]);
  if (key === undefined) throw mismatch(call);
  return key;
}

/** The day after a day, both `2026-03-12`. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** When a day begins in a zone, ms. */
export function startOfDay(day: string, zone: string): number {
  return localToMs(`${day}T00:00:00`, zone);
}
