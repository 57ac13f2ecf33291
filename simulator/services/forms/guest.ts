import type { Host } from '../../runtime/host';
import { ServiceError } from '../../runtime/signals';
import { asText, asWhole } from '../../runtime/signature';
import { Enums } from './enums';
import { crosses, TEXT } from './rules';

/** What the objects of FormApp share during one execution. */
export interface Guest {
  host: Host;
  enums: Enums;
  /** Objects handed to the script, and what each stands for. */
  standsFor: WeakMap<object, unknown>;
  /** Generic items by form and item id: they hold nothing but these, so one object serves every answer to them. */
  items: Map<string, object>;
}

const guests = new WeakMap<Host, Guest>();

/** One per execution, so that an event's enums are the script's enums. */
export function guestOf(host: Host): Guest {
  const known = guests.get(host);
  if (known !== undefined) return known;
  const made = {
    host,
    enums: new Enums(host),
    standsFor: new WeakMap<object, unknown>(),
    items: new Map<string, object>(),
  };
  guests.set(host, made);
  return made;
}

type Members = Record<string, unknown>;

/** An object of FormApp: members that cross to Google go through the gate as `Class.member` (rules.ts). */
export function served(guest: Guest, className: string, members: Members): object {
  const { host } = guest;
  const wrapped: Members = {};
  for (const [key, member] of Object.entries(members)) {
    const call = member as (...args: unknown[]) => unknown;
    const crossing = typeof member === 'function' && crosses(className, key);
    wrapped[key] = crossing
      ? (...args: unknown[]) => host.call(`${className}.${key}`, () => call(...args))
      : member;
  }
  return host.surface(className, wrapped);
}

/** An array of the guest's own realm. */
export function guestList<T>(guest: Guest, values: T[]): T[] {
  return guest.host.realm.array(values);
}

/** A text argument. Numbers and booleans become text, as Apps Script converts them; anything else is refused. */
export function text(value: unknown, method: string): string {
  return asText(value, () => mismatch([value], method));
}

/** A whole number argument; decimals are cut off (platform-facts §4.3). */
export function whole(value: unknown, method: string): number {
  return asWhole(value, () => mismatch([value], method));
}

export function flag(value: unknown, method: string): boolean {
  if (typeof value !== 'boolean') throw mismatch([value], method);
  return value;
}

export function list(value: unknown, method: string): unknown[] {
  if (!Array.isArray(value)) throw mismatch([value], method);
  return value;
}

/** A list of texts that may not be empty. @see platform-facts §4.3 */
export function filledTexts(value: unknown, name: string, method: string): string[] {
  const values = list(value, method);
  if (values.length === 0) throw new ServiceError(TEXT.emptyArray(name));
  return values.map((entry) => text(entry, method));
}

/** The error for arguments of the wrong types. @see platform-facts §1.5 ("bad arg types") */
export function mismatch(args: unknown[], method: string): ServiceError {
  return new ServiceError(TEXT.signature(args.map(typeName).join(','), `FormApp.${method}`));
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (Array.isArray(value)) return `${value.length === 0 ? 'Object' : typeName(value[0])}[]`;
  if (typeof value === 'function') return 'Function';
  return typeof value === 'object' ? String(value) : typeof value;
}
