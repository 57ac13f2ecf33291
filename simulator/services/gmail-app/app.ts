import type { Host } from '../../runtime/host';
import { mismatch, type Call } from '../../runtime/signature';
import { ServiceError } from '../../runtime/signals';
import { useToday, usedToday } from '../drive/quota';
import { mailboxOf, mailsOf, type Mail } from './mailbox';
import { countsAsUse, crosses, READS_A_DAY, TEXT } from './rules';
import { parseQuery } from './search';
import { newestFirst, threadsOf, type Thread } from './threads';

/** What an object of GmailApp stands for. */
export interface Stands {
  kind: 'message' | 'thread' | 'label';
  id: string;
}

/** What the objects of GmailApp share during one execution. */
export interface Gmail {
  host: Host;
  user: string;
  standsFor: WeakMap<object, Stands>;
  /** What `setCurrentMessageAccessToken` was given. */
  token: string;
}

export function newGmail(host: Host): Gmail {
  return { host, user: host.execution.about.user, standsFor: new WeakMap(), token: '' };
}

type Members = Record<string, unknown>;

/** An object of GmailApp: members that cross to Google go through the gate as `Class.member`, and count (rules.ts). */
export function served(
  gmail: Gmail,
  className: string,
  { members, stands }: { members: Members; stands?: Stands },
): object {
  const { host } = gmail;
  const wrapped: Members = {};
  for (const [key, member] of Object.entries(members)) {
    const act = member as (...args: unknown[]) => unknown;
    const call = (args: unknown[]) => {
      if (countsAsUse(key)) countUse(gmail);
      return act(...args);
    };
    wrapped[key] = crosses(className, key)
      ? (...args: unknown[]) => host.call(`${className}.${key}`, () => call(args))
      : act;
  }
  const surface = host.surface(className, wrapped);
  if (stands !== undefined) gmail.standsFor.set(surface, stands);
  return surface;
}

/** "Email read/write" of a day (platform-facts §1.1): each call is taken as one. */
function countUse({ host, user }: Gmail): void {
  const { world, execution } = host;
  const [key, now] = [`gmail:${user}`, execution.now()];
  if (usedToday(world.mail.windows, key, now) >= READS_A_DAY[world.account])
    throw new ServiceError(TEXT.quota);
  useToday(world.mail.windows, key, { amount: 1, now });
}

/** Names a member for argument errors, e.g. `GmailApp.GmailThread.reply`. */
export function callOf(gmail: Gmail, member: string, args: unknown[]): Call {
  return { realm: gmail.host.realm, method: `GmailApp.${member}`, args };
}

/** The id of the object of a kind that the script handed in at a place. */
export function idAt(
  gmail: Gmail,
  call: Call,
  place: { at: number; kind: Stands['kind'] },
): string {
  return idOf(gmail, call, { given: call.args[place.at], kind: place.kind });
}

/** The ids of an array of such objects. */
export function idsAt(
  gmail: Gmail,
  call: Call,
  place: { at: number; kind: Stands['kind'] },
): string[] {
  const given = call.args[place.at];
  if (!Array.isArray(given)) throw mismatch(call);
  return (given as unknown[]).map((each) => idOf(gmail, call, { given: each, kind: place.kind }));
}

function idOf(
  gmail: Gmail,
  call: Call,
  { given, kind }: { given: unknown; kind: Stands['kind'] },
): string {
  const stands =
    typeof given === 'object' && given !== null ? gmail.standsFor.get(given) : undefined;
  if (stands?.kind !== kind) throw mismatch(call);
  return stands.id;
}

/** Every conversation of the user, the bin included. */
export function allThreads({ host, user }: Gmail): Thread[] {
  return threadsOf(mailsOf(host.world, user));
}

/** A conversation by its id; nothing when there is none. */
export function threadById(gmail: Gmail, id: string): Thread | undefined {
  return allThreads(gmail).find((thread) => thread.id === id);
}

/** A mail by its id; nothing when the user has none such. */
export function mailById({ host, user }: Gmail, id: string): Mail | undefined {
  return mailsOf(host.world, user).find((mail) => mail.id === id);
}

/** Conversations of which one mail answers the query, the newest first: part of them, if only that is asked for. */
export function search(
  gmail: Gmail,
  query: string,
  page: { start?: number; max?: number } = {},
): Thread[] {
  const test = parseQuery(query);
  const { world, execution } = gmail.host;
  const around = { now: execution.now(), labels: mailboxOf(world, gmail.user).labels };
  const found = allThreads(gmail).filter(({ mails }) => mails.some((mail) => test(mail, around)));
  const { start = 0, max = Infinity } = page;
  return newestFirst(found).slice(start, start + max);
}
