import { monthOf } from '../time/date';
import { localDate } from '../time/zone';
import { factsOf, type Known, type MatchingFacts, type RequestFacts } from './facts';

/** How many sessions each mentor has in each month, given or taken on. */
export type Load = (mentorId: string, month: string) => number;

/** An invitation she has not answered yet, or answered with another time. */
const OPEN_INVITATION = ['sent', 'proposed'];
const OVER = ['done', 'closed', 'cancelled'];

/**
 * Planned and held sessions, and one for each request she is invited to or assigned to that has no session with her yet,
 * in the month it is wanted in (`month` when it has no date). Requests in `ignoring` are left out: they are being decided.
 */
export function loadOf(facts: MatchingFacts, month: string, ignoring: ReadonlySet<string>): Load {
  const taken = new Map<string, number>();
  const add = (mentorId: string, inMonth: string) => {
    const slot = `${mentorId} ${inMonth}`;
    taken.set(slot, (taken.get(slot) ?? 0) + 1);
  };
  for (const session of facts.sessions) add(session.mentorId, session.month);
  const scheduled = new Set(
    facts.sessions.map((session) => `${session.mentorId} ${session.requestId}`),
  );
  for (const request of facts.requests) {
    if (ignoring.has(request.id) || OVER.includes(request.status)) continue;
    for (const mentorId of holdersOf(facts, request)) {
      if (!scheduled.has(`${mentorId} ${request.id}`)) add(mentorId, monthWanted(request, month));
    }
  }
  return (mentorId, inMonth) => taken.get(`${mentorId} ${inMonth}`) ?? 0;
}

/** The month a request is wanted in: that of its preferred date, or the one given when it has none. */
export function monthWanted(request: RequestFacts, month: string): string {
  const [preferred] = request.slots;
  return preferred === undefined ? month : monthOf(preferred.date);
}

/** How many sessions each mentor can still give this month, by id; never below 0. */
export function capacityLeft(known: Known): Map<string, number> {
  const facts = factsOf(known);
  const month = monthOf(localDate(known.now, known.zone));
  const load = loadOf(facts, month, new Set());
  return new Map(
    facts.mentors.map(({ id, capacity }) => [id, Math.max(0, capacity - load(id, month))] as const),
  );
}

function holdersOf(facts: MatchingFacts, request: RequestFacts): Set<string> {
  const invited = facts.invitations.filter(
    ({ requestId, status }) => requestId === request.id && OPEN_INVITATION.includes(status),
  );
  const holders = new Set(invited.map(({ mentorId }) => mentorId));
  if (request.mentorId !== undefined) holders.add(request.mentorId);
  return holders;
}
