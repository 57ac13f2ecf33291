import { ServiceError } from '../../runtime/signals';
import { madeOf, mismatch, type Call, type Json, type Setter } from './maker';
import { TEXT } from './rules';

/** Reads arguments: each answers the value, or throws the signature error. */
export function textAt(call: Call, index: number): string {
  const value = call.args[index];
  if (typeof value === 'string') return value;
  // Numbers and booleans become text, as Apps Script converts them for any service.
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw mismatch(call);
}

export function flagAt(call: Call, index: number): boolean {
  const value = call.args[index];
  if (typeof value !== 'boolean') throw mismatch(call);
  return value;
}

/** A number; texts of numbers are taken too (the reference itself calls `setCharacterLimit('10')`). */
export function numberAt(call: Call, index: number): number {
  const value = call.args[index];
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) throw mismatch(call);
  return number;
}

/** A copy of an object of CardService that is of one of these classes: what is added is copied (WS/add-ons/concepts/widgets). */
export function partAt(call: Call, index: number, classes: string[]): { of: string; state: Json } {
  const made = madeOf(call.guest, call.args[index]);
  if (made === undefined || !classes.includes(made.of)) throw mismatch(call);
  return { of: made.of, state: structuredClone(made.state) };
}

export function listAt(call: Call, index: number): unknown[] {
  const value = call.args[index];
  if (!Array.isArray(value)) throw mismatch(call);
  return value;
}

export function assertCount(call: Call, count: number): void {
  if (call.args.length !== count) throw mismatch(call);
}

function setting(key: string, read: (call: Call) => unknown): Setter {
  return (call) => {
    assertCount(call, 1);
    call.state[key] = read(call);
  };
}

export const text = (key: string): Setter => setting(key, (call) => textAt(call, 0));
export const flag = (key: string): Setter => setting(key, (call) => flagAt(call, 0));
export const number = (key: string): Setter => setting(key, (call) => numberAt(call, 0));
export const whole = (key: string): Setter => setting(key, (call) => Math.trunc(numberAt(call, 0)));

/** A value of an enum, kept by its name. */
export const choice = (key: string, name: string): Setter =>
  setting(key, (call) => keyAt(call, 0, name));

export function keyAt(call: Call, index: number, name: string): string {
  const key = call.guest.enums.keyOf(name, call.args[index]);
  if (key === undefined) throw mismatch(call);
  return key;
}

/** An object of a class, copied. */
export const part = (key: string, ...classes: string[]): Setter =>
  setting(key, (call) => partAt(call, 0, classes).state);

/** An object of a class, copied to the end of a list. */
export function pushed(key: string, ...classes: string[]): Setter {
  return (call) => {
    assertCount(call, 1);
    push(call.state, key, partAt(call, 0, classes).state);
  };
}

export function push(state: Json, key: string, value: unknown): void {
  state[key] = [...((state[key] as unknown[] | undefined) ?? []), value];
}

/** The address of a picture. Whether it can be shown is seen when the card is built. */
export const url = text;

/** `#4285f4` or `#48f` as shares of red, green and blue (card.v1, Button.color). */
export function color(key: string): Setter {
  return setting(key, (call) => {
    const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(textAt(call, 0))?.[1];
    if (hex === undefined) throw new ServiceError(TEXT.badArgument('color'));
    const parts = hex.length === 3 ? [...hex].map((digit) => digit + digit) : hex.match(/../g);
    const [red = 0, green = 0, blue = 0] = (parts ?? []).map(
      (two) => Number.parseInt(two, 16) / 255,
    );
    return { red, green, blue };
  });
}

/** What a click does; a thing of the card can have one such action (AS/reference/card-service/button). */
export const CLICKS = {
  setOnClickAction: click('action', 'Action'),
  setOnClickOpenLinkAction: click('openDynamicLinkAction', 'Action'),
  setOpenLink: click('openLink', 'OpenLink'),
  setAuthorizationAction: click('openLink', 'AuthorizationAction'),
};

function click(kind: string, className: string): Setter {
  return (call) => {
    assertCount(call, 1);
    if (call.state['onClick'] !== undefined) throw new ServiceError(TEXT.oneClick(call.of));
    call.state['onClick'] = { [kind]: partAt(call, 0, [className]).state };
  };
}
