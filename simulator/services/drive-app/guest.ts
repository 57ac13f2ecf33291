import { guestEnum, type GuestEnum } from '../../runtime/guest-enum';
import type { Host } from '../../runtime/host';
import { ServiceError } from '../../runtime/signals';
import { isBlob } from '../mail/compose';
import { TEXT } from './texts';

const ACCESS = ['ANYONE', 'ANYONE_WITH_LINK', 'DOMAIN', 'DOMAIN_WITH_LINK', 'PRIVATE'] as const;
const PERMISSION = [
  'VIEW',
  'EDIT',
  'COMMENT',
  'OWNER',
  'ORGANIZER',
  'FILE_ORGANIZER',
  'NONE',
] as const;

export type AccessKey = (typeof ACCESS)[number];
export type PermissionKey = (typeof PERMISSION)[number];

/** A file or folder that was handed to the script. */
export interface Item {
  kind: 'File' | 'Folder';
  id: string;
}

/** What the objects of DriveApp share during one execution. */
export interface Guest {
  host: Host;
  access: GuestEnum<AccessKey>;
  permission: GuestEnum<PermissionKey>;
  /** Objects handed to the script, and what each stands for. */
  standsFor: WeakMap<object, Item>;
}

const guests = new WeakMap<Host, Guest>();

/** One per execution, so that an enum's value is the same wherever it comes from. */
export function guestOf(host: Host): Guest {
  const known = guests.get(host);
  if (known !== undefined) return known;
  const made: Guest = {
    host,
    access: guestEnum(host, 'Access', ACCESS),
    permission: guestEnum(host, 'Permission', PERMISSION),
    standsFor: new WeakMap(),
  };
  guests.set(host, made);
  return made;
}

/** What comes with a file when it is fetched, and the steps of an iteration within a page. */
const LOCAL = new Set([
  'toString',
  'getId',
  'getName',
  'getMimeType',
  'getUrl',
  'getDownloadUrl',
  'getDescription',
  'getDateCreated',
  'getLastUpdated',
  'getSize',
  'isStarred',
  'isTrashed',
  'isShareableByEditors',
  'getTargetId',
  'getTargetMimeType',
  'hasNext',
  'next',
  'getContinuationToken',
]);

/** An object of DriveApp: members that cross to Google go through the gate as `Class.member`. */
export function served(
  { host }: Guest,
  className: string,
  members: Record<string, unknown>,
): object {
  const wrapped: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(members)) {
    const call = member as (...args: unknown[]) => unknown;
    const crossing = typeof member === 'function' && !LOCAL.has(key);
    wrapped[key] = crossing
      ? (...args: unknown[]) => host.call(`${className}.${key}`, () => call(...args))
      : member;
  }
  return host.surface(className, wrapped);
}

/** The error for arguments of the wrong types; `method` is e.g. `Folder.createFile` (platform-facts §1.5). */
export function mismatch(guest: Guest, args: unknown[], method: string): ServiceError {
  const types = args.map((arg) => typeName(guest, arg)).join(',');
  return new ServiceError(TEXT.signature(types, method.replace('DriveApp.', '')));
}

function typeName(guest: Guest, value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value !== 'object') return typeof value;
  if (Array.isArray(value)) return 'Object[]';
  const item = guest.standsFor.get(value);
  if (item !== undefined) return `DriveApp.${item.kind}`;
  if (guest.access.keyOf(value) !== undefined) return 'DriveApp.Access';
  if (guest.permission.keyOf(value) !== undefined) return 'DriveApp.Permission';
  return isBlob(value) ? 'Blob' : 'Object';
}

/** A text argument; numbers, booleans and lists (a match of an expression) become text, as Apps Script converts them. */
export function text(guest: Guest, value: unknown, method: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean' || Array.isArray(value))
    return String(value);
  throw mismatch(guest, [value], method);
}

export function flag(guest: Guest, value: unknown, method: string): boolean {
  if (typeof value !== 'boolean') throw mismatch(guest, [value], method);
  return value;
}

/** The file or folder behind an argument; undefined when it is none. */
export function itemOf(guest: Guest, value: unknown): Item | undefined {
  return typeof value === 'object' && value !== null ? guest.standsFor.get(value) : undefined;
}
