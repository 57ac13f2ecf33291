import * as z from 'zod/mini';
import type { Facts } from '../../core/facts';
import { rows } from '../../core/facts';
import { together, type JournalLine, type Plan } from '../../core/plan/plan';
import { exclusion } from '../../core/requests/exclude';
import { linksDue } from '../../core/sessions/restore';
import { Problem } from '../../core/problem';
import { fill } from '../../texts';
import type { Env } from '../env';
import { factsOf } from '../facts';
import { installed, isOperator, SCHEMA_VERSION } from '../guard';
import { eventsAwaited } from '../handover/import';
import { restingFor } from '../handover/state';
import { sayWaiting } from '../panel/tomorrow';
import type { Snapshot } from '../ports/store';
import { isZone, parseSetting } from '../settings';
import { alone } from '../session';
import { health } from '../set-up/health';
import { settleOrphans } from '../set-up/orphans';
import { recordedFiles } from '../set-up/recorded';
import { tryAgain } from '../outbox/again';
import { runSetUp, setUpEnvOf } from '../set-up/run';
import { commitPlan } from '../commit';
import { isSaving } from '../trigger-time';
import { id, text, yesNo } from './arguments';
import { committed, deciding, type Command, type Given } from './command';

/** Something wrong, as health says it, and whether repairing puts it right. */
export interface SaidFinding {
  code: string;
  text: string;
  fixable: boolean;
  /** It is only said: it needs nobody. */
  byItself?: true;
}

const settingUp: Command<{ programme?: string | undefined; adopt: boolean }> = {
  args: z.object({ programme: z.optional(z.string()), adopt: yesNo }),
  undo: 'only-adds',
  run: (env, { args }) => runSetUp(env, args),
};

/** Looks at everything and changes nothing (P4). */
const looking: Command<Record<string, never>> = {
  args: z.object({}),
  undo: 'looks',
  run: (env) => ({ findings: findings(env) }),
};

/**
 * Puts right what health finds and a program can mend; what waited for it in the outbox is carried out. `seen`: the empty
 * things an interrupted set-up may have left were looked at, and need not be told of again.
 */
const repairing: Command<{ adopt: boolean; seen: boolean }> = {
  args: z.object({ adopt: yesNo, seen: yesNo }),
  undo: 'only-adds',
  run: (env, { args }) => {
    const done = runSetUp(env, { adopt: args.adopt, repairing: true });
    alone(env, ({ snapshot }) => {
      if (args.seen) settleOrphans(setUpEnvOf(env, snapshot, []));
      const fresh = env.store.read();
      const facts = factsOf(env, fresh, { now: env.startedAt, actor: env.account.email() });
      const waiting = { changes: tryAgain(fresh.tables, env.clock()), effects: [], journal: [] };
      const plan = together(linksDue(facts), waiting);
      return { snapshot: commitPlan(env, fresh, { plan, facts }), result: undefined };
    });
    return { ...done, findings: findings(env) };
  },
};

function findings(env: Env): SaidFinding[] {
  const mended = env.tables.missing();
  const tabs = mended
    .filter(({ what }) => what === 'tab')
    .map(({ table }) => env.texts.tables[table]?.tab ?? table);
  const columns = mended
    .filter(({ what }) => what !== 'tab')
    .map(({ table, column }) => env.texts.tables[table]?.columns[column] ?? column);
  const missing = [...named('tabs', tabs), ...named('columns', columns)];
  const absent = mended.filter(({ what }) => what === 'tab').map(({ table }) => table);
  // Without the record of what was made there is nothing more to tell.
  if (absent.includes('resources')) return missing.map((finding) => said(env, finding));
  const snapshot = env.store.look(absent);
  const here = waiting(snapshot.tables, snapshot.invalid.length);
  const all = [
    ...missing,
    ...guarded(env),
    ...elsewhere(env, snapshot),
    ...here,
    ...goingOn(env, snapshot),
  ];
  return all.map((finding) => said(env, finding));
}

/** What waits for another day and goes on by itself (P6). */
function goingOn(env: Env, { tables }: Snapshot): Found[] {
  const zone = String(env.programme.settings['timeZone']);
  const waits = sayWaiting(env, { tables, zone }).map((what) => ({
    code: 'waits',
    params: { what },
  }));
  const saving = isSaving(env, tables) ? [{ code: 'saving', params: {} }] : [];
  return [...waits, ...saving].map((found) => ({ ...found, fixable: false, byItself: true }));
}

