import { dayOf } from '../core/answers/take-answer';
import type { Facts } from '../core/facts';
import { rows } from '../core/facts';
import type { Change } from '../core/plan/plan';
import type { Programme } from '../core/programme/programme';
import { commitPlan } from './commit';
import type { Env } from './env';
import { factsOf, operatorOf } from './facts';
import { installed, SCHEMA_VERSION } from './guard';
import { mendTables } from './mend';
import type { Snapshot } from './ports/store';

/** What a version changed in rows that were written before it: version it leads to → its changes. */
const MIGRATIONS: Readonly<Record<number, (facts: Facts, programme: Programme) => Change[]>> = {
  2: onlyDays,
};

/**
 * Brings a spreadsheet that an older bundle wrote up to this one, in one batch (design §8). Tabs and columns that are new
 * are made first. A newer spreadsheet is refused elsewhere.
 */
export function migrated(env: Env, snapshot: Snapshot): Snapshot {
  const record = installed(snapshot);
  if (record === undefined || record.version >= SCHEMA_VERSION) return snapshot;
  if (record.spreadsheetId !== env.spreadsheet.id) return snapshot;
  mendTables(env);
  const fresh = env.store.read();
  const facts = factsOf(env, fresh, { now: env.startedAt, actor: operatorOf(fresh) });
  const steps = Object.entries(MIGRATIONS).filter(([version]) => Number(version) > record.version);
  const data = JSON.stringify({ ...record, version: SCHEMA_VERSION });
  const changes: Change[] = [
    ...steps.flatMap(([, step]) => step(facts, env.programme)),
    { do: 'update', table: 'resources', id: 'programme', set: { data } },
  ];
  return commitPlan(env, fresh, {
    plan: { changes, effects: [], journal: [{ code: 'migrated' }] },
    facts,
  });
}

/** Version 2: the tables of mentees' answers tell the day of a row's last change and no longer its minute (S1-5.3). */
function onlyDays(facts: Facts, programme: Programme): Change[] {
  const tables = programme.tables.filter(({ dayOnly }) => dayOnly === true);
  return tables.flatMap(({ key }) =>
    rows(facts, key).map((row): Change => {
      const day = dayOf(Number(row['updatedAt'] ?? row['createdAt']), facts.zone);
      return { do: 'update', table: key, id: row.id, set: { updatedAt: day } };
    }),
  );
}
