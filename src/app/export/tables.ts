import { columnsOf, type Column } from '../../core/programme/table';
import type { Row, Value } from '../../core/table/value';
import { isoWithOffset } from '../../core/time/zone';
import type { Env } from '../env';
import { rowsOf, type Snapshot } from '../ports/store';
import { settingsOf } from '../settings';

/** Every table as plain JSON: rows by column key, moments as ISO with offset, nothing as null (contract §3). */
export function tablesAsJson(
  env: Env,
  snapshot: Snapshot,
): Record<string, Record<string, Value>[]> {
  const zone = String(settingsOf(env, snapshot)['timeZone']);
  return Object.fromEntries(
    env.programme.tables.map((table) => {
      const columns = columnsOf(table);
      return [table.key, rowsOf(snapshot, table.key).map((row) => rowAsJson(columns, row, zone))];
    }),
  );
}

function rowAsJson(columns: readonly Column[], row: Row, zone: string): Record<string, Value> {
  const cells = columns.map(({ key, type }) => {
    const value = row[key] ?? null;
    return [
      key,
      type === 'datetime' && value !== null ? isoWithOffset(Number(value), zone) : value,
    ] as const;
  });
  return Object.fromEntries(cells);
}
