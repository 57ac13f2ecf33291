import type { World } from '../../world/world';
import type { LogView, TriggerView } from '../protocol';
import type { Saved } from '../saved';

/** The executions, the newest first, and what is set to happen. */
export function logView({ world, executions, faults }: Readonly<Saved>): LogView {
  return {
    executions: [...executions].reverse(),
    triggers: world.script.triggers.map((trigger) => triggerView(world, trigger)),
    faults,
  };
}

function triggerView(world: World, trigger: World['script']['triggers'][number]): TriggerView {
  const { id, handler, kind, owner, sourceId, nextAt } = trigger;
  return { id, handler, kind, owner, nextAt, source: world.drive.files[sourceId]?.name ?? '' };
}
