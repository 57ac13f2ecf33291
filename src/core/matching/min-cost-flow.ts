import { spread } from './fairness';
import { emptyFlow, insert, type Flow } from './flow';
import { at, networkOf, type Network } from './network';
import type { Assignment, Instance, InstanceRequest, Solver } from './solver';

/**
 * Exact, by successive shortest augmenting paths with prices on the sparse graph (min-cost flow): one search a request.
 * The prices are a proof: no assignment can be worth more than `bound`. The same instance gives the same assignment.
 * Indices and capacities have to be whole numbers in range.
 */
export const minCostFlow: Solver = (instance: Instance): Assignment => {
  const network = networkOf(instance);
  const flow = emptyFlow(network);
  instance.requests.forEach(({ locked }, request) => {
    if (locked === undefined) insert(network, flow, request);
  });
  if (instance.fairness === true) spread(network, flow);
  const pairs = instance.requests.flatMap((request, r) => {
    const mentor = request.locked ?? at(flow.matched, r);
    return mentor < 0 ? [] : [{ r, mentor, score: scoreOf(request, mentor) }];
  });
  const value = pairs.reduce((sum, { score }) => sum + score, 0);
  const bound = boundOf(instance, network, flow);
  return {
    pairs: pairs.map(({ r, mentor }) => [r, mentor] as const),
    served: pairs.length,
    value,
    optimal: Math.abs(bound - value) < 1e-6,
    bound,
  };
};

function scoreOf({ edges }: InstanceRequest, mentor: number): number {
  const scores = edges.filter(([m]) => m === mentor).map(([, score]) => score);
  return scores.length === 0 ? 0 : Math.max(...scores);
}

/** What the prices prove: the greatest value of any assignment that serves as many (weak duality). */
function boundOf({ requests }: Instance, network: Network, flow: Flow): number {
  let least = flow.requestPrice.reduce((sum, price) => sum + price, 0);
  flow.mentorPrice.forEach((price, mentor) => {
    least += price * at(network.capacity, mentor);
  });
  let [unserved, locked] = [0, 0];
  requests.forEach((request, r) => {
    if (request.locked !== undefined) locked += scoreOf(request, request.locked);
    else if (at(flow.matched, r) < 0) unserved += 1;
  });
  return locked + network.unserved * unserved - least;
}
