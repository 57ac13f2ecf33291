import { notAllowed } from '../../runtime/authorization';
import type { Host } from '../../runtime/host';
import type { Runtime } from '../../runtime/runtime';
import { ServiceError } from '../../runtime/signals';
import { asWhole } from '../../runtime/signature';
import { mayWrite } from '../sheets/access';
import { edit, type Draft } from '../sheets/draft';
import { Refusal } from '../sheets/refusal';
import type { SheetState, SpreadsheetState } from '../sheets/state';
import { scriptReads, scriptWrites, seenByScript } from '../sheets/unflushed';
import { crosses, TEXT } from './rules';

type Members = Record<string, unknown>;

/** Gives the member of a name, or nothing: objects of many members make only those that are used. */
export type Find = (name: string) => unknown;

/** An object of SpreadsheetApp. Members that cross go through the gate as `Class.member` (rules.ts). */
export function served(host: Host, className: string, given: Members | Find): object {
  const find: Find =
    typeof given === 'function'
      ? given
      : (name) => (Object.hasOwn(given, name) ? given[name] : undefined);
  const surface = new Proxy<Members>(
    {},
    {
      get: (made, key) => {
        if (typeof key === 'symbol' || Object.hasOwn(made, key))
          return Reflect.get(made, key) as unknown;
        const member = find(key);
        // What the class does not have here is for the host to tell.
        if (member === undefined) return Reflect.get(bare(host, className), key) as unknown;
        const shown = {
          [key]:
            typeof member === 'function'
              ? gated(host, { className, key, member: member as Call })
              : member,
        };
        return (made[key] = Reflect.get(host.surface(className, shown), key));
      },
    },
  );
  classes.set(surface, className);
  return surface;
}

type Call = (...args: unknown[]) => unknown;

function gated(
  host: Host,
  { className, key, member }: { className: string; key: string; member: Call },
): Call {
  const name = `${className}.${key}`;
  return (...args) => {
    assertAllowed(host, className, key);
    return inScriptWords(() =>
      crosses(className, key) ? crossing(host, name, () => member(...args)) : member(...args),
    );
  };
}

const classes = new WeakMap<object, string>();

const bares = new WeakMap<Host, Map<string, object>>();

function bare(host: Host, className: string): object {
  const known = bares.get(host) ?? new Map<string, object>();
  bares.set(host, known);
  const surface = known.get(className) ?? host.surface(className, {});
  known.set(className, surface);
  return surface;
}

const indices = new Map<string, Map<string, number>>();

/** Members in groups, each made when one of it is first asked for; which name is in which group is learned once. */
export function inGroups(className: string, groups: (() => object)[]): Find {
  const made: (Members | undefined)[] = [];
  const group = (i: number): Members => (made[i] ??= groups[i]?.() as Members);
  const index =
    indices.get(className) ??
    new Map(groups.flatMap((_, i) => Object.keys(group(i)).map((name) => [name, i] as const)));
  indices.set(className, index);
  return (name) => {
    const i = index.get(name);
    return i === undefined ? undefined : group(i)[name];
  };
}

/** Whatever does not write reads, and a read lets waiting writes land (platform-facts §5.3). */
function crossing<T>(host: Host, name: string, act: () => T): T {
  return WRITES.test(name) ? host.call(name, act) : host.call(name, () => scriptReads(host, act));
}

const WRITES = /\.(set|clear|append|insert|delete|hide|show|unhide|unmerge|merge|move|sort|auto)/;

/** In NONE the file is closed, also to members that would not cross to Google (platform-facts §2.2). */
function assertAllowed(host: Host, className: string, member: string): void {
  if (host.execution.about.authMode !== 'NONE') return;
  const forMenus = ['Ui', 'Menu'].includes(className) || member === 'getUi';
  if (!forMenus) throw notAllowed(`${className}.${member}`, 'spreadsheets.currentonly');
}

/** Refusals of the spreadsheet become Google's errors without any prefix. */
export function inScriptWords<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw error instanceof Refusal ? new ServiceError(error.message) : error;
  }
}

export function bookOf(host: Host, id: string): SpreadsheetState {
  const book = seenByScript(host, id);
  if (book === undefined) throw new ServiceError(TEXT.notFound('openById'));
  return book;
}

export function sheetOf(host: Host, at: { id: string; sheetId: number }): SheetState {
  const sheet = bookOf(host, at.id).sheets.find(({ sheetId }) => sheetId === at.sheetId);
  if (sheet === undefined) throw new ServiceError(TEXT.sheetGone(at.sheetId));
  return sheet;
}

/** Changes a spreadsheet as the user who runs the script, all or nothing. */
export function change<T>(host: Host, id: string, act: (draft: Draft) => T): T {
  const { user } = host.execution.about;
  if (!mayWrite(host.world, id, user)) throw new ServiceError(TEXT.readOnly);
  return scriptWrites(host, id, () =>
    edit(host.world, { id, user, now: host.execution.now() }, act),
  );
}

/** Alerts and prompts suspend the script, which loses its locks (platform-facts §8); who waited for one may run. */
export function dropLocks(host: Host, runtime: Runtime): void {
  const { locks } = host.world.script;
  for (const [name, holder] of Object.entries(locks)) {
    if (holder === host.execution.id) delete locks[name];
  }
  runtime.runWaiting();
}

/** The error for arguments of the wrong types (platform-facts §1.5). */
export function mismatch(args: unknown[], method: string): ServiceError {
  return new ServiceError(TEXT.signature(args.map(typeName).join(','), method));
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (Array.isArray(value)) return `${value.length === 0 ? 'number' : typeName(value[0])}[]`;
  if (typeof value !== 'object') return typeof value === 'boolean' ? 'Boolean' : typeof value;
  const className = classes.get(value);
  return className === undefined ? '(class)' : `SpreadsheetApp.${className}`;
}

/** A whole number argument; decimals are cut off. */
export function whole(value: unknown, method: string): number {
  return asWhole(value, () => mismatch([value], method));
}
