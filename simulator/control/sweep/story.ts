import type { Called } from '../../runtime/gate';
import { Runtime, type ScriptFiles } from '../../runtime/runtime';
import { newWorld } from '../../world/new-world';
import type { World } from '../../world/world';
import { advance, later, nextTick, sweepNow, tickLength } from '../clock';
import { moment, type Scenario, type Step, type StepOf } from '../scenario/file';
import { ScenarioRun } from '../scenario/run';

/** Time that passes where the script has no clock of its own yet. */
const AN_HOUR = 3_600_000;

/**
 * A scenario played piece by piece. A piece is a step, or of a step in which time passes what one tick of the clock does.
 * Between two pieces it can be packed and unpacked as often as one likes: a run that differs from this piece on costs
 * this piece and what follows.
 */
export class Story {
  private constructor(
    readonly runtime: Runtime,
    private readonly run: ScenarioRun,
    private rest: Step[],
  ) {}

  static begin(scenario: Scenario, files: ScriptFiles): Story {
    const runtime = new Runtime(newWorld(scenario), files);
    const run = new ScenarioRun(runtime, scenario.programme, scenario.steps);
    const { steps } = scenario;
    const pieces = steps.flatMap((step, index) =>
      // What waits to run inside a step must not run inside the time before it; an overlap's own `at` is no moment.
      step.do === 'overlap' || steps[index - 1]?.do === 'overlap' ? [step] : withoutAt(step),
    );
    return new Story(runtime, run, pieces);
  }

  get world(): World {
    return this.runtime.world;
  }

  isOver(): boolean {
    return this.rest.length === 0;
  }

  /** The step whose piece comes next. */
  upcoming(): Step | undefined {
    return this.rest[0];
  }

  /** Plays one piece and tells the service calls it made. Throws when the step cannot be done. */
  piece(): Called[] {
    const from = this.runtime.gate.calls.length;
    const [step, ...after] = this.rest;
    if (step === undefined) return [];
    this.rest = after;
    if (step.do === 'advance' && !this.run.isVisited()) this.tick(step);
    else this.play(step);
    return this.runtime.gate.calls.slice(from);
  }

  /** What a sweep would have to do is left to whoever comes next. */
  leaveUnswept(): void {
    this.run.sweepIsDue = false;
  }

  /** Plays a step of its own, with another execution inside one of its calls if given; tells what was refused and what failed, in words. */
  act(step: Step, inside?: StepOf<'overlap'>): string[] {
    try {
      if (inside !== undefined) this.run.next(inside);
      this.run.next(step);
      return this.run.takeFailures();
    } catch (error) {
      return [...this.run.takeFailures(), (error as Error).message];
    }
  }

  /** Whatever was interrupted is done again, until nothing is. */
  comeToRest(): void {
    this.guarded('at rest', () => this.run.comeToRest());
  }

  /** The clock runs until the given moment, ms. */
  wait(until: number): void {
    advance(this.runtime, { to: until });
  }

  /** The clock runs once, without moving. */
  sweep(): void {
    sweepNow(this.runtime);
  }

  /** When two ticks of the clock are over: enough for whatever waits for the next one. */
  soon(): number {
    return this.world.now + 2 * (tickLength(this.world) || AN_HOUR / 2);
  }

  /** All that is left of it, and two ticks more. */
  playOut(): void {
    while (!this.isOver()) this.piece();
    this.comeToRest();
    this.wait(this.soon());
  }

  /** Keeps it as it stands; every call of the function that comes back unpacks it into a world of its own. */
  pack(): () => Story {
    const { files } = this.runtime;
    const world = JSON.stringify(this.world);
    const rest = [...this.rest];
    return () => {
      const runtime = new Runtime(JSON.parse(world) as World, files);
      return new Story(runtime, this.run.fork(runtime), [...rest]);
    };
  }

  private tick(step: Step & { do: 'advance' }): void {
    const until = step.by === undefined ? moment(step.to, '"to"') : later(this.world, step.by);
    const next = nextTick(this.world, until);
    if (next === undefined || next >= until) {
      this.play({ do: 'advance', to: iso(until) });
      return;
    }
    this.rest.unshift({ do: 'advance', to: iso(until) });
    this.play({ do: 'advance', to: iso(next) });
  }

  private play(step: Step): void {
    this.guarded(JSON.stringify(step).slice(0, 200), () => this.run.next(step));
  }

  private guarded(what: string, doing: () => void): void {
    try {
      doing();
      const [reason] = this.run.takeFailures();
      if (reason !== undefined) throw new Error(reason);
    } catch (error) {
      throw new Error(`${what}: ${(error as Error).message}`);
    }
  }
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}

/** A step at a moment is time that passes, and the step. */
function withoutAt(step: Step): Step[] {
  const { at, ...plain } = step;
  return typeof at === 'string' ? [{ do: 'advance', to: at }, plain as Step] : [step];
}
