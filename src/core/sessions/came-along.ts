import { rowOf, text, type Facts } from '../facts';
import type { Row } from '../table/value';

/**
 * Whether a row came along from another programme (P10): its file belongs to the account that kept it before. Its link can
 * be opened; this programme cannot move it.
 */
export function cameAlong(facts: Facts, row: Row): boolean {
  const data = text(rowOf(facts, 'resources', 'import'), 'data');
  const { begunAt = 0 } = JSON.parse(data || '{}') as { begunAt?: number };
  return Number(row['createdAt']) < begunAt;
}
