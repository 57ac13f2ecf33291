import type { Called, FaultKind } from '../../runtime/gate';
import { isCrash } from './kinds';
import type { Footprint } from './footprint';
import { lookAt, type Look } from './look';
import type { Story } from './story';
import { FAILED, judge, KILLED, type Verdict } from './verdict';

/** One disturbed run: which call went wrong, how, and what that changed. */
export interface Disturbed extends Verdict {
  /** Counted from the beginning of the scenario, from 1. */
  k: number;
  kind: FaultKind;
  member: string;
  /**
   * Not played: killed before this call. That leaves the world as killed after the call before it did, as an execution
   * touches nothing between two calls, and what that came to is told of both.
   */
  played: boolean;
}

/** Calls of one scenario that are to go wrong, and how. */
export type Plan = ReadonlyMap<number, readonly FaultKind[]>;

/** The service calls of each piece of a story. */
export function piecesOf(story: Story): Called[][] {
  const pieces: Called[][] = [];
  while (!story.isOver()) pieces.push(story.piece());
  return pieces;
}

/**
 * Plays a story once undisturbed, and from the piece on in which a planned call stands once more for every fault planned
 * for it. After that piece the clock runs; where the world then is what it is undisturbed, the rest would be the same too
 * and is not played, unless `toTheEnd`.
 */
export function* disturb(
  story: Story,
  plan: Plan,
  { toTheEnd = false }: { toTheEnd?: boolean } = {},
): Generator<Disturbed> {
  let before = 0;
  while (!story.isOver()) {
    const unpack = story.pack();
    const calls = story.piece();
    const planned = calls
      .map((call, index) => ({ ...call, at: index + 1, k: before + index + 1 }))
      .filter(({ k }) => plan.has(k));
    before += calls.length;
    if (planned.length === 0) continue;
    const undisturbed = new Undisturbed(story, toTheEnd);
    let killed: Disturbed & { execution: number } = NONE;
    for (const { member, execution, at, k } of planned) {
      const isSame = killed.k === k - 1 && killed.execution === execution;
      for (const kind of plan.get(k) ?? []) {
        if (kind === 'crash-before' && isSame) {
          yield { ...killed, k, kind, member, played: false };
          continue;
        }
        const verdict = playFailing(unpack(), undisturbed, { at, kind });
        const disturbed = { k, kind, member, played: true, ...verdict };
        if (kind === 'crash-after') killed = { ...disturbed, execution };
        yield disturbed;
      }
    }
  }
}

const NONE = {
  k: 0,
  kind: 'crash-after',
  member: '',
  played: false,
  execution: 0,
  differences: [],
  doubled: 0,
  over: 0,
  orphans: 0,
} satisfies Disturbed & { execution: number };

/** What a story comes to from one of its pieces on when nothing goes wrong: asked for when it is needed. */
class Undisturbed {
  readonly until: number;
  readonly soon: Look;
  /** At rest after the piece, as it is or with a tick of the clock more. */
  private readonly atRest: Look[];
  private readonly story: Story;
  private end: Look | undefined;

  constructor(
    after: Story,
    readonly toTheEnd: boolean,
  ) {
    this.until = after.soon();
    this.story = after.pack()();
    this.story.comeToRest();
    const swept = this.story.pack()();
    const atRest = lookAt(this.story.runtime);
    this.story.wait(this.until);
    this.soon = lookAt(this.story.runtime);
    this.atRest = [atRest, ...this.ticked(swept)];
  }

  /** Where the story stands when this is all that what comes later can depend on. */
  meets({ state }: Look): Footprint | undefined {
    if (this.toTheEnd) return undefined;
    return [...this.atRest, this.soon].find((look) => look.state === state)?.footprint;
  }

  late(): Look {
    if (this.end === undefined) {
      this.story.playOut();
      this.end = lookAt(this.story.runtime);
    }
    return this.end;
  }

  /** Only where a tick more makes no difference later may a run end like one that had it. */
  private ticked(story: Story): Look[] {
    story.sweep();
    const swept = lookAt(story.runtime);
    story.wait(this.until);
    return lookAt(story.runtime).state === this.soon.state ? [swept] : [];
  }
}

function playFailing(
  story: Story,
  undisturbed: Undisturbed,
  { at, kind }: { at: number; kind: FaultKind },
): Verdict {
  const allowed = isCrash(kind) ? KILLED : FAILED;
  try {
    story.runtime.gate.failAt(at, kind);
    story.piece();
    for (const goOn of [() => story.comeToRest(), () => story.wait(undisturbed.until)]) {
      goOn();
      const look = lookAt(story.runtime);
      const met = undisturbed.meets(look);
      if (met !== undefined) return judge(met, look.footprint, allowed);
    }
    story.playOut();
    return judge(undisturbed.late().footprint, lookAt(story.runtime).footprint, allowed);
  } catch (error) {
    const { message } = error as Error;
    return { differences: [message.slice(0, 600)], doubled: 0, over: 0, orphans: 0 };
  }
}
