/** Who can take what: plain numbers, so that anything can be solved and any solver compared (contract §1, `solve`). */
export interface Instance {
  mentors: readonly { capacity: number }[];
  requests: readonly InstanceRequest[];
  /** Among equally good assignments, the one that spreads the requests most evenly. */
  fairness?: boolean;
}

export interface InstanceRequest {
  /** Mentors by index, with a score from 1 to 1000. */
  edges: readonly (readonly [mentor: number, score: number])[];
  /** Decided already: kept whatever it costs, over the mentor's capacity if need be. */
  locked?: number;
}

export interface Assignment {
  /** In the order of the requests. */
  pairs: readonly (readonly [request: number, mentor: number])[];
  served: number;
  /** The sum of the scores; a locked pair without an edge adds nothing. */
  value: number;
  optimal: boolean;
  /** No assignment that serves as many has a greater value. */
  bound: number;
}

/** Serves as many requests as can be served; of those ways, takes the one with the greatest sum of scores. */
export type Solver = (instance: Instance) => Assignment;
