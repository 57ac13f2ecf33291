import type { Effect } from '../../core/plan/plan';
import type { Row, Tables } from '../../core/table/value';
import type { EffectKind } from '../ports/effects';

/** An effect still to do, as its row says. */
export interface Entry {
  id: string;
  key: string;
  kind: EffectKind;
  payload: unknown;
  after: readonly string[];
  into: Effect['into'];
  useful: Effect['useful'];
  attempts: number;
  nextAt: number;
  /** The id that an attempt which failed had reserved; it may have been used. */
  reservedId: string;
}

/** The effects of the outbox that are not done, in the order they were planned. */
export function pendingEntries(tables: Tables): Entry[] {
  return (tables['outbox'] ?? [])
    .filter((row) => row['status'] === 'pending' && !isDamaged(row))
    .map(entryOf);
}

const WRITTEN = ['payload', 'after', 'into', 'useful', 'outcome'];

/** Pending effects that cannot be read any more: somebody typed into their hidden tab. */
export function damagedEntries(tables: Tables): string[] {
  return (tables['outbox'] ?? [])
    .filter((row) => row['status'] === 'pending' && isDamaged(row))
    .map(({ id }) => id);
}

function isDamaged(row: Row): boolean {
  try {
    for (const column of WRITTEN) JSON.parse(String(row[column] || 'null'));
    return !row['payload'];
  } catch {
    return true;
  }
}

function entryOf(row: Row): Entry {
  return {
    id: row.id,
    key: String(row['effectKey']),
    kind: row['kind'] as EffectKind,
    payload: JSON.parse(String(row['payload'])),
    after: JSON.parse(String(row['after'] ?? '[]')) as string[],
    into: row['into']
      ? (JSON.parse(String(row['into'])) as NonNullable<Effect['into']>)
      : undefined,
    useful: row['useful']
      ? (JSON.parse(String(row['useful'])) as NonNullable<Effect['useful']>)
      : undefined,
    attempts: Number(row['attempts'] ?? 0),
    nextAt: Number(row['nextAt'] ?? 0),
    reservedId: (JSON.parse(String(row['outcome'] ?? '{}')) as Left).reservedId ?? '',
  };
}

/** What a failed attempt leaves as its outcome. */
interface Left {
  reservedId?: string;
  /** The service whose allowance for the day it waits for. */
  waits?: Service;
}

/** Services that allow so much a day and no more. */
export type Service = 'mail' | 'calendar' | 'drive';

/** The service that does effects of a kind. */
export function serviceOf(kind: EffectKind): Service {
  if (kind === 'mail.send') return 'mail';
  return kind.startsWith('event.') ? 'calendar' : 'drive';
}

/** What waits for another day: how many effects of which service, and when they go on (ms). */
export interface Waiting {
  service: Service;
  count: number;
  from: number;
}

/** What waits in the outbox because the day's allowance is used up, by service. */
export function waitingForTomorrow(tables: Tables, now: number): Waiting[] {
  const found = new Map<Service, Waiting>();
  for (const row of tables['outbox'] ?? []) {
    if (isDamaged(row)) continue;
    const { waits: service } = JSON.parse(String(row['outcome'] || '{}')) as Left;
    const nextAt = Number(row['nextAt']);
    if (row['status'] !== 'pending' || service === undefined || nextAt <= now) continue;
    const { count, from } = found.get(service) ?? { count: 0, from: nextAt };
    found.set(service, { service, count: count + 1, from: Math.min(from, nextAt) });
  }
  return [...found.values()];
}

/**
 * Whether something newer is to be done, or was, to the same event: an event is put as it was decided last, and what is
 * tried late must not undo that. What was decided last stands last: whoever waited for the lock began before whoever had
 * it, so that moments do not tell.
 */
export function isOvertaken(entry: Entry, tables: Tables): boolean {
  const outbox = tables['outbox'] ?? [];
  const eventId = eventIdIn(entry.payload);
  if (eventId === undefined) return false;
  const since = Number(outbox.find(({ id }) => id === entry.id)?.['createdAt']);
  return outbox.some(
    (row) =>
      String(row['kind']).startsWith('event.') &&
      row['status'] !== 'cancelled' &&
      Number(row['createdAt']) > since &&
      !isDamaged(row) &&
      eventIdIn(JSON.parse(String(row['payload']))) === eventId,
  );
}

function eventIdIn(payload: unknown): string | undefined {
  return (payload as { eventId?: string } | null)?.eventId;
}

/** Whether everything an effect waits for is done. What is no longer in the outbox was done long ago. */
export function isReady(entry: Entry, tables: Tables, now: number): boolean {
  const status = (id: string): unknown =>
    tables['outbox']?.find((row) => row.id === id)?.['status'];
  return (
    entry.nextAt <= now &&
    entry.after.every((id) => ['done', undefined].includes(status(id) as string | undefined))
  );
}

/** What references in a payload stand for when it is performed. */
export interface Now {
  tables: Tables;
  /** The text of the index. */
  index: () => string;
}

/** The payload with every reference to a row's cell replaced by its text; undefined while a cell is still empty. */
export function resolve(payload: unknown, now: Now): unknown {
  if (payload === null || typeof payload !== 'object') return payload;
  if ('$row' in payload)
    return cellOf((payload as { $row: [string, string, string] }).$row, now.tables);
  if ('$said' in payload) return now.index();
  const parts = Object.entries(payload).map(([key, value]) => [key, resolve(value, now)] as const);
  if (parts.some(([, value]) => value === undefined)) return undefined;
  return Array.isArray(payload) ? parts.map(([, value]) => value) : Object.fromEntries(parts);
}

function cellOf(
  [table, id, column]: readonly [string, string, string],
  tables: Tables,
): string | undefined {
  const value = tables[table]?.find((row) => row.id === id)?.[column];
  return value === null || value === undefined || value === '' ? undefined : String(value);
}
