import type { Step } from '../../scenario/file';
import type { Sight } from '../sight';

/** The three numbers of a move, with which it chooses. */
export interface Pick {
  a: number;
  b: number;
  c: number;
}

/** A kind of move: how often it is drawn, and the step it comes to now; undefined when there is nothing to do it to. */
export interface Kind {
  weight: number;
  step: (sight: Sight, pick: Pick) => Step | undefined;
}
