import type { Host } from '../../runtime/host';
import type { SpreadsheetState } from './state';

/**
 * What SpreadsheetApp keeps to itself within one execution: what it has read, and how the file was before writes
 * that wait. On Google both *may* be stale beside the Sheets API (platform-facts §5.3); here they always are, so that
 * a forgotten `flush()` shows. Committed states are never written into (draft.ts), so remembering one is enough.
 */
interface Unflushed {
  read: Map<string, SpreadsheetState>;
  before: Map<string, SpreadsheetState>;
  /** Under way: a call that reads. References (`getRange`, `getSheetId`) do not. */
  reading: boolean;
}

const kept = new WeakMap<object, Unflushed>();

function of({ execution }: Host): Unflushed {
  const known = kept.get(execution) ?? { read: new Map(), before: new Map(), reading: false };
  kept.set(execution, known);
  return known;
}

/** The file as SpreadsheetApp sees it: as it first read it since its last write or flush. */
export function seenByScript(host: Host, id: string): SpreadsheetState | undefined {
  const { read, reading } = of(host);
  const now = host.world.spreadsheets[id];
  const seen = now && (read.get(id) ?? now);
  if (seen !== undefined && reading) read.set(id, seen);
  return seen;
}

/** A call of SpreadsheetApp that reads: what waits lands first, and what it finds is remembered. */
export function scriptReads<T>(host: Host, read: () => T): T {
  const own = of(host);
  own.before.clear();
  own.reading = true;
  try {
    return read();
  } finally {
    own.reading = false;
  }
}

/** The file as the Sheets API sees it: without what SpreadsheetApp of this execution has not flushed. */
export function seenByApi(host: Host, id: string): SpreadsheetState | undefined {
  const now = host.world.spreadsheets[id];
  return now && (of(host).before.get(id) ?? now);
}

/** A write of SpreadsheetApp: it sees it itself at once, the API when it has landed. */
export function scriptWrites<T>(host: Host, id: string, write: () => T): T {
  const { read, before } = of(host);
  const original = host.world.spreadsheets[id];
  const result = write();
  if (original !== undefined && !before.has(id)) before.set(id, original);
  read.delete(id);
  return result;
}

/** What waited is written: by `flush()`, by any read of SpreadsheetApp, or by a write of the API (assumed). */
export function land(host: Host): void {
  of(host).before.clear();
}

/** `SpreadsheetApp.flush()`. */
export function flush(host: Host): void {
  land(host);
  of(host).read.clear();
}
