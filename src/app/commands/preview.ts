import { rowOf, text } from '../../core/facts';
import { digestOf } from '../../core/id';
import type { Effect, Plan } from '../../core/plan/plan';
import { Problem } from '../../core/problem';
import { leavingToday, type Left } from '../../core/plan/urgency';
import type { Stay } from '../../core/undo/effects';
import { fill } from '../../texts';
import { composeEffect, type Composer } from '../compose/effects';
import { spoken } from '../compose/say';
import { composerOf, newEffects } from '../commit';
import type { Env } from '../env';
import { factsOf } from '../facts';
import { guard, isOperator } from '../guard';
import { pendingEntries, waitingForTomorrow } from '../outbox/entry';
import { leftToday } from '../outbox/today';
import { read } from '../panel/look';
import { lookSoundly } from '../poison/look';
import type { Snapshot } from '../ports/store';
import type { Decision } from './command';
import { asked, came, ran, type Came } from './run';

const DAY = 86_400_000;

/** A mail as it will be sent. In rehearsal `to` is the operator, and `meantFor` says who would have it. */
export interface PreviewMail {
  to: string;
  meantFor: string;
  subject: string;
  text: string;
}

export interface PreviewEvent {
  title: string;
  when: string;
  place: string;
  meet: boolean;
  /** Who is invited by Calendar; `meantFor` differs in rehearsal, when nobody is. */
  guests: readonly string[];
  meantFor: readonly string[];
}

export interface PreviewDocument {
  name: string;
  editors: readonly string[];
  commenters: readonly string[];
}

/** What a command would make and whom it would write to, shown before it is done. */
export interface Preview {
  mails: PreviewMail[];
  events: PreviewEvent[];
  /** Events taken out of the calendar. */
  cancelled: number;
  folders: string[];
  documents: PreviewDocument[];
  /** Files filed into the repertorio, and files that go back to their session. */
  filed: number;
  returned: number;
  /** What cannot be taken back, of an action that is undone; and the mails that will not be sent after all. */
  stays: string[];
  calledOff: string[];
  /** It takes something back: rows get what they held. */
  undoes: boolean;
  /** Whether anything leaves the sheet at all. */
  leaves: boolean;
  /** Mails of these that leave today, and those that Google only allows tomorrow; all today as far as nobody knows. */
  leaving: { today: number; later: number };
  /** Stands for all of this: what is confirmed is what was seen. */
  seen: string;
}

/** Decides a command and tells what would come of it; nothing is committed. Refuses as the command itself does. */
export function previewCame(env: Env, name: string, args: unknown): Came {
  return came(env, () => {
    const { command, parsed } = asked(name, args);
    if (command.decide === undefined) throw new Problem('unknown-command', { name });
    const { decide } = command;
    return lookSoundly(env, (looking) => {
      const snapshot = read(looking);
      const facts = factsOf(env, snapshot, { now: env.startedAt, actor: env.account.email() });
      const decision = decide(facts, parsed);
      const shown = previewOf(composerOf(env, snapshot, facts), snapshot, decision);
      return { ...shown, leaving: leavingOf(env, snapshot, newEffects(decision.plan, snapshot)) };
    });
  });
}

/**
 * Runs a command whose preview was seen, if it still is what was seen; else refuses with `changed-meanwhile`, and with
 * whatever the command refuses with.
 */
export function confirmedCame(
  env: Env,
  { name, args, seen }: { name: string; args: unknown; seen: string },
): Came {
  return ran(env, {
    name,
    args,
    approve: (decision, { snapshot, facts }) => {
      const now = previewOf(composerOf(env, snapshot, facts), snapshot, decision);
      if (now.seen !== seen) throw new Problem('changed-meanwhile');
    },
  });
}

/** How many of the mails leave today: the most urgent first, those that wait already among them (P6). */
function leavingOf(env: Env, snapshot: Snapshot, effects: readonly Effect[]): Preview['leaving'] {
  const added = effects.filter(({ kind }) => kind === 'mail').map(({ key }) => key);
  if (added.length === 0) return { today: 0, later: 0 };
  const waiting = pendingEntries(snapshot.tables).map(({ key }) => key);
  const today = leavingToday(leftFor(env, snapshot), { waiting, added });
  return { today, later: added.length - today };
}

