import { rowOf, rows, text, type Facts } from '../facts';
import { Problem } from '../problem';
import type { Row } from '../table/value';
import type { Plan } from './plan';

/** Kinds of effects on which no other waits: one that fails may be left out. */
const ALONE = ['mail.send', 'event.put', 'event.cancel', 'file.move', 'document.write'];

/** Whether an effect that was given up may be left undone for good. */
export function isDiscardable(row: Row): boolean {
  return text(row, 'status') === 'failed' && ALONE.includes(text(row, 'kind'));
}

/**
 * Leaves an effect undone that could not be done: somebody saw to it otherwise, or it is not wanted any more. Discarding it
 * again changes nothing. Refuses with `not-found`, `cannot-discard`.
 */
export function discard(facts: Facts, id: string): Plan {
  const row = entryOf(facts, id);
  if (text(row, 'status') === 'cancelled') return { changes: [], effects: [], journal: [] };
  if (!isDiscardable(row)) throw new Problem('cannot-discard');
  return {
    changes: [{ do: 'update', table: 'outbox', id, set: { status: 'cancelled' } }],
    effects: [],
    journal: [{ code: 'effect-discarded', about: id }],
  };
}

/** Tries an effect now that waits to be tried again, or was given up. What is done already stays done. */
export function tryNow(facts: Facts, id: string): Plan {
  const row = entryOf(facts, id);
  const status = text(row, 'status');
  if (!['pending', 'failed'].includes(status)) return { changes: [], effects: [], journal: [] };
  // That it was tried before stays known, so that what got through all the same is found.
  const attempts = status === 'failed' ? 1 : Number(row['attempts'] ?? 0);
  return {
    changes: [
      {
        do: 'update',
        table: 'outbox',
        id,
        set: { status: 'pending', attempts, nextAt: facts.now },
      },
    ],
    effects: [],
    journal: [{ code: 'effect-retried', about: id }],
  };
}

function entryOf(facts: Facts, id: string): Row {
  const row = rowOf(facts, 'outbox', id);
  if (row === undefined) throw new Problem('not-found', { what: 'outbox', id });
  return row;
}

/** Everything that is planned and neither done nor called off. */
export function openEffects(facts: Facts): readonly Row[] {
  return rows(facts, 'outbox').filter((row) => ['pending', 'failed'].includes(text(row, 'status')));
}
