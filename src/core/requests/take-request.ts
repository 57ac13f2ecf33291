import { keepAsRow, type TakeAnswer, type Taken, type Taking } from '../answers/take-answer';
import { settingNumber, text, type Facts } from '../facts';
import type { JournalLine } from '../plan/plan';
import { mail } from '../plan/message';
import { together } from '../plan/plan';
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
  return { ...kept, plan: together(kept.plan, received(kept, taken, facts)) };
};

function received({ rowId }: Taking, taken: Taken, facts: Facts) {
  const row: Row = {
    id: rowId,
    ...taken.values,
    dueOn: addDays(localDate(taken.at, facts.zone), settingNumber(facts, 'dueDays')),
  };
  const effects = mail(rowId, {
    template: 'requestReceived',
    to: text(row, 'contactEmail'),
    words: wordsOfRequest(row, facts),
  });
  const past = text(row, 'preferredDate') < localDate(taken.at, facts.zone);
  const journal: JournalLine[] = [
    { code: 'request-received', about: rowId },
    ...(past ? [{ code: 'request-date-past', about: rowId, alert: 'warning' }] : []),
  ];
  return { changes: [], effects, journal };
}
