import type { Realm } from './realm';
import { ServiceError } from './signals';

/** A call of a member by the script: what its argument errors name. */
export interface Call {
  realm: Realm;
  /** E.g. `CalendarApp.Calendar.createEvent`. */
  method: string;
  args: unknown[];
}

/** The error for arguments of the wrong types (platform-facts §1.5: "bad arg types"). */
export function mismatch({ args, method }: Pick<Call, 'args' | 'method'>): ServiceError {
  const types = args.map(typeName).join(',');
  return new ServiceError(
    `The parameters (${types}) don't match the method signature for ${method}.`,
  );
}

/** As Apps Script names types in that text: an object of the script is `(class)` (field). */
function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (Array.isArray(value)) return `${value.length === 0 ? 'number' : typeName(value[0])}[]`;
  if (typeof value !== 'object') return typeof value;
  const name = String(value);
  return /^\w+$/.test(name) ? name : '(class)';
}

/** A text; numbers and booleans become text, as Apps Script converts them. Anything else throws `refusal`. */
export function asText(value: unknown, refusal: () => ServiceError): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw refusal();
}

/** A whole number; decimals are cut off (platform-facts §4.3). Anything else throws `refusal`. */
export function asWhole(value: unknown, refusal: () => ServiceError): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw refusal();
  return Math.trunc(value);
}

/** The argument at a place as text. */
export function textAt(call: Call, at: number): string {
  return asText(call.args[at], () => mismatch(call));
}

/** The argument at a place, which must be a flag. */
export function flagAt(call: Call, at: number): boolean {
  const value = call.args[at];
  if (typeof value !== 'boolean') throw mismatch(call);
  return value;
}

/** The argument at a place, which must be a number; decimals are cut off. */
export function wholeAt(call: Call, at: number): number {
  return asWhole(call.args[at], () => mismatch(call));
}

/** The options at a place; none are an empty object. */
export function optionsAt(call: Call, at: number): Record<string, unknown> {
  const value = call.args[at];
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' || call.realm.isDate(value)) throw mismatch(call);
  return value as Record<string, unknown>;
}

/** Refuses a call with fewer or more arguments than the method takes. */
export function assertCount(call: Call, least: number, most = least): void {
  if (call.args.length < least || call.args.length > most) throw mismatch(call);
}
