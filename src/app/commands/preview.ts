import type { Facts } from '../../core/facts';
import { digestOf } from '../../core/id';
import type { Effect, Plan } from '../../core/plan/plan';
import { Problem } from '../../core/problem';
import { composeEffect, type Composer } from '../compose/effects';
import { spoken } from '../compose/say';
import { outboxId } from '../commit';
import type { Env } from '../env';
import { factsOf, operatorOf } from '../facts';
import { read } from '../panel/look';
import { lookSoundly } from '../poison/look';
import type { Snapshot } from '../ports/store';
import { asked, came, type Came } from './run';

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
  /** Files filed into the repertorio. */
  filed: number;
  /** Whether anything leaves the sheet at all. */
  leaves: boolean;
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
      const { plan } = decide(facts, parsed);
      return previewOf(composerOf(env, snapshot, facts), newEffects(plan, snapshot));
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
  return came(env, () => {
    const { command, parsed } = asked(name, args);
    return command.run(env, {
      args: parsed,
      actor: env.account.email(),
      approve: (plan, { snapshot, facts }) => {
        const now = previewOf(composerOf(env, snapshot, facts), newEffects(plan, snapshot));
        if (now.seen !== seen) throw new Problem('changed-meanwhile');
      },
    });
  });
}

function composerOf({ texts, spreadsheet }: Env, snapshot: Snapshot, facts: Facts): Composer {
  const { zone, settings } = facts;
  return { texts, zone, settings, sheetUrl: spreadsheet.url, operator: operatorOf(snapshot) };
}

/** What was planned before is not done again. */
function newEffects(plan: Plan, snapshot: Snapshot): Effect[] {
  const known = new Set((snapshot.tables['outbox'] ?? []).map(({ id }) => id));
  return plan.effects.filter(({ key }) => !known.has(outboxId(key)));
}

function previewOf(composer: Composer, effects: readonly Effect[]): Preview {
  const of = (kind: string): Effect[] => effects.filter((effect) => effect.kind === kind);
  const shown = {
    mails: of('mail').map((effect) => mailOf(composer, effect)),
    events: of('event').map((effect) => eventOf(composer, effect)),
    cancelled: of('event-cancel').length,
    folders: of('folder').map(({ payload }) => String(payload['name'])),
    documents: of('material').map((effect) => documentOf(composer, effect)),
    filed: of('move').length,
    leaves: effects.length > 0,
  };
  return { ...shown, seen: digestOf(JSON.stringify(shown)) };
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
