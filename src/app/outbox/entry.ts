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
  attempts: number;
  nextAt: number;
  /** The id that an attempt which failed had reserved; it may have been used. */
  reservedId: string;
}

/** The effects of the outbox that are not done, in the order they were planned. */
export function pendingEntries(tables: Tables): Entry[] {
  return (tables['outbox'] ?? []).filter((row) => row['status'] === 'pending').map(entryOf);
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
    attempts: Number(row['attempts'] ?? 0),
    nextAt: Number(row['nextAt'] ?? 0),
    reservedId: (JSON.parse(String(row['outcome'] ?? '{}')) as Left).reservedId ?? '',
  };
}

/** What a failed attempt leaves as its outcome. */
interface Left {
  reservedId?: string;
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
  const own = outbox.findIndex(({ id }) => id === entry.id);
  return outbox
    .slice(own + 1)
    .some(
      (row) =>
        String(row['kind']).startsWith('event.') &&
        eventIdIn(JSON.parse(String(row['payload']))) === eventId,
    );
}

function eventIdIn(payload: unknown): string | undefined {
  return (payload as { eventId?: string }).eventId;
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
