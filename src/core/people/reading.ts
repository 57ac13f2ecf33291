import type { Row } from '../table/value';

/** The keys per row of a grid column; empty when nothing is there. */
export function gridOf(row: Row, column: string): Readonly<Record<string, readonly string[]>> {
  const value = row[column];
  const isGrid = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isGrid ? (value as Readonly<Record<string, readonly string[]>>) : {};
}
