import type { World } from '../world/world';

/** A world as it is now, untouched by what comes later. */
export function takeSnapshot(world: World): World {
  return structuredClone(world);
}

/** Makes a world again what it was when a snapshot was taken: the same object, so whoever holds it goes on with it. */
export function restoreSnapshot(world: World, snapshot: World): void {
  for (const key of Object.keys(world)) delete (world as Partial<World>)[key as keyof World];
  Object.assign(world, structuredClone(snapshot));
}
