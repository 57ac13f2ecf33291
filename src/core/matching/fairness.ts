import { give, type Flow } from './flow';
import { at, type Network } from './network';

const NOBODY = -1;

/**
 * Spreads the requests more evenly without serving fewer or scoring less: the sum of the squared loads becomes the least
 * there is. Every equally good assignment uses only edges whose reduced cost is 0 and keeps mentors with a price at
 * their capacity; among those, it is the most even one when no chain leads from a mentor to another with two less.
 */
export function spread(network: Network, flow: Flow): void {
  const busiest = Array.from(flow.held.keys()).sort((a, b) => loadAt(b) - loadAt(a) || a - b);
  let relieved = true;
  while (relieved) {
    relieved = false;
    for (const mentor of busiest) {
      while (relieve(network, flow, mentor)) relieved = true;
    }
  }

  function loadAt(mentor: number): number {
    return loadOf(network, flow, mentor);
  }
}

interface Step {
  request: number;
  from: number;
}

/** Takes one request off a mentor, down a chain that ends at the least busy one it reaches; false when there is none. */
function relieve(network: Network, flow: Flow, mentor: number): boolean {
  if (at(flow.mentorPrice, mentor) < 0) return false;
  const reached = chainsFrom(network, flow, mentor);
  const atMost = loadOf(network, flow, mentor) - 2;
  const ends = [...reached.keys()].filter((end) => end !== NOBODY && at(flow.free, end) > 0);
  const [best] = ends
    .map((end) => ({ end, load: loadOf(network, flow, end) }))
    .filter(({ load }) => load <= atMost)
    .sort((a, b) => a.load - b.load || a.end - b.end);
  if (best === undefined) return false;
  for (let to = best.end; to !== mentor;) {
    const step = reached.get(to);
    if (step === undefined) break;
    give(flow, step.request, to);
    to = step.from;
  }
  flow.free[mentor] = at(flow.free, mentor) + 1;
  flow.free[best.end] = at(flow.free, best.end) - 1;
  return true;
}

/** Everyone a request of this mentor can be passed on to at no loss, and the last step of the way there. */
function chainsFrom(network: Network, flow: Flow, mentor: number): Map<number, Step> {
  const reached = new Map<number, Step>();
  const queue = [mentor];
  for (const from of queue) {
    for (const request of heldBy(flow, from)) {
      for (const to of takers(network, flow, request)) {
        if (to === mentor || reached.has(to)) continue;
        reached.set(to, { request, from });
        queue.push(to);
      }
    }
  }
  return reached;
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
