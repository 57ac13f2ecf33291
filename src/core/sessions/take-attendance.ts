import { keepAsRow, type TakeAnswer } from '../answers/take-answer';
import { rows, text } from '../facts';
import { together } from '../plan/plan';
import type { Value } from '../table/value';
import { sessionByCode } from './find';

/** One line of the attendance list; it lands on its session by the code of the link (S1-5.1). Refuses with `unknown-code`. */
export const takeAttendance: TakeAnswer = (taken, facts) => {
  const session = sessionByCode(facts, taken.values['session'], taken.form);
  const first: Record<string, Value> = taken.rowId === undefined ? { capture: 'form' } : {};
  const kept = keepAsRow(
    taken,
    { table: 'attendance', prefix: 'ASI' },
    { sessionId: session.id, ...first },
  );
  const others = rows(facts, 'attendance').filter(
    (row) => text(row, 'sessionId') === session.id && row.id !== kept.rowId,
  );
  const count = {
    do: 'update',
    table: 'sessions',
    id: session.id,
    set: { attendance: others.length + 1 },
  } as const;
  return { ...kept, plan: together(kept.plan, { changes: [count], effects: [], journal: [] }) };
};
