import { text, type Facts } from '../facts';
import { digestOf } from '../id';
import { normaliseEmail } from '../people/email';
import type { Words } from '../plan/message';
import type { Effect } from '../plan/plan';
import { Problem } from '../problem';
import type { Row } from '../table/value';

/** When something takes place, ms since the epoch. */
export interface Span {
  start: number;
  end: number;
}

/** Refuses with `end-before-start`, and with `date-in-the-past` for what is still to happen. */
export function requireFuture({ start, end }: Span, now: number): void {
  if (end <= start) throw new Problem('end-before-start');
  if (start <= now) throw new Problem('date-in-the-past');
}

/** Our own id for the event of a row: Calendar refuses a second one (base32hex, platform-facts §6). */
export function eventIdOf(rowId: string): string {
  const letters = digestOf(`event ${rowId}`);
  // Calendar's alphabet ends at v; ours goes further.
  return `circulo${letters.replace(/[w-z]/g, (letter) => ({ w: 'i', x: 'l', y: 'o', z: 'u' })[letter] ?? letter)}`;
}

/**
 * Puts an event into the programme's calendar with mentor and area's contact as its guests, and nobody else (S1-4.7).
 * `at`: when that was decided, for an event that is moved back to where it was is moved once more.
 */
export function putEvent(
  row: Row,
  {
    at,
    ...event
  }: Span & {
    at: number;
    template: string;
    words: Words;
    location: string;
    meet: boolean;
    guests: readonly string[];
  },
): Effect {
  const guests = event.guests
    .map((guest) => normaliseEmail(guest) ?? '')
    .filter((guest) => guest !== '');
  const eventId = eventIdOf(row.id);
  return {
    key: `event/${row.id}/${event.start}/${event.end}/${at}`,
    kind: 'event',
    payload: { ...event, guests, eventId, rowId: row.id },
  };
}

/** Takes an event out of the calendar; its guests are told by Calendar. */
export function cancelEvent(rowId: string, why: string): Effect {
  return {
    key: `event-cancel/${rowId}/${why}`,
    kind: 'event-cancel',
    payload: { eventId: eventIdOf(rowId) },
  };
}

/** The guests of everything about a request: its mentor and the area's contact. */
export function guestsOf(
  facts: Facts,
  request: { mentor: Row | undefined; contactEmail: string },
): string[] {
  const operator = String(facts.settings['coordinatorEmail'] ?? '');
  return [text(request.mentor, 'email'), request.contactEmail].filter(
    (guest) => guest !== operator,
  );
}
