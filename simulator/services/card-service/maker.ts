import type { Host } from '../../runtime/host';
import { ServiceError } from '../../runtime/signals';
import { CardEnums } from './enums';
import { TEXT } from './rules';

export type Json = Record<string, unknown>;

/** What a CardService object is: its class, and what has been set so far. */
export interface Made {
  of: string;
  state: Json;
}

/** What the CardService objects of one execution share. Nothing here crosses to Google. */
export interface CardGuest {
  host: Host;
  enums: CardEnums;
  made: WeakMap<object, Made>;
}

const guests = new WeakMap<Host, CardGuest>();

/** One per execution. */
export function cardGuestOf(host: Host): CardGuest {
  const known = guests.get(host);
  if (known !== undefined) return known;
  const guest = { host, enums: new CardEnums(host), made: new WeakMap<object, Made>() };
  guests.set(host, guest);
  return guest;
}

/** One call of a setter: its arguments, and the state that it changes. */
export interface Call extends Made {
  guest: CardGuest;
  method: string;
  args: unknown[];
}

export type Setter = (call: Call) => void;
/** The setters of a class, of which the compiler refuses those that Google does not have. */
export type Setters<T> = { [K in keyof T]?: Setter };

/** A class by its setters, which answer the object itself, and other members (`build`, `printJson`). */
export interface CardClass {
  setters: Record<string, Setter | undefined>;
  /** What a new object holds. */
  initial?: Json;
  others?: (made: Made, guest: CardGuest) => Record<string, unknown>;
}

/** A new object of a class. */
export function make(
  guest: CardGuest,
  of: string,
  { setters, initial, others }: CardClass,
): object {
  const made: Made = { of, state: structuredClone(initial ?? {}) };
  const members: Record<string, unknown> = { ...others?.(made, guest) };
  for (const [key, setter] of Object.entries(setters)) {
    if (setter === undefined) continue;
    members[key] = (...args: unknown[]) => {
      setter({ ...made, guest, args, method: `CardService.${of}.${key}` });
      return self;
    };
  }
  const self = guest.host.surface(of, members);
  guest.made.set(self, made);
  return self;
}

/** A finished object that can only be printed: a card, a response. */
export function finished(guest: CardGuest, of: string, state: Json): object {
  return make(guest, of, { setters: {}, initial: state, others: printing });
}

/** `printJson()`: for debugging, says the reference. */
export function printing({ state }: Made): Record<string, unknown> {
  return { printJson: () => JSON.stringify(state) };
}

/** What an object that the script handed in is; nothing if it is none of CardService. */
export function madeOf(guest: CardGuest, value: unknown): Made | undefined {
  return typeof value === 'object' && value !== null ? guest.made.get(value) : undefined;
}

/** The error for arguments of the wrong number or types (platform-facts §1.5). */
export function mismatch({ guest, args, method }: Call): ServiceError {
  const types = args.map((arg) => typeName(guest, arg)).join(',');
  return new ServiceError(TEXT.signature(types, method));
}

function typeName(guest: CardGuest, value: unknown): string {
  const of = madeOf(guest, value)?.of ?? guest.enums.classOf(value);
  if (of !== undefined) return `CardService.${of}`;
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (Array.isArray(value)) return `${value.length === 0 ? 'Object' : typeName(guest, value[0])}[]`;
  if (typeof value === 'function') return 'Function';
  return typeof value === 'object' ? 'Object' : typeof value;
}
