import type { Status } from '../protocol';
import type { Saved } from '../saved';
import { peopleView } from './people';

export function statusView({ world, begin, version }: Readonly<Saved>): Status {
  const { now, timeZone, operator } = world;
  return { now, timeZone, operator, people: peopleView(world), begin, version };
}
