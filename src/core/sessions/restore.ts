import { number, rows, text, type Facts } from '../facts';
import type { Change, Effect, Plan } from '../plan/plan';
import { invitationCode } from '../requests/find';
import type { Row, Value } from '../table/value';
import { linkingEvent } from './link';
import { linksOf, sessionEvent } from './schedule';

/** Surveys may be answered so long after their session. */
export const ANSWERED_WITHIN = 30 * 86_400_000;

/**
 * The events that a calendar made anew lacks: of sessions and linking sessions still to come. `known`: ids of the events it
 * has. What is still in the outbox comes by itself.
 */
export function eventsToRestore(
  facts: Facts,
  { calendarId, known }: { calendarId: string; known: ReadonlySet<string> },
): Effect[] {
  const isLacking = (row: Row, eventId: string): boolean =>
    eventId !== '' && !known.has(eventId) && !isPending(facts, row.id);
  const sessions = rows(facts, 'sessions').filter(
    (row) =>
      text(row, 'status') === 'planned' &&
      (number(row, 'start') ?? 0) > facts.now &&
      isLacking(row, text(row, 'eventId')),
  );
  const linkings = rows(facts, 'requests').filter(
    (row) =>
      (number(row, 'linkStart') ?? 0) > facts.now && isLacking(row, text(row, 'linkEventId')),
  );
  const events = [
    ...sessions.map((row) => sessionEvent(facts, row)),
    ...linkings.map((row) => {
      const [start, end] = [Number(row['linkStart']), Number(row['linkEnd'])];
      return linkingEvent(facts, row, { start, end });
    }),
  ];
  return events.map((event) => ({ ...event, key: `${event.key}/${calendarId}` }));
}

function isPending(facts: Facts, rowId: string): boolean {
  return rows(facts, 'outbox').some(
    (row) =>
      text(row, 'status') === 'pending' && text(row, 'effectKey').startsWith(`event/${rowId}/`),
  );
}

/** Links of sessions and open invitations that led to a form which has been made again since. */
export function linksDue(facts: Facts): Plan {
  const changes = [
    ...rows(facts, 'sessions')
      .filter((row) => text(row, 'status') !== 'cancelled')
      .filter((row) => (number(row, 'end') ?? 0) > facts.now - ANSWERED_WITHIN)
      .flatMap((row) => changed('sessions', row, linksOf(facts, row.id))),
    ...rows(facts, 'invitations')
      .filter((row) => ['sent', 'proposed'].includes(text(row, 'status')))
      .flatMap((row) => {
        const invitation = invitationCode(facts, row.id);
        return changed('invitations', row, { link: facts.linkTo('invitation', { invitation }) });
      }),
  ];
  return { changes, effects: [], journal: [] };
}

/** What is not there yet replaces nothing. */
function changed(table: string, row: Row, links: Readonly<Record<string, Value>>): Change[] {
  const set = Object.fromEntries(
    Object.entries(links).filter(([column, link]) => link !== '' && row[column] !== link),
  );
  return Object.keys(set).length === 0 ? [] : [{ do: 'update', table, id: row.id, set }];
}
