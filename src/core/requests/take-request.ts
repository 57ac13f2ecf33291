import { keepAsRow, type TakeAnswer, type Taken } from '../answers/take-answer';
import { settingNumber, text, type Facts } from '../facts';
import { normaliseEmail } from '../people/email';
import { mail } from '../plan/message';
import { together, type JournalLine, type Plan } from '../plan/plan';
import type { Row } from '../table/value';
import { addDays } from '../time/date';
import { localDate } from '../time/zone';
import { wordsOfRequest } from './words';

/** An area asks for a session (S1-3.3): its clock starts, and its contact is told by when there will be a mentor (S1-4.3). */
export const takeRequest: TakeAnswer = (taken, facts) => {
  if (taken.rowId !== undefined) return keepAsRow(taken, { table: 'requests', prefix: 'SOL' });
  const dueOn = addDays(localDate(taken.at, facts.zone), settingNumber(facts, 'dueDays'));
  const kept = keepAsRow(
    taken,
    { table: 'requests', prefix: 'SOL' },
    { status: 'new', locked: false, overdue: false, dueOn },
  );
  const row = { id: kept.rowId, ...taken.values, dueOn };
  return { ...kept, plan: together(kept.plan, received(row, taken, facts)) };
};

function received(row: Row, taken: Taken, facts: Facts): Plan {
  const [wanted, today] = [text(row, 'preferredDate'), localDate(taken.at, facts.zone)];
  const past = wanted < today;
  // Three weeks are no promise to whoever asks for a day before they are over.
  const soon = !past && wanted < text(row, 'dueOn');
  const effects = mail(row.id, {
    template: soon ? 'requestReceivedSoon' : 'requestReceived',
    to: normaliseEmail(text(row, 'contactEmail')) ?? '',
    words: wordsOfRequest(row, facts),
  });
  const journal: JournalLine[] = [
    { code: 'request-received', about: row.id },
    ...(past ? [{ code: 'request-date-past', about: row.id, alert: 'warning' }] : []),
  ];
  return { changes: [], effects, journal };
}
