import * as z from 'zod/mini';
import { rowOf, text as textOf, type Facts } from '../../core/facts';
import { NOTHING } from '../../core/plan/plan';
import { assign } from '../../core/requests/assign';
import { match } from '../../core/requests/candidates';
import { invitationTo, requestOf } from '../../core/requests/find';
import { invite } from '../../core/requests/invite';
import { recordReply } from '../../core/requests/reply';
import { link } from '../../core/sessions/link';
import { eventIdOf } from '../../core/sessions/event';
import { addSession, schedule } from '../../core/sessions/schedule';
import { sayReasons } from '../compose/reasons';
import { changesOf } from '../commit';
import { decideFor } from '../poison/decide';
import { alone } from '../session';
import { date, id, moment, period, text, time, yesNo } from './arguments';
import { deciding, type Command } from './command';

const HOUR = 3_600_000;

/** The shortlist of a request with its reasons in words; every mentor left out with hers (S1-4.2). */
const matching: Command<{ request: string }> = {
  args: z.object({ request: id }),
  undo: 'looks',
  run: (env, { args, actor }) =>
    alone(env, ({ snapshot }) => {
      const { result, noted } = decideFor(env, snapshot, {
        cause: { now: env.startedAt, actor },
        decide: (then, facts) => {
          const { plan, found } = match(facts, args.request);
          const changes = changesOf(env, then, { plan, facts });
          return { changes, said: sayReasons(env, facts, found) };
        },
      });
      const changes = [...result.changes, ...noted];
      return { snapshot: env.store.commit(snapshot, changes), result: result.said };
    }),
};

const assigning = deciding(
  z.object({ request: id, mentor: id, locked: yesNo, reason: text }),
  (facts, args) => ({
    plan: assign(facts, args),
    result: { request: args.request, mentor: args.mentor },
  }),
);

const inviting = deciding(z.object({ request: id }), (facts, { request }) => {
  const invited = invite(facts, request);
  const row = invited.plan.changes.find(
    (change) => change.do === 'insert' && change.row.id === invited.id,
  );
  const standing = row?.do === 'insert' ? row.row : rowOf(facts, 'invitations', invited.id);
  return {
    plan: invited.plan,
    result: {
      id: invited.id,
      link: textOf(standing, 'link'),
      mentor: textOf(standing, 'mentorId'),
    },
  };
});

const recording = deciding(
  z.object({
    request: id,
    answer: z.enum(['accept', 'decline', 'propose']),
    channel: z.enum(['form', 'calendar', 'email', 'whatsapp', 'call']),
    proposedDate: z.optional(date),
    proposedTime: z.optional(time),
    reason: z.optional(z.string()),
  }),
  (facts, { request, answer, channel, ...said }) => {
    const further = Object.fromEntries(
      Object.entries(said).filter(([, value]) => value !== undefined && value !== ''),
    ) as Record<string, string>;
    const standing = repeated(facts, request, answer);
    const plan = standing
      ? NOTHING
      : recordReply(facts, request, { answer, channel, at: facts.now, further });
    return { plan, result: { request, answer } };
  },
);

/** The same answer said twice: after a decline the request has the next candidate already. */
function repeated(facts: Facts, request: string, answer: string): boolean {
  const current = invitationTo(facts, request, textOf(requestOf(facts, request), 'mentorId'));
  if (answer !== 'decline' || current !== undefined) return false;
  return (facts.tables['invitations'] ?? []).some(
    (row) => row['requestId'] === request && row['status'] === 'declined',
  );
}

const linking = deciding(
  z.object({ request: id, start: moment, end: z.optional(moment) }),
  (facts, { request, start, end = start + HOUR }) => ({
    plan: link(facts, request, { start, end }),
    result: { request, eventId: eventIdOf(request) },
  }),
);

const scheduling = deciding(
  z.object({
    request: id,
    start: moment,
    end: moment,
    repeat: z.optional(z.object({ every: period, count: z.number().check(z.gte(1), z.lte(60)) })),
  }),
  (facts, { request, start, end, repeat }) => {
    const { ids, plan } = schedule(facts, {
      request,
      start,
      end,
      everyDays: repeat?.every ?? 0,
      count: repeat?.count ?? 1,
    });
    return { plan, result: { session: ids[0], sessions: ids, id: ids[0] } };
  },
);

const adding = deciding(
  z.object({ mentor: id, area: id, topic: id, start: moment, end: moment }),
  (facts, args) => {
    const { ids, plan } = addSession(facts, args);
    return { plan, result: { session: ids[0], id: ids[0] } };
  },
);

/** The actions on a request, from looking for a mentor to booking the session. */
export const requestCommands = {
  match: matching,
  assign: assigning,
  invite: inviting,
  recordReply: recording,
  link: linking,
  schedule: scheduling,
  addSession: adding,
};
