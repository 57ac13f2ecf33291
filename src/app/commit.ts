import type { Facts } from '../core/facts';
import { idFrom } from '../core/id';
import type { Change, Effect, JournalLine, Plan } from '../core/plan/plan';
import type { Row } from '../core/table/value';
import { fill } from '../texts';
import { composeEffect, type Composer } from './compose/effects';
import type { Env } from './env';
import { operatorOf } from './facts';
import type { Snapshot } from './ports/store';
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
  const known = new Set((snapshot.tables['outbox'] ?? []).map(({ id }) => id));
  const effects = plan.effects.filter(({ key }) => !known.has(outboxId(key)));
  return [
    ...plan.changes,
    ...effects.map((effect) => insert('outbox', outboxRow(composer, facts, effect))),
    ...plan.journal.flatMap((line) => told(env, facts, line)),
  ];
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
    status: 'pending',
    attempts: 0,
    nextAt: effect.notBefore ?? facts.now,
    createdAt: facts.now,
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
    who: facts.actor,
    what: said,
    aboutId: line.about ?? null,
    createdAt: facts.now,
  };
  const alert =
    line.alert === undefined
      ? []
      : [insert('alerts', alertRow(facts, line, env.texts.alerts[line.alert] ?? said))];
  return [insert('journal', entry), ...alert];
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