/** What stands outside the sheet: only the operator's account sees it (design §4). */
function elsewhere(env: Env, snapshot: Snapshot): Found[] {
  const record = installed(snapshot);
  if (record === undefined) throw new Problem('not-set-up');
  if (record.version > SCHEMA_VERSION) throw new Problem('newer-version');
  if (record.spreadsheetId !== env.spreadsheet.id)
    return [{ code: 'copied', params: {}, fixable: false }];
  if (!isOperator(env, record))
    return [{ code: 'operator', params: { operator: record.operator }, fixable: false }];
  const resting = restingFor(snapshot);
  if (resting !== undefined) return [{ code: RESTING[resting], params: {}, fixable: false }];
  const awaited = eventsAwaited(factsOf(env, snapshot, { now: env.startedAt, actor: '' })).length;
  return [
    ...health(setUpEnvOf(env, snapshot, []), recordedFiles(snapshot.tables)),
    ...(awaited === 0
      ? []
      : [{ code: 'eventsAwaited', params: { count: awaited }, fixable: false }]),
  ];
}

/** Tabs into which somebody does not let whoever asks write. */
function guarded(env: Env): Found[] {
  const names = env.tables.guarded().map((table) => env.texts.tables[table]?.tab ?? table);
  return named('protected', names).map((found) => ({ ...found, fixable: false }));
}

const RESTING = { 'handed-over': 'handedOver', importing: 'importing' } as const;

interface Found {
  code: string;
  params: Readonly<Record<string, string | number>>;
  fixable: boolean;
  byItself?: true;
}

function named(code: string, names: readonly string[]): Found[] {
  return names.length === 0 ? [] : [{ code, params: { names: names.join(', ') }, fixable: true }];
}

/** What waits for a person in the sheet itself. */
function waiting(tables: Facts['tables'], invalid: number): Found[] {
  const count = (table: string, status: string): number =>
    rows({ tables }, table).filter((row) => row['status'] === status).length;
  const counts = {
    outbox: count('outbox', 'failed'),
    setAside: count('setAside', 'waiting'),
    invalid,
  };
  return Object.entries(counts)
    .filter(([, n]) => n > 0)
    .map(([code, n]) => ({ code, params: { count: n }, fixable: false }));
}

function said(env: Env, { code, params, ...rest }: Found): SaidFinding {
  const sentence = (env.texts.ui.health.wrong as Record<string, string>)[code] ?? code;
  return { code, text: fill(sentence, params), ...rest };
}

const setting = (env: Env, key: string, typed: string): string => {
  const first = env.programme.settings[key];
  if (first === undefined) throw new Problem('not-found', { what: 'settings', id: key });
  const parsed = parseSetting(first, typed);
  if (parsed === undefined || (key === 'timeZone' && !isZone(String(parsed))))
    throw new Problem('invalid-value', { field: key });
  return String(parsed);
};

const changingSetting: Command<{ key: string; value: string | number | boolean }> = {
  args: z.object({ key: id, value: z.union([z.string(), z.number(), z.boolean()]) }),
  undo: 'undoable',
  run: (env, { args, ...by }) => {
    const value = setting(env, args.key, String(args.value));
    return change(env, by, { key: args.key, value, code: 'setting-changed' });
  },
};

/** Rehearsal: everything happens and nothing reaches a real person (P11). */
const rehearsing: Command<{ on: boolean }> = {
  args: z.object({ on: z.boolean() }),
  undo: 'undoable',
  run: (env, { args, ...by }) =>
    change(env, by, {
      key: 'rehearsal',
      value: String(args.on),
      code: args.on ? 'rehearsal-on' : 'rehearsal-off',
    }),
};

function change(
  env: Env,
  { actor, noted }: Omit<Given<unknown>, 'args'>,
  { key, value, code }: { key: string; value: string; code: string },
): unknown {
  return alone(env, ({ snapshot }) => {
    const facts = factsOf(env, snapshot, { now: env.startedAt, actor });
    const journal: JournalLine[] = [{ code, about: key }];
    const plan: Plan = {
      changes: [{ do: 'update', table: 'settings', id: key, set: { value } }],
      effects: [],
      journal,
    };
    const { changes, entry } = committed(env, snapshot, { plan, facts, undoable: true });
    if (entry !== '') noted?.(entry);
    return { snapshot: env.store.commit(snapshot, changes), result: { key, value } };
  });
}

/** A pairing that must not be made again: for a request, an area, or a person (S1-4.2). */
const excluding = deciding(
  z.object({
    mentor: id,
    request: z.optional(id),
    area: z.optional(id),
    person: z.optional(id),
    reason: text,
  }),
  (facts, args) => exclusion(facts, args),
);

export const administrationCommands = {
  setup: settingUp,
  health: looking,
  repair: repairing,
  set: changingSetting,
  rehearsal: rehearsing,
  exclude: excluding,
};
