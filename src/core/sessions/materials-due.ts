import { rowOf, rows, text, type Facts } from '../facts';
import { normaliseEmail } from '../people/email';
import { mail, type Words } from '../plan/message';
import type { Plan } from '../plan/plan';
import { wordsOfSession } from '../requests/words';
import type { Row } from '../table/value';
import { byDay } from '../time/day-hours';

/**
 * A mentor is told where her templates are once both are there (S1-4.6): Drive shares them without a word, because its own
 * notice says nothing of what to do.
 */
export function materialsDue(facts: Facts): Plan {
  const planned = rows(facts, 'sessions').filter(
    (row) => text(row, 'status') === 'planned' && !(Number(row['end'] ?? NaN) <= facts.now),
  );
  return { changes: [], effects: planned.flatMap((session) => told(facts, session)), journal: [] };
}

/** A copy of a template that has been made for a session. */
function ready(facts: Facts, session: Row, kind: string): Row | undefined {
  return rows(facts, 'materials').find(
    (row) =>
      text(row, 'sessionId') === session.id &&
      text(row, 'kind') === kind &&
      text(row, 'url') !== '',
  );
}

/** Where a session's letter and presentation are, which its mentor may open; empty while one is not there. */
export function materialLinks(facts: Facts, session: Row): Words {
  const linkOf = (kind: string): string => text(ready(facts, session, kind), 'url');
  return { letterLink: linkOf('letter'), presentationLink: linkOf('presentation') };
}

function told(facts: Facts, session: Row) {
  const [letter, presentation] = [
    ready(facts, session, 'letter'),
    ready(facts, session, 'presentation'),
  ];
  if (letter === undefined || presentation === undefined) return [];
  const mentor = rowOf(facts, 'mentors', text(session, 'mentorId'));
  return mail(`${session.id}/${text(session, 'mentorId')}`, {
    template: 'materialsReady',
    to: normaliseEmail(text(mentor, 'email')) ?? '',
    words: {
      ...wordsOfSession(session, facts),
      ...materialLinks(facts, session),
      dueOn: { date: text(letter, 'dueOn') },
    },
    notBefore: byDay(facts.now, facts.zone),
    ...(typeof session['end'] === 'number' ? { useful: { until: session['end'] } } : {}),
  });
}
