import type { FaultKind } from '../../runtime/gate';
import type { ScriptFiles } from '../../runtime/runtime';
import type { Scenario } from '../scenario/file';
import { disturb, piecesOf, type Disturbed, type Plan } from './disturb';
import { kindsAt } from './kinds';
import { Story } from './story';

/** Which calls of a scenario are to go wrong, and how. */
export interface Choice {
  /** `all`: counted from the first call; `beyond`: without the set-up, which scenarios have in common; `set-up`: it alone. */
  part: 'all' | 'beyond' | 'set-up';
  kinds: readonly FaultKind[];
  /** A single call. */
  at?: number;
  /** Of a part that has at least so many calls, this many are taken, evenly; 500 unless told otherwise. */
  sample?: number;
  from?: number;
  /** One of several workers takes its share. */
  share?: number;
  shares?: number;
  /** Every run is played to its end, whatever it meets on the way. */
  toTheEnd?: boolean;
}

/** A part with fewer calls than this is swept at every one of them. */
export const LONG = 500;

/** What is to be swept, once it is known how many calls a scenario makes. */
export interface Planned {
  /** Calls of the part, and those of them that are to go wrong. */
  calls: number;
  chosen: number;
}

/** Plays a scenario undisturbed, chooses, and plays it again with every chosen fault. `tell` hears first of what was chosen. */
export function* sweepStory(
  { scenario, files }: { scenario: Scenario; files: ScriptFiles },
  choice: Choice,
  tell: (planned: Planned) => void,
): Generator<Disturbed> {
  const steps = choice.part === 'set-up' ? scenario.steps.slice(0, 1) : scenario.steps;
  const story = { ...scenario, steps };
  const pieces = piecesOf(Story.begin(story, files));
  const calls = pieces.flat();
  const before = choice.part === 'beyond' ? (pieces[0]?.length ?? 0) : 0;
  const chosen = chosenCalls(calls.length - before, choice).map((k) => k + before);
  const own = chosen.filter((_k, index) => index % (choice.shares ?? 1) === (choice.share ?? 0));
  tell({ calls: calls.length - before, chosen: own.length });
  const plan: Plan = new Map(
    own.map((k) => [
      k,
      kindsAt(calls[k - 1]?.member ?? '').filter((kind) => choice.kinds.includes(kind)),
    ]),
  );
  yield* disturb(Story.begin(story, files), plan, choice);
}

function chosenCalls(calls: number, { at, sample = LONG, from = LONG }: Choice): number[] {
  if (at !== undefined) return [at];
  return spread(calls, calls < from ? calls : sample);
}

/** `count` calls spread evenly over a run, the first and the last among them; all of them when there are fewer. */
export function spread(calls: number, count: number): number[] {
  const step = Math.max(1, (calls - 1) / Math.max(1, count - 1));
  const at = Array.from({ length: Math.min(count, calls) }, (_, index) =>
    Math.round(1 + index * step),
  );
  return [...new Set(at)];
}
