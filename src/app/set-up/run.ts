import { Problem } from '../../core/problem';
import type { Change, JournalLine } from '../../core/plan/plan';
import type { CatalogueEntry } from '../../core/programme/programme';
import { after } from '../../core/table/changes';
import type { Row } from '../../core/table/value';
import { commitPlan } from '../commit';
import type { Env } from '../env';
import { factsOf } from '../facts';
import { installed, SCHEMA_VERSION } from '../guard';
import { mendTables } from '../mend';
import { migrated } from '../migrate';
import { noteNames } from '../names';
import { rowsOf, type Snapshot } from '../ports/store';
import { settingsOf } from '../settings';
import type { SetUpEnv } from './env';
import { resourcesIn } from './resources';
import { recordedFiles } from './recorded';
import { repair } from './repair';
import { setUpGoogle } from './set-up';

/** Set-up stops beginning steps this long before the platform would end it (six minutes), and says it is unfinished. */
const ENOUGH_MS = 240_000;

/** What set-up did: whether it has to be run again to go on, and what it made or put right. */
export interface SetUpDone {
  finished: boolean;
  made: JournalLine[];
}

/** What whoever runs set-up wants of it. */
export interface SetUpWish {
  /** This copy of the spreadsheet is meant to be used: it takes over. */
  adopt: boolean;
  /** Put right as well what set-up leaves to a person's wish. */
  repairing?: boolean;
}

/**
 * Makes everything the programme stands on, and puts back what is missing (P4): tabs and columns, catalogues and
 * settings, then everything of Google's. Safe to run at any time; run twice it changes nothing.
 * Whoever runs it first is the operator. Refuses with `busy`, `newer-version`, `copied-spreadsheet`, `not-the-operator`.
 */
export function runSetUp(env: Env, { adopt, repairing = false }: SetUpWish): SetUpDone {
  if (!env.lock.take(20_000)) throw new Problem('busy');
  try {
    const mended = mendTables(env);
    const snapshot = record(env, migrated(env, env.store.read()), adopt);
    const made: JournalLine[] = mended.map(({ what, table, column }) => ({
      code: `mended-${what}`,
      params: { table, column },
    }));
    const setUp = setUpEnvOf(env, snapshot, made);
    const deadline = env.startedAt + ENOUGH_MS;
    const recorded = recordedFiles(snapshot.tables);
    const done = repairing ? repair(setUp, { deadline, recorded }) : setUpGoogle(setUp, deadline);
    tell(env, made);
    return { finished: done === 'done', made };
  } finally {
    env.lock.release();
  }
}

/** Catalogues, settings and the record of the installation, in one batch; nothing when they are there. */
function record(env: Env, snapshot: Snapshot, adopt: boolean): Snapshot {
  const known = installed(snapshot);
  if (known !== undefined && known.version > SCHEMA_VERSION) throw new Problem('newer-version');
  if (known !== undefined && known.spreadsheetId !== env.spreadsheet.id && !adopt)
    throw new Problem('copied-spreadsheet');
  if (known !== undefined && known.operator !== env.account.email())
    throw new Problem('not-the-operator');
  if (known?.handedOver !== undefined) throw new Problem('handed-over');
  const shipped = catalogues(env, snapshot);
  return env.store.commit(snapshot, [
    ...shipped,
    ...noteNames(env.programme, after(snapshot.tables, shipped), env.startedAt),
    ...settings(env),
    programme(env, known !== undefined),
  ]);
}

function programme(env: Env, known: boolean): Change {
  const data = JSON.stringify({
    version: SCHEMA_VERSION,
    spreadsheetId: env.spreadsheet.id,
    operator: env.account.email(),
  });
  const columns = {
    kind: 'programme',
    name: env.programme.key,
    googleId: env.spreadsheet.id,
    state: 'made',
    data,
  };
  return known
    ? { do: 'update', table: 'resources', id: 'programme', set: columns }
    : {
        do: 'insert',
        table: 'resources',
        row: { id: 'programme', ...columns, createdAt: env.startedAt },
      };
}

/** A catalogue is shipped once: an entry a coordinator took out afterwards stays out. */
function catalogues(env: Env, snapshot: Snapshot): Change[] {
  return Object.entries(env.programme.catalogues).flatMap(([set, { table, entries }]) =>
    rowsOf(snapshot, table).length > 0
      ? []
      : entries.map((entry): Change => ({
          do: 'insert',
          table,
          row: catalogueRow(env, set, entry),
        })),
  );
}

function catalogueRow(env: Env, set: string, { key, group }: CatalogueEntry): Row {
  const words = env.texts.catalogue[set]?.[key];
  const grouped: Record<string, string> =
    group === undefined ? {} : { theme: group, synonyms: (words?.synonyms ?? []).join(', ') };
  return { id: key, name: words?.name ?? key, offered: true, ...grouped, createdAt: env.startedAt };
}

function settings(env: Env): Change[] {
  return Object.keys(env.programme.settings).map((key): Change => {
    const words = env.texts.settings[key];
    const row = {
      id: key,
      name: words?.name ?? key,
      note: words?.note ?? '',
      createdAt: env.startedAt,
    };
    return { do: 'insert', table: 'settings', row };
  });
}

/** What the steps of set-up are given. */
export function setUpEnvOf(env: Env, snapshot: Snapshot, made: JournalLine[]): SetUpEnv {
  const inForce = settingsOf(env, snapshot);
  const wording = Object.fromEntries(
    Object.entries(inForce).map(([key, value]) => [key, String(value)]),
  );
  if (wording['coordinatorEmail'] === '') wording['coordinatorEmail'] = env.account.email();
  return {
    programme: env.programme,
    texts: env.texts,
    wording,
    vocabulary: () => snapshot.vocabulary,
    spreadsheetId: env.spreadsheet.id,
    timeZone: String(inForce['timeZone']),
    resources: resourcesIn(env.store, snapshot, env.startedAt),
    store: env.store,
    makers: env.makers,
    clock: env.clock,
    report: (line) => made.push(line),
  };
}

function tell(env: Env, made: readonly JournalLine[]): void {
  if (made.length === 0) return;
  const snapshot = env.store.read();
  const facts = factsOf(env, snapshot, { now: env.startedAt, actor: env.account.email() });
  commitPlan(env, snapshot, {
    plan: { changes: [], effects: [], journal: [{ code: 'set-up' }] },
    facts,
  });
}
