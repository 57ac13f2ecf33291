import { newHeap } from './heap';
import { at, type Network } from './network';

/**
 * Who has what so far, with the prices that prove it best (the dual solution): for every edge
 * `cost - price of the request - price of the mentor ≥ 0`, and 0 where they are matched.
 */
export interface Flow {
  /** Request → mentor; -1 for nobody. */
  matched: Int32Array;
  /** Mentor → her requests. */
  held: number[][];
  /** Mentor → capacity left. */
  free: Int32Array;
  requestPrice: Float64Array;
  /** Never above 0, and below it only where the capacity is used up. */
  mentorPrice: Float64Array;
  /** Scratch of a search: distance to each mentor, and the request she was reached by. */
  distance: Float64Array;
  reachedBy: Int32Array;
}

/** Nobody has anything yet. */
export function emptyFlow({ first, capacity }: Network): Flow {
  return {
    matched: new Int32Array(first.length - 1).fill(-1),
    held: Array.from(capacity, () => []),
    free: capacity.slice(),
    requestPrice: new Float64Array(first.length - 1),
    mentorPrice: new Float64Array(capacity.length),
    distance: new Float64Array(capacity.length).fill(Infinity),
    reachedBy: new Int32Array(capacity.length),
  };
}

/** Where a chain of changes ends: at a mentor with room, or (-1) with this request going unserved. */
interface End {
  distance: number;
  mentor: number;
  request: number;
}

/**
 * Adds one request and leaves the whole best again: finds the cheapest chain in which she takes a mentor, that mentor's
 * request another, and so on (Dijkstra on reduced costs), moves the prices along, and carries the chain out.
 */
export function insert(network: Network, flow: Flow, request: number): void {
  const { end, settled, touched } = search(network, flow, request);
  for (const mentor of settled) {
    const change = end.distance - at(flow.distance, mentor);
    flow.mentorPrice[mentor] = at(flow.mentorPrice, mentor) - change;
    for (const held of flow.held[mentor] ?? []) {
      flow.requestPrice[held] = at(flow.requestPrice, held) + change;
    }
  }
  flow.requestPrice[request] = at(flow.requestPrice, request) + end.distance;
  carryOut(flow, end);
  for (const mentor of touched) flow.distance[mentor] = Infinity;
}

function search(network: Network, flow: Flow, request: number) {
  const heap = newHeap();
  const [settled, touched]: [number[], number[]] = [[], []];
  const end: End = { distance: Infinity, mentor: -1, request };
  const relax = (from: number, base: number): void => {
    const start = base - at(flow.requestPrice, from);
    const give = start + network.unserved;
    if (give < end.distance) Object.assign(end, { distance: give, mentor: -1, request: from });
    for (let edge = at(network.first, from); edge < at(network.first, from + 1); edge += 1) {
      const mentor = at(network.mentor, edge);
      const distance = start + at(network.cost, edge) - at(flow.mentorPrice, mentor);
      const known = at(flow.distance, mentor);
      const hasRoom = at(flow.free, mentor) > 0;
      const leads = hasRoom ? isBetter(flow, { distance, mentor }, end) : distance < end.distance;
      if (!leads || distance >= known) continue;
      if (known === Infinity) touched.push(mentor);
      flow.distance[mentor] = distance;
      flow.reachedBy[mentor] = from;
      if (hasRoom) Object.assign(end, { distance, mentor, request: from });
      else heap.push(mentor, distance);
    }
  };
  relax(request, 0);
  for (let next = heap.pop(); next && next.distance < end.distance; next = heap.pop()) {
    // Pushed again since, from nearer by.
    if (next.distance > at(flow.distance, next.node)) continue;
    settled.push(next.node);
    for (const held of flow.held[next.node] ?? []) relax(held, next.distance);
  }
  return { end, settled, touched };
}

/** Nearer, or as near and less busy. */
function isBetter(flow: Flow, { distance, mentor }: Omit<End, 'request'>, end: End): boolean {
  if (distance !== end.distance || end.mentor < 0) return distance < end.distance;
  return (flow.held[mentor]?.length ?? 0) < (flow.held[end.mentor]?.length ?? 0);
}

function carryOut(flow: Flow, end: End): void {
  if (end.mentor >= 0) flow.free[end.mentor] = at(flow.free, end.mentor) - 1;
  let { request, mentor } = end;
  for (;;) {
    const from = give(flow, request, mentor);
    if (from < 0) return;
    [request, mentor] = [at(flow.reachedBy, from), from];
  }
}

/** Gives a request to a mentor (-1: to nobody), and says who had it. What is left of capacities is the caller's. */
export function give(flow: Flow, request: number, mentor: number): number {
  const from = at(flow.matched, request);
  const had = flow.held[from];
  had?.splice(had.indexOf(request), 1);
  flow.held[mentor]?.push(request);
  flow.matched[request] = mentor;
  return from;
}
