/** Rows or columns put in, taken out or moved: how it changes the place of every other. */
export type LineChange = { axis: 'rows' | 'columns' } & (
  | { kind: 'insert'; at: number; count: number }
  | { kind: 'delete'; start: number; end: number }
  | { kind: 'move'; start: number; end: number; to: number }
);

export interface Span {
  start: number;
  end: number;
}

/** Where a row or column is after the change; nothing if it was deleted. */
export function mapIndex(change: LineChange, index: number): number | undefined {
  if (change.kind === 'insert') return index >= change.at ? index + change.count : index;
  const { start, end } = change;
  const size = end - start;
  const within = index >= start && index < end;
  if (change.kind === 'delete') return within ? undefined : index >= end ? index - size : index;
  const target = change.to > start ? change.to - size : change.to;
  if (within) return index - start + target;
  const closed = index >= end ? index - size : index;
  return closed >= target ? closed + size : closed;
}

/** Where a run of rows or columns is after the change; an end may be infinite. Nothing if all of it was deleted. */
export function mapSpan(change: LineChange, span: Span): Span | undefined {
  if (change.kind === 'insert') {
    const start = span.start >= change.at ? span.start + change.count : span.start;
    return { start, end: span.end > change.at ? span.end + change.count : span.end };
  }
  return change.kind === 'delete' ? mapDeleted(change, span) : mapMoved(change, span);
}

function mapDeleted(change: LineChange & { kind: 'delete' }, span: Span): Span | undefined {
  const size = change.end - change.start;
  const shrunk = (at: number): number =>
    at >= change.end ? at - size : Math.min(at, change.start);
  const mapped = { start: shrunk(span.start), end: shrunk(span.end) };
  return mapped.start >= mapped.end && span.start < span.end ? undefined : mapped;
}

/** A run keeps what stayed in it; what was moved goes with it only if all of it was moved, or if it lands at its edge. */
function mapMoved(change: LineChange & { kind: 'move' }, span: Span): Span {
  if (span.start >= change.start && span.end <= change.end) {
    const start = mapIndex(change, span.start) ?? span.start;
    return { start, end: start + span.end - span.start };
  }
  const stays = (index: number): boolean => index < change.start || index >= change.end;
  const first = stays(span.start) ? span.start : change.end;
  const last =
    span.end === Infinity ? Infinity : stays(span.end - 1) ? span.end - 1 : change.start - 1;
  const start = mapIndex(change, first) ?? first;
  const end = last === Infinity ? Infinity : (mapIndex(change, last) ?? last) + 1;
  return withEdges(change, span, { start, end });
}

function withEdges(change: LineChange & { kind: 'move' }, before: Span, after: Span): Span {
  const from = Math.max(change.start, before.start);
  const until = Math.min(change.end, before.end);
  if (from >= until) return after;
  const start = mapIndex(change, from) ?? from;
  const end = start + until - from;
  if (end === after.start) return { start, end: after.end };
  return start === after.end ? { start: after.start, end } : after;
}

/** The same change made to an array that has one entry a row or column, with `blank` for new ones. */
export function changeLines<T>(list: T[], change: LineChange, blank: () => T): T[] {
  const copy = list.slice();
  if (change.kind === 'delete') {
    copy.splice(change.start, change.end - change.start);
  } else if (change.kind === 'insert') {
    if (change.at < copy.length)
      copy.splice(change.at, 0, ...Array.from({ length: change.count }, blank));
  } else {
    while (copy.length < Math.max(change.end, change.to)) copy.push(blank());
    const moved = copy.splice(change.start, change.end - change.start);
    copy.splice(change.to > change.start ? change.to - moved.length : change.to, 0, ...moved);
  }
  return copy;
}
