import { number, rowOf, rows, settingNumber, text, type Facts } from '../facts';
import { normaliseEmail } from '../people/email';
import { mail } from '../plan/message';
import type { Change, Effect, Plan } from '../plan/plan';
import type { Row } from '../table/value';
import { byDay } from '../time/day-hours';
import { wordsOfSession } from '../requests/words';
import { sessionsOf } from './find';
import { materialLinks } from './materials-due';

const HOUR = 3_600_000;

/** What has come due by now: the reminder the day before with its links (S1-5.1), and requests whose meetings are over. */
export function sessionsDue(facts: Facts): Plan {
  const planned = rows(facts, 'sessions').filter((row) => text(row, 'status') === 'planned');
  const ahead = settingNumber(facts, 'sessionReminderHours') * HOUR;
  const soon = planned.filter(
    (row) => Number(row['start']) > facts.now && Number(row['start']) - ahead <= facts.now,
  );
  return {
    changes: finished(facts),
    effects: soon.flatMap((row) => reminders(facts, row)),
    journal: [],
  };
}

/** How many reminders will come due from now until then (ms): what the day's mails have to be enough for (P6). */
export function remindersAhead(facts: Facts, until: number): number {
  const ahead = settingNumber(facts, 'sessionReminderHours') * HOUR;
  return rows(facts, 'sessions')
    .filter((row) => text(row, 'status') === 'planned')
    .filter(
      (row) => Number(row['start']) - ahead > facts.now && Number(row['start']) - ahead < until,
    )
    .reduce((sum, row) => sum + reminders(facts, row).length, 0);
}

function reminders(facts: Facts, session: Row): Effect[] {
  const mentor = rowOf(facts, 'mentors', text(session, 'mentorId'));
  const words = wordsOfSession(session, facts);
  // Moved to another day, it is reminded of again.
  const key = `${session.id}/${String(session['start'])}`;
  const notBefore = reminding(facts, Number(session['start']));
  const is = { status: 'planned', start: session['start'] ?? null };
  const useful = {
    until: Number(session['start']),
    while: { table: 'sessions', id: session.id, is },
  };
  return [
    ...mail(key, {
      template: 'sessionReminderArea',
      to: normaliseEmail(text(session, 'contactEmail')) ?? '',
      words,
      notBefore,
      useful,
    }),
    ...mail(key, {
      template: 'sessionReminderMentor',
      to: normaliseEmail(text(mentor, 'email')) ?? '',
      words: { ...words, ...materialLinks(facts, session) },
      notBefore,
      useful,
    }),
  ];
}

/** By day; at once when the morning would come too late for a session of the early hours. */
function reminding(facts: Facts, start: number): number {
  const morning = byDay(facts.now, facts.zone);
  return morning < start - 2 * HOUR ? morning : facts.now;
}

/** When the last meeting is over the request is done; closing it is a person's act. */
function finished(facts: Facts): Change[] {
  const over = rows(facts, 'requests').filter((request) => {
    const meetings = sessionsOf(facts, request.id).filter(
      (row) => text(row, 'status') !== 'cancelled',
    );
    return (
      text(request, 'status') === 'scheduled' &&
      meetings.length > 0 &&
      meetings.every((row) => (number(row, 'end') ?? Infinity) <= facts.now)
    );
  });
  return over.map(({ id }) => ({ do: 'update', table: 'requests', id, set: { status: 'done' } }));
}