/** Only the account that sends can ask; anyone else knows of the day's end by what waits for it. */
function leftFor(env: Env, snapshot: Snapshot): Left {
  if (isOperator(env, guard(env, snapshot))) return leftToday(env, snapshot, env.startedAt + DAY);
  const waits = waitingForTomorrow(snapshot.tables, env.startedAt);
  return { mails: waits.some(({ service }) => service === 'mail') ? 0 : Infinity, reserve: 0 };
}

function previewOf(
  composer: Composer,
  snapshot: Snapshot,
  decision: Decision,
): Omit<Preview, 'leaving'> {
  const { plan, stays = [] } = decision;
  const undoes = decision.stays !== undefined;
  const effects = newEffects(plan, snapshot);
  const of = (kind: string): Effect[] => effects.filter((effect) => effect.kind === kind);
  const shown = {
    mails: of('mail').map((effect) => mailOf(composer, effect)),
    events: of('event').map((effect) => eventOf(composer, effect)),
    cancelled: of('event-cancel').length,
    folders: of('folder').map(({ payload }) => String(payload['name'])),
    documents: of('material').map((effect) => documentOf(composer, effect)),
    filed: of('move').length,
    returned: of('move-back').length,
    stays: sayStays(composer, stays),
    calledOff: calledOff(composer, snapshot, plan),
    undoes,
  };
  const leaves = effects.length + stays.length + shown.calledOff.length > 0;
  return { ...shown, leaves, seen: digestOf(JSON.stringify(shown)) };
}

/** Each once: a mail to several people is one sentence with all of them. */
function sayStays({ texts }: Composer, stays: readonly Stay[]): string[] {
  const said = texts.ui.panel.undo;
  const mails = stays.filter((stay) => stay.kind === 'mail');
  const subjects = [...new Set(mails.map(({ subject }) => subject))];
  const files = stays.filter((stay) => stay.kind !== 'mail');
  return [
    ...subjects.map((subject) => {
      const to = mails.filter((mail) => mail.subject === subject).map((mail) => mail.to);
      return fill(said.mailStays, { subject, to: to.join(', ') });
    }),
    ...files.map(({ kind, name }) =>
      fill(kind === 'folder' ? said.folderStays : said.fileStays, { name }),
    ),
  ];
}

/** Mails that were to be sent and will not be. */
function calledOff({ texts }: Composer, { tables }: Snapshot, { changes }: Plan): string[] {
  return changes.flatMap((change) => {
    if (change.do !== 'update' || change.table !== 'outbox') return [];
    if (change.set['status'] !== 'cancelled') return [];
    const row = rowOf({ tables }, 'outbox', change.id);
    if (text(row, 'kind') !== 'mail.send') return [];
    const { to, subject } = JSON.parse(text(row, 'payload')) as { to: string; subject: string };
    return [fill(texts.ui.panel.undo.mailCalledOff, { to, subject })];
  });
}

function mailOf(composer: Composer, effect: Effect): PreviewMail {
  const { payload } = composeEffect(composer, effect);
  return {
    to: String(payload['to']),
    meantFor: String(effect.payload['to']),
    subject: String(payload['subject']),
    text: String(payload['text']),
  };
}

function eventOf(composer: Composer, effect: Effect): PreviewEvent {
  const { payload } = composeEffect(composer, effect);
  const { when = '' } = spoken({ when: { instant: Number(effect.payload['start']) } }, composer);
  return {
    title: String(payload['summary']),
    when: String(when),
    place: String(payload['location'] ?? ''),
    meet: payload['meet'] === true,
    guests: [...(payload['attendees'] as readonly string[])],
    meantFor: [...(effect.payload['guests'] as readonly string[])],
  };
}

function documentOf(composer: Composer, effect: Effect): PreviewDocument {
  const { payload } = composeEffect(composer, effect);
  return {
    name: String(payload['name']),
    editors: [...(payload['editors'] as readonly string[])],
    commenters: [...(payload['commenters'] as readonly string[])],
  };
}
