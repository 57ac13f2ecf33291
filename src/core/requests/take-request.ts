import { keepAsRow, type TakeAnswer, type Taken, type Taking } from '../answers/take-answer';
import { rowOf, settingNumber, text, type Facts } from '../facts';
import { normaliseEmail } from '../people/email';
import { mail } from '../plan/message';
import { together, type JournalLine, type Plan } from '../plan/plan';
import { sameValue } from '../table/changes';
import type { Row } from '../table/value';
import { addDays } from '../time/date';
import { localDate } from '../time/zone';
import { wordsOfRequest } from './words';

/** An area asks for a session (S1-3.3): its clock starts, and its contact is told by when there will be a mentor (S1-4.3). */
export const takeRequest: TakeAnswer = (taken, facts) => {
  if (taken.rowId !== undefined) return edited(taken, facts);
  const dueOn = addDays(localDate(taken.at, facts.zone), settingNumber(facts, 'dueDays'));
  const kept = keepAsRow(
    taken,
    { table: 'requests', prefix: 'SOL' },
    { status: 'new', locked: false, overdue: false, dueOn },
  );
  const row = { id: kept.rowId, ...taken.values, dueOn };
  return { ...kept, plan: together(kept.plan, received(row, taken, facts)) };
};

/** What a mentor who was asked, or has agreed, has to know of. */
const AGREED = [
  'topic',
  'preferredDate',
  'preferredTime',
  'alternativeDate',
  'alternativeTime',
  'durationMinutes',
  'modality',
  'place',
  'participants',
];

/** The area corrects its answer: what it says now is kept; once somebody was asked, the coordinator is told. */
function edited(taken: Taken, facts: Facts): Taking {
  const kept = keepAsRow(taken, { table: 'requests', prefix: 'SOL' });
  const before = rowOf(facts, 'requests', kept.rowId);
  const isArranged = ['invited', 'linked', 'scheduled'].includes(text(before, 'status'));
  const changed = AGREED.some(
    (column) => !sameValue(before?.[column] ?? null, taken.values[column] ?? null),
  );
  if (!isArranged || !changed) return kept;
  const about = { code: 'request-changed', about: kept.rowId, alert: 'changed' };
  // Each further change is an alert of its own.
  const line = { ...about, params: { date: taken.at } };
  return { ...kept, plan: together(kept.plan, { changes: [], effects: [], journal: [line] }) };
}

function received(row: Row, taken: Taken, facts: Facts): Plan {
  const [wanted, today] = [text(row, 'preferredDate'), localDate(taken.at, facts.zone)];
  const past = wanted < today;
  // Three weeks are no promise to whoever asks for a day before they are over.
  const soon = wanted < text(row, 'dueOn') ? 'requestReceivedSoon' : 'requestReceived';
  const effects = mail(row.id, {
    template: past ? 'requestReceivedPast' : soon,
    to: normaliseEmail(text(row, 'contactEmail')) ?? '',
    words: wordsOfRequest(row, facts),
  });
  const journal: JournalLine[] = [
    { code: 'request-received', about: row.id },
    ...(past ? [{ code: 'request-date-past', about: row.id, alert: 'warning' }] : []),
  ];
  return { changes: [], effects, journal };
}
