import type { Row } from '../table/value';
import { keys, text } from '../facts';
import { gridOf } from './reading';

/** What the coordinator narrows the directory to: option keys, each left out or empty when it does not matter. */
export interface DirectoryFilters {
  topic?: string;
  modality?: string;
  format?: string;
  /** At least this level, in the topic asked for or in any. */
  level?: string;
  language?: string;
  status?: string;
  /** Only those who can give another session this month. */
  free?: boolean;
}

const LEVELS: readonly string[] = ['none', 'basic', 'intermediate', 'advanced'];

/** How high a level is, from 0 for none; undefined when it is no level. */
export function rankOf(level: string | undefined): number | undefined {
  const rank = LEVELS.indexOf(level ?? '');
  return rank < 0 ? undefined : rank;
}

/** Whether a mentor is within every filter; `left` says how many sessions she can still give, by id. */
export function passes(
  row: Row,
  filters: DirectoryFilters,
  left: ReadonlyMap<string, number>,
): boolean {
  return (
    has(keys(row, 'topics'), filters.topic) &&
    has(keys(row, 'modalities'), filters.modality) &&
    has(keys(row, 'formats'), filters.format) &&
    has(keys(row, 'languages'), filters.language) &&
    has([text(row, 'status')], filters.status) &&
    reaches(row, filters) &&
    (filters.free !== true || (left.get(row.id) ?? 0) > 0)
  );
}

function has(keys: readonly string[], key: string | undefined): boolean {
  return !key || keys.includes(key);
}

function reaches(row: Row, { topic, level }: DirectoryFilters): boolean {
  const needed = rankOf(level);
  if (needed === undefined) return true;
  const grid = gridOf(row, 'topicLevels');
  const levels = topic ? (grid[topic] ?? []) : Object.values(grid).flat();
  return levels.some((hers) => (rankOf(hers) ?? -1) >= needed);
}
