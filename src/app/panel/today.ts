import { rowOf, rows, text } from '../../core/facts';
import { topicOf } from '../../core/requests/words';
import type { Row } from '../../core/table/value';
import type { Env } from '../env';
import { arrivalOf } from './arrival';
import { lookAt, type Look } from './look';
import { dayAndTime, dayOf, daysUntil, labelled, spanOf, todayOf } from './saying';
import type { AlertLine, PanelData, RequestGroup, RequestLine, SessionLine, Step } from './shape';
import { clockOf, stepOfRequest, stepOfSession } from './steps';
import { sayWaiting } from './tomorrow';

/** Sessions that need nothing more are shown so many days ahead; those that wait for a step, always. */
const AHEAD_MS = 21 * 86_400_000;

/** Everything that waits for the coordinator, the most urgent first; one read. Refuses as any look does. */
export function lookAtToday(env: Env): PanelData {
  const look = lookAt(env);
  const { facts, snapshot, viewer } = look;
  const planned = rows(facts, 'sessions')
    .filter((row) => text(row, 'status') === 'planned')
    .sort((a, b) => Number(a['start']) - Number(b['start']));
  const isOver = (row: Row): boolean => Number(row['end']) <= facts.now;
  const isNear = (row: Row): boolean => Number(row['start']) < facts.now + AHEAD_MS;
  const count = (table: string, status: string): number =>
    rows(facts, table).filter((row) => text(row, 'status') === status).length;
  return {
    today: dayOf(look, todayOf(look)),
    arrival: arrivalOf(look),
    rehearsal: facts.settings['rehearsal'] === true,
    viewer,
    alerts: alertsOf(look),
    groups: groupsOf(look),
    next: planned
      .filter((row) => !isOver(row))
      .filter((row) => isNear(row) || ['prepare', 'approve'].includes(stepOfSession(facts, row)))
      .map((row) => sessionLine(look, row)),
    toClose: planned.filter(isOver).map((row) => sessionLine(look, row)),
    setAside: count('setAside', 'waiting'),
    invalid: snapshot.invalid.length,
    failed: count('outbox', 'failed'),
    waiting: sayWaiting(env, facts),
    mentors: rows(facts, 'mentors').length,
  };
}

/** The order in which she reads them: what is late, what is new, what waits for her, what waits for others. */
const ORDER: readonly RequestGroup['key'][] = [
  'late',
  'soon',
  'newDate',
  'choose',
  'recruit',
  'invite',
  'reply',
  'link',
  'schedule',
];

function groupsOf(look: Look): RequestGroup[] {
  const lines = rows(look.facts, 'requests').map((row) => ({
    due: text(row, 'dueOn'),
    line: requestLine(look, row),
  }));
  const sorted = lines.sort((a, b) => (a.due < b.due ? -1 : 1)).map(({ line }) => line);
  return ORDER.map((key) => ({
    key,
    requests: sorted.filter((line) => groupOf(line) === key),
  })).filter(({ requests }) => requests.length > 0);
}

function groupOf({ clock, step }: RequestLine): RequestGroup['key'] {
  return clock === null || clock.tone === 'calm' ? step : clock.tone;
}

/** Steps of a request that has no session yet. */
const UNARRANGED: readonly Step[] = [
  'choose',
  'recruit',
  'invite',
  'reply',
  'newDate',
  'link',
  'schedule',
];

function hasPassed(look: Look, date: string): boolean {
  return date !== '' && daysUntil(look, date) < 0;
}

/** A request as a line of a list. */
export function requestLine(look: Look, row: Row): RequestLine {
  const step = stepOfRequest(look.facts, row);
  return {
    id: row.id,
    topic: topicOf(row, look.facts),
    area: labelled(look, 'areas', text(row, 'area')),
    when: dayAndTime(look, text(row, 'preferredDate'), text(row, 'preferredTime')),
    past: UNARRANGED.includes(step) && hasPassed(look, text(row, 'preferredDate')),
    mentor: text(row, 'mentorName'),
    step,
    clock: clockOf(look, row, step),
  };
}

/** A session as a line of a list. */
export function sessionLine(look: Look, row: Row): SessionLine {
  const step: Step = stepOfSession(look.facts, row);
  return {
    id: row.id,
    title: text(row, 'title'),
    area: labelled(look, 'areas', text(row, 'area')),
    when: spanOf(look, row['start'], row['end']),
    mentor: text(row, 'mentorName'),
    step,
  };
}

const VIEWS = { requests: 'request', sessions: 'session', mentors: 'mentor' } as const;

/** Alerts about a woman, before all others. */
const FIRST = ['support', 'referral'];

/** Alerts that say of a request what its own line says. */
const OF_CLOCK = ['warning', 'overdue'];

/** What is open, whatever is about a woman first. A request among the late or the soon is not said twice. */
function alertsOf(look: Look): AlertLine[] {
  const open = rows(look.facts, 'alerts').filter((row) => text(row, 'status') !== 'closed');
  const isFirst = (row: Row): boolean => FIRST.includes(text(row, 'kind'));
  return [...open.filter(isFirst), ...open.filter((row) => !isFirst(row))]
    .filter((row) => !isListed(look, row))
    .map((row) => alertLine(look, row));
}

function isListed(look: Look, alert: Row): boolean {
  const request = rowOf(look.facts, 'requests', text(alert, 'aboutId'));
  if (request === undefined || !OF_CLOCK.includes(text(alert, 'kind'))) return false;
  const { clock, past } = requestLine(look, request);
  return past || clock === null || clock.tone !== 'calm';
}

function alertLine(look: Look, row: Row): AlertLine {
  const about = text(row, 'aboutId');
  const { view, id } = whereabouts(look, about);
  return {
    id: row.id,
    kind: labelled(look, 'alertKind', text(row, 'kind')),
    subject: subjectOf(look, view, id),
    text: text(row, 'text'),
    view,
    about: id,
  };
}

/** Where what an alert is about can be looked at: an invitation is looked at in its request. */
function whereabouts(look: Look, id: string): { view: AlertLine['view']; id: string } {
  const invitation = rowOf(look.facts, 'invitations', id);
  if (invitation !== undefined) return { view: 'request', id: text(invitation, 'requestId') };
  const table = (['requests', 'sessions', 'mentors'] as const).find(
    (each) => rowOf(look.facts, each, id) !== undefined,
  );
  return table === undefined ? { view: '', id: '' } : { view: VIEWS[table], id };
}

function subjectOf(look: Look, view: AlertLine['view'], id: string): string {
  if (view === '') return '';
  const row = rowOf(look.facts, `${view}s`, id);
  if (row === undefined) return '';
  if (view === 'mentor') return text(row, 'name');
  const { area } = view === 'request' ? requestLine(look, row) : sessionLine(look, row);
  return [view === 'request' ? topicOf(row, look.facts) : text(row, 'title'), area].join(' · ');
}
