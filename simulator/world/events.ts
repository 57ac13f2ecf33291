import type { World } from './world';

/** Something that happened in the world, and not because a function of the script began or ended. */
export interface WorldEvent {
  /** ms since the epoch. */
  at: number;
  text: string;
}

/** Who is told; beside the world, not in it: a world stays plain JSON. */
const listeners = new WeakMap<World, (event: WorldEvent) => void>();

/** From now on this listener hears what happens in the world, and no other. */
export function listenTo(world: World, listener: (event: WorldEvent) => void): void {
  listeners.set(world, listener);
}

/** Tells whoever listens: an answer was stored, a row appended, a mail delivered. */
export function tell(world: World, event: WorldEvent): void {
  listeners.get(world)?.(event);
}
