// `npm run solve -- INSTANCE.json`: the product's matching solver on a bare instance (contract §1).
import { readFileSync } from 'node:fs';
import { minCostFlow } from '../../src/core/matching/min-cost-flow';
import type { Instance } from '../../src/core/matching/solver';

/** What is wrong with an instance, in a sentence; undefined when it can be solved. */
function complaintAbout(instance: Instance): string | undefined {
  const { mentors, requests } = instance ?? {};
  if (!Array.isArray(mentors) || !Array.isArray(requests))
    return 'mentors and requests must be lists';
  const isCapacity = (capacity: unknown) => Number.isInteger(capacity) && Number(capacity) >= 0;
  const odd = mentors.findIndex((mentor) => !isCapacity(mentor?.capacity));
  if (odd >= 0) return `mentors[${odd}].capacity must be a whole number from 0`;
  const isMentor = (index: unknown) =>
    Number.isInteger(index) && mentors[Number(index)] !== undefined;
  const isEdge = (edge: unknown) =>
    Array.isArray(edge) && isMentor(edge[0]) && edge[1] >= 1 && edge[1] <= 1000;
  for (const [index, request] of requests.entries()) {
    if (!Array.isArray(request?.edges) || !request.edges.every(isEdge)) {
      return `requests[${index}].edges must be [mentor index, score from 1 to 1000] each`;
    }
    if (request.locked !== undefined && !isMentor(request.locked)) {
      return `requests[${index}].locked must be the index of a mentor`;
    }
  }
  return undefined;
}

function solve(file: string | undefined): number {
  if (file === undefined) throw new Error('say which file holds the instance');
  const instance = JSON.parse(readFileSync(file, 'utf8')) as Instance;
  const complaint = complaintAbout(instance);
  if (complaint !== undefined) throw new Error(complaint);
  const started = performance.now();
  const assignment = minCostFlow(instance);
  const ms = Math.round((performance.now() - started) * 1000) / 1000;
  process.stdout.write(`${JSON.stringify({ ...assignment, ms })}\n`);
  return 0;
}

try {
  process.exitCode = solve(process.argv[2]);
} catch (problem) {
  process.stderr.write(`Not solved: ${(problem as Error).message}\n`);
  process.exitCode = 1;
}
