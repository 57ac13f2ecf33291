import * as fc from 'fast-check';
import { BEGINNINGS, type BeginningKey } from './beginnings';
import { MOVES, type MoveKind } from './moves';

/**
 * Something that happens in a story, told without naming anything: `a`, `b`, `c` choose among what there is when it
 * happens ("the second open request"), so that whatever is left out before it, it still means something; where there is
 * nothing to choose from, nothing happens.
 */
export interface Move {
  kind: MoveKind;
  a: number;
  b: number;
  c: number;
}

/** A week in the life of the programme: how far it had come, and what happens. */
export interface Story {
  beginning: BeginningKey;
  moves: Move[];
}

const kinds = (Object.keys(MOVES) as MoveKind[]).map((kind) => ({
  weight: MOVES[kind].weight,
  arbitrary: fc.constant(kind),
}));

const choice = fc.noBias(fc.nat(999));

const move: fc.Arbitrary<Move> = fc.record({
  kind: fc.oneof(...kinds),
  a: choice,
  b: choice,
  c: choice,
});

const LONGEST = 60;

/** Stories, shrinking to the shortest. */
export const stories: fc.Arbitrary<Story> = fc.record({
  beginning: fc.constantFrom(...(Object.keys(BEGINNINGS) as BeginningKey[])),
  moves: fc.noBias(fc.array(move, { minLength: 1, maxLength: LONGEST, size: 'max' })),
});
