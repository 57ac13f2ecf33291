import { give, type Flow } from './flow';
import { at, type Network } from './network';

const NOBODY = -1;

/**
 * Spreads the requests more evenly without serving fewer or scoring less: the sum of the squared loads becomes the least
 * there is. Every equally good assignment uses only edges whose reduced cost is 0 and keeps mentors with a price at
 * their capacity; among those, it is the most even one when no chain leads from a mentor to another with two less.
 */
export function spread(network: Network, flow: Flow): void {
  // Once the busiest mentor cannot be relieved, nobody her chains reach can be either: all of them are done with.
  const done = new Set<number>();
  for (
    let mentor = busiest(network, flow, done);
    mentor >= 0;
    mentor = busiest(network, flow, done)
  ) {
    const { steps, end } = chainsFrom(network, flow, { mentor, done });
    if (end === undefined) [mentor, ...steps.keys()].forEach((node) => done.add(node));
    else pass(flow, steps, { mentor, end });
  }
}

/** Who has the most of those who could have fewer; nobody when there is no one left. */
function busiest(network: Network, flow: Flow, done: ReadonlySet<number>): number {
  let [most, load] = [NOBODY, 1];
  flow.held.forEach((_, mentor) => {
    const hers = loadOf(network, flow, mentor);
    const isFixed = at(flow.mentorPrice, mentor) < 0 || done.has(mentor);
    if (hers > load && !isFixed) [most, load] = [mentor, hers];
  });
  return most;
}

interface Step {
  request: number;
  from: number;
}

/** Follows the requests of a mentor to whoever can have them at no loss, until someone with room has two less than she. */
function chainsFrom(
  network: Network,
  flow: Flow,
  { mentor, done }: { mentor: number; done: ReadonlySet<number> },
): { steps: Map<number, Step>; end: number | undefined } {
  const steps = new Map<number, Step>();
  const atMost = loadOf(network, flow, mentor) - 2;
  const queue = [mentor];
  for (const from of queue) {
    for (const request of heldBy(flow, from)) {
      for (const to of takers(network, flow, request)) {
        if (to === mentor || done.has(to) || steps.has(to)) continue;
        steps.set(to, { request, from });
        const hasRoom = to !== NOBODY && at(flow.free, to) > 0;
        if (hasRoom && loadOf(network, flow, to) <= atMost) return { steps, end: to };
        queue.push(to);
      }
    }
  }
  return { steps, end: undefined };
}

/** Passes one request on along the chain from a mentor to its end. */
function pass(
  flow: Flow,
  steps: ReadonlyMap<number, Step>,
  { mentor, end }: { mentor: number; end: number },
): void {
  for (let step = steps.get(end), to = end; step !== undefined; step = steps.get(to)) {
    give(flow, step.request, to);
    to = step.from;
  }
  flow.free[mentor] = at(flow.free, mentor) + 1;
  flow.free[end] = at(flow.free, end) - 1;
}

/** Who can have a request at no loss; nobody, when another may be served in its place. */
function takers(network: Network, flow: Flow, request: number): number[] {
  const price = at(flow.requestPrice, request);
  const found = price === network.unserved ? [NOBODY] : [];
  for (let edge = at(network.first, request); edge < at(network.first, request + 1); edge += 1) {
    const mentor = at(network.mentor, edge);
    if (at(network.cost, edge) - price - at(flow.mentorPrice, mentor) === 0) found.push(mentor);
  }
  return found;
}

function heldBy(flow: Flow, mentor: number): readonly number[] {
  if (mentor !== NOBODY) return flow.held[mentor] ?? [];
  return Array.from(flow.matched.keys()).filter((request) => at(flow.matched, request) < 0);
}

function loadOf(network: Network, flow: Flow, mentor: number): number {
  return at(network.locked, mentor) + (flow.held[mentor]?.length ?? 0);
}
