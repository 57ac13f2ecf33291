import { createHash } from 'node:crypto';
import type { World } from './world';

/**
 * The next id of a kind, drawn from the seed and a counter of that kind alone, so that one more file
 * made by a crash does not change the ids of the answers that come after it.
 */
export function nextId(world: World, kind: string, length = 44): string {
  return digest(world, kind, nextCount(world, kind)).slice(0, length);
}

/** The next number of a kind, counted from 1. */
export function nextCount(world: World, kind: string): number {
  const count = (world.counters[kind] ?? 0) + 1;
  world.counters[kind] = count;
  return count;
}

/** A positive whole number below `below`, drawn like {@link nextId}. */
export function nextNumber(world: World, kind: string, below: number): number {
  const hex = createHash('sha256')
    .update(`${world.seed}:${kind}:${nextCount(world, kind)}`)
    .digest('hex');
  return Number(BigInt(`0x${hex.slice(0, 13)}`) % BigInt(below));
}

function digest(world: World, kind: string, count: number): string {
  const hash = createHash('sha512').update(`${world.seed}:${kind}:${count}`).digest('base64url');
  return `1${hash.replaceAll('-', 'a').replaceAll('_', 'b')}`;
}
