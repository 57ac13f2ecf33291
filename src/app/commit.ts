import type { Facts } from '../core/facts';
import { idFrom } from '../core/id';
import type { Change, Effect, JournalLine, Plan } from '../core/plan/plan';
import type { Row } from '../core/table/value';
import { fill } from '../texts';
import { composeEffect, type Composer } from './compose/effects';
import type { Env } from './env';
import { operatorOf } from './facts';
import { rowWith, type Snapshot } from './ports/store';
import { wordingOf } from './settings';

/**
 * Commits a plan: its rows, the effects still to do, what the journal says and the alerts it raises land together in one
 * atomic batch, or not at all (design §2). An effect that was planned before is not planned again.
 */
export function commitPlan(
  env: Env,
  snapshot: Snapshot,
  { plan, facts }: { plan: Plan; facts: Facts },
): Snapshot {
  return env.store.commit(snapshot, changesOf(env, snapshot, { plan, facts }));
}

/** All rows a plan amounts to, machine room included. */
export function changesOf(
  env: Env,
  snapshot: Snapshot,
  { plan, facts }: { plan: Plan; facts: Facts },
): Change[] {
  const composer = composerOf(env, snapshot, facts);
  const createdAt = nextInOutbox(snapshot, facts.now);
  return [
    ...plan.changes,
    ...newEffects(plan, snapshot).map((effect) =>
      planned(snapshot, { ...outboxRow(composer, facts, effect), createdAt }),
    ),
    ...plan.journal.flatMap((line) => told(env, facts, line)),
  ];
}

/**
 * When effects are planned: by it the newer of two is known, so it never goes back, though whoever waited for the lock began
 * earlier than whoever had it.
 */
function nextInOutbox(snapshot: Snapshot, now: number): number {
  const before = (snapshot.tables['outbox'] ?? []).map(
    ({ createdAt }) => (Number(createdAt) || 0) + 1,
  );
  return before.reduce((latest, at) => Math.max(latest, at), now);
}

/** What was planned before is not planned again, unless it was called off before it was done. */
export function newEffects(plan: Plan, snapshot: Snapshot): Effect[] {
  const standing = (snapshot.tables['outbox'] ?? []).filter(({ status }) => status !== 'cancelled');
  const known = new Set(standing.map(({ id }) => id));
  return plan.effects.filter(({ key }) => !known.has(outboxId(key)));
}

/** A row of its own or, for what was called off, its row as if it had just been planned. */
function planned(snapshot: Snapshot, row: Row): Change {
  if (rowWith(snapshot, 'outbox', row.id) === undefined) return insert('outbox', row);
  const { id, ...set } = row;
  return { do: 'update', table: 'outbox', id, set: { ...set, outcome: null, problem: null } };
}

/** What effects are put into words with. */
export function composerOf(env: Env, snapshot: Snapshot, facts: Facts): Composer {
  return {
    texts: env.texts,
    zone: facts.zone,
    settings: facts.settings,
    sheetUrl: env.spreadsheet.url,
    operator: operatorOf(snapshot),
  };
}

/** The id of an effect's row in the outbox. */
export function outboxId(key: string): string {
  return idFrom('E', key);
}

function insert(table: string, row: Row): Change {
  return { do: 'insert', table, row };
}

function outboxRow(composer: Composer, facts: Facts, effect: Effect): Row {
  const { kind, payload } = composeEffect(composer, effect);
  return {
    id: outboxId(effect.key),
    effectKey: effect.key,
    kind,
    payload: JSON.stringify(payload),
    after: JSON.stringify((effect.after ?? []).map(outboxId)),
    into: effect.into === undefined ? null : JSON.stringify(effect.into),
    useful: effect.useful === undefined ? null : JSON.stringify(effect.useful),
    status: 'pending',
    attempts: 0,
    nextAt: effect.notBefore ?? facts.now,
  };
}

/** A line of the journal, and the alert it raises. How to reach a woman safely is in the alert alone (S1-5.5). */
function told(env: Env, facts: Facts, line: JournalLine): Change[] {
  const said = fill(
    (env.texts.journal as Record<string, string>)[line.code] ?? line.code,
    saidParams(env, facts, line),
  );
  const cause = [line.code, line.about ?? '', JSON.stringify(line.params ?? {})];
  const entry: Row = {
    id: idFrom('B', facts.now, ...cause),
    at: facts.now,
    who: whoOf(env, facts),
    what: said,
    aboutId: line.about ?? null,
    why: whyOf(env, facts.actor, line.code),
    createdAt: facts.now,
  };
  const alert =
    line.alert === undefined
      ? []
      : [insert('alerts', alertRow(facts, line, env.texts.alerts[line.alert] ?? said))];
  return [insert('journal', entry), ...alert];
}

/** A person by her address; anything else by what it is. */
function whoOf(env: Env, facts: Facts): string {
  const { who } = env.texts;
  const [kind = '', key = ''] = facts.actor.split(':');
  if (facts.actor.includes('@')) return facts.actor;
  if (kind !== 'form') return kind === 'calendar' ? who.calendar : who.clock;
  return fill(who.form, {
    form: String(saidParams(env, facts, { code: '', params: { form: key } })['form']),
  });
}

/** What brought it about, in a sentence: its own where there is one, else who acted. */
function whyOf(env: Env, actor: string, code: string): string {
  const own = (env.texts.why as Record<string, string>)[code];
  if (own !== undefined) return own;
  const { byPerson, byForm, byCalendar, byClock } = env.texts.because;
  if (actor.includes('@')) return byPerson;
  if (actor.startsWith('form:')) return byForm;
  return actor === 'calendar' ? byCalendar : byClock;
}

function saidParams(env: Env, facts: Facts, line: JournalLine): Record<string, string | number> {
  const params = { ...line.params };
  const form = (env.texts.forms as Record<string, { title: string }>)[String(params['form'] ?? '')];
  if (form !== undefined) params['form'] = fill(form.title, wordingOf(facts.settings));
  return params;
}

function alertRow(facts: Facts, line: JournalLine, said: string): Row {
  return {
    id: idFrom('AL', line.code, line.about ?? '', JSON.stringify(line.params ?? {})),
    kind: line.alert ?? '',
    aboutId: line.about ?? null,
    text: said,
    safeContact:
      line.safeContact === undefined || line.safeContact === '' ? null : line.safeContact,
    status: 'open',
    createdAt: facts.now,
  };
}
