import type { CommandStep, Step } from '../../scenario/file';
import type { TableRow } from '../../scenario/product';
import { chosen, type Sight } from '../sight';
import { AREAS, SECOND, TOPICS } from '../words';
import { answerMoves } from './answers';
import type { Kind, Pick } from './kind';

type Args = Record<string, unknown>;

/** Every fourth click is the other coordinator's. What is not possible just now is refused, and no harm done. */
function command(name: string, args: Args, by = 0): CommandStep {
  const as = by % 4 === 3 ? { as: SECOND } : {};
  return { do: 'command', name, args, ...as, refused: 'maybe' };
}

function ofRow(
  table: string,
  key: string,
  name: string,
  more: (sight: Sight, pick: Pick, row: TableRow) => Args = () => ({}),
) {
  return (sight: Sight, pick: Pick): Step | undefined => {
    const row = sight.row(table, pick.a);
    if (row === undefined) return undefined;
    return command(name, { [key]: row.id, ...more(sight, pick, row) }, pick.c);
  };
}

/** In the afternoon, so many days from now. */
function span(sight: Sight, days: number): { start: string; end: string } {
  const day = sight.day(days);
  const offset = sight.hence(0).slice(-6);
  return { start: `${day}T16:00:00${offset}`, end: `${day}T18:00:00${offset}` };
}

function assign(sight: Sight, { a, b, c }: Pick): Step | undefined {
  const open = sight.rows('requests').filter(({ status }) => OPEN.includes(String(status)));
  const [request, mentor] = [chosen(open, a), sight.row('mentors', b)];
  if (request === undefined || mentor === undefined) return undefined;
  const reason = c % 7 === 6 ? { reason: 'Ella lo pidió' } : {};
  const locked = c % 5 === 4 ? { locked: true } : {};
  return command('assign', { request: request.id, mentor: mentor.id, ...locked, ...reason }, c);
}

const OPEN = ['new', 'matching', 'recruiting', 'invited'];

const schedule = ofRow('requests', 'request', 'schedule', (sight, { b }) => ({
  ...span(sight, 1 + (b % 9)),
  ...(b % 4 === 3 ? { repeat: { every: 'P7D', count: 2 + (b % 2) } } : {}),
}));

const recordReply = ofRow('requests', 'request', 'recordReply', (_sight, { b }) => ({
  answer: ['accept', 'decline', 'propose'][b % 3],
  channel: ['call', 'whatsapp', 'email'][b % 3],
}));

function addSession(sight: Sight, { a, b, c }: Pick): Step | undefined {
  const mentor = sight.row('mentors', a);
  if (mentor === undefined) return undefined;
  const [area, topic] = [AREAS[b % AREAS.length], TOPICS[b % TOPICS.length]];
  const days = (b % 9) - 3;
  return command('addSession', { mentor: mentor.id, area, topic, ...span(sight, days) }, c);
}

function exclude(sight: Sight, { a, b, c }: Pick): Step | undefined {
  const [mentor, request] = [sight.row('mentors', a), sight.row('requests', b)];
  if (mentor === undefined) return undefined;
  const whom =
    request === undefined || c % 2 === 0
      ? { area: AREAS[b % AREAS.length] }
      : { request: request.id };
  return command('exclude', { mentor: mentor.id, ...whom, reason: 'Por acuerdo' }, c);
}

/** What most often comes next for one of the requests, so that stories come far. */
function onward(sight: Sight, pick: Pick): Step | undefined {
  const request = sight.row('requests', pick.a);
  if (request === undefined) return undefined;
  const { id, status, mentorId } = request;
  const invitation = sight
    .rows('invitations')
    .find((row) => row['requestId'] === id && row['mentorId'] === mentorId);
  if (status === 'scheduled' || status === 'done') return onwardWithSession(sight, pick, id);
  if (!OPEN.includes(String(status))) return onwardWithSession(sight, pick, id);
  if (!mentorId) {
    const mentor = sight.row('mentors', pick.b);
    if (status === 'new' || mentor === undefined) return command('match', { request: id });
    return command('assign', { request: id, mentor: mentor.id });
  }
  if (invitation === undefined) return command('invite', { request: id });
  if (invitation['status'] === 'sent') return answerMoves.invitation.step(sight, { ...pick, b: 0 });
  return command('schedule', { request: id, ...span(sight, 1 + (pick.b % 5)) });
}

function onwardWithSession(sight: Sight, { b }: Pick, request: string): Step | undefined {
  const session = sight.row('sessions', b, (row) => row['requestId'] === request);
  if (session === undefined) return undefined;
  const made = sight.row('materials', b, (row) => row['sessionId'] === session.id);
  if (made === undefined) return command('prepareMaterials', { session: session.id });
  if (Date.parse(String(session['end'])) < sight.world.now && session['status'] === 'planned')
    return command('closeSession', { session: session.id });
  return command('approveMaterial', { material: made.id });
}

const SETTINGS: readonly Args[] = [
  { key: 'publicName', value: 'círculo de convivencia' },
  { key: 'replyDays', value: 1 },
  { key: 'materialsDueDays', value: 2 },
  { key: 'sessionReminderHours', value: 48 },
  { key: 'warnDays', value: 1 },
  { key: 'overlapHours', value: 1 },
];

export const coordinatorMoves = {
  onward: { weight: 45, step: onward },
  match: { weight: 3, step: ofRow('requests', 'request', 'match') },
  assign: { weight: 3, step: assign },
  invite: { weight: 3, step: ofRow('requests', 'request', 'invite') },
  recordReply: { weight: 3, step: recordReply },
  link: {
    weight: 3,
    step: ofRow('requests', 'request', 'link', (sight, { b }) => ({
      start: sight.hence(4 + (b % 90)),
    })),
  },
  schedule: { weight: 3, step: schedule },
  reschedule: {
    weight: 3,
    step: ofRow('sessions', 'session', 'reschedule', (sight, { b }) => span(sight, 1 + (b % 9))),
  },
  cancelSession: {
    weight: 2,
    step: ofRow('sessions', 'session', 'cancelSession', () => ({ reason: 'Se cerró el centro' })),
  },
  prepareMaterials: { weight: 3, step: ofRow('sessions', 'session', 'prepareMaterials') },
  approveMaterial: { weight: 2, step: ofRow('materials', 'material', 'approveMaterial') },
  closeSession: { weight: 3, step: ofRow('sessions', 'session', 'closeSession') },
  addSession: { weight: 2, step: addSession },
  exclude: { weight: 2, step: exclude },
  retry: { weight: 1, step: ofRow('setAside', 'setAside', 'retry') },
  repair: { weight: 1, step: (_sight, { c }) => command('repair', {}, c) },
  setupAgain: { weight: 1, step: () => command('setup', {}) },
  health: { weight: 1, step: (_sight, { c }) => command('health', {}, c) },
  rehearsal: {
    weight: 1,
    step: (_sight, { a, c }) => command('rehearsal', { on: a % 2 === 0 }, c),
  },
  set: {
    weight: 1,
    step: (_sight, { a, c }) => command('set', SETTINGS[a % SETTINGS.length] ?? {}, c),
  },
} satisfies Record<string, Kind>;
