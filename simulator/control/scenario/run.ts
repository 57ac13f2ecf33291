import type { Runtime } from '../../runtime/runtime';
import { advance, sweepNow } from '../clock';
import { moment, type CommandStep, type Step, type StepOf } from './file';
import { Product } from './product';
import { Saved, savedNames } from './saved';
import { STEPS } from './steps';

/** How often a person and the clock try again after kills before it is called hopeless. */
const MOST_ROUNDS = 25;

/** A step that could not be done: which, as it stands in the file, and why. */
export class StepFailed extends Error {
  constructor(
    readonly number: number,
    readonly step: Step,
    readonly reason: string,
  ) {
    super(`step ${number} ${JSON.stringify(step)}: ${reason}`);
  }
}

/** A scenario being played against a world. */
export class ScenarioRun {
  readonly product: Product;
  saved: Saved;
  /** The repeating clock trigger runs before the next step, without moving the clock. */
  sweepIsDue = false;
  /** Brings back what a person deleted last. */
  undo: (() => void) | undefined;
  /** Told of every step that was done, those inside others too. */
  whenDone: ((step: Step) => void) | undefined;
  /** Told of what came of every command that was not refused. */
  whenReplied: ((command: Omit<CommandStep, 'do'>, result: unknown) => void) | undefined;
  private readonly failures: string[] = [];
  private readonly overlaps: StepOf<'overlap'>[] = [];
  /** What a person was doing when it was killed: she does it again before the next step. */
  private unfinished: (() => void)[] = [];
  private trouble = 0;

  constructor(
    readonly runtime: Runtime,
    readonly programme: string,
    private readonly steps: Step[],
  ) {
    this.product = new Product(runtime);
    this.saved = new Saved(savedNames(steps));
  }

  /** Plays every step; throws {@link StepFailed} at the first that cannot be done. */
  play(): void {
    for (const [index, step] of this.steps.entries()) {
      this.guarded(index, () => this.next(step));
    }
    this.conclude();
  }

  /** Plays one step more, which nobody knew of before. Throws {@link StepFailed}. */
  goOn(step: Step): void {
    this.steps.push(step);
    this.guarded(this.steps.length - 1, () => this.next(step));
  }

  /** What was left unfinished is done, and visits for which no step came are made. Throws {@link StepFailed}. */
  conclude(): void {
    this.guarded(this.steps.length - 1, () => this.comeToRest());
  }

  /** Whatever was interrupted is done again until nothing is, as before any step. */
  comeToRest(): void {
    this.recover();
    for (const overlap of this.overlaps.splice(0)) this.perform(overlap.step);
    this.recover();
  }

  /** The same run in a copy of its world, as it stands between two steps: what was saved is known there too. */
  fork(runtime: Runtime): ScenarioRun {
    const fork = new ScenarioRun(runtime, this.programme, this.steps);
    fork.saved = this.saved.copy();
    fork.sweepIsDue = this.sweepIsDue;
    fork.overlaps.push(...this.overlaps);
    return fork;
  }

  /** Whether another execution waits to run inside the next step. */
  isVisited(): boolean {
    return this.overlaps.length > 0;
  }

  /** What went wrong inside executions since this was asked last. */
  takeFailures(): string[] {
    return this.failures.splice(0);
  }

  /** Something inside an execution went wrong; it must not be thrown through the script, so it is told afterwards. */
  fail(reason: string): void {
    this.failures.push(reason);
  }

  /** Whether a call was made to fail, or an execution was killed, since the step began. */
  isTroubled(): boolean {
    return this.runtime.gate.trouble > this.trouble;
  }

  /** She does it again before the next step. */
  again(doing: () => void): void {
    this.unfinished.push(doing);
  }

  private guarded(index: number, doing: () => void): void {
    const step = this.steps[index];
    try {
      doing();
      const [reason] = this.takeFailures();
      if (reason !== undefined) throw new Error(reason);
    } catch (error) {
      if (step === undefined) throw error;
      throw new StepFailed(index + 1, step, (error as Error).message);
    }
  }

  /** Plays one step, whatever was interrupted before it first. */
  next(step: Step): void {
    if (step.do === 'overlap') {
      this.overlaps.push(step);
      return;
    }
    this.recover();
    this.watch(() => this.playWithVisits(step));
  }

  private playWithVisits(step: Exclude<Step, StepOf<'overlap'>>): void {
    if (step.at !== undefined) advance(this.runtime, { to: this.momentOf(step.at) });
    const visits = this.overlaps.splice(0).map((overlap) => {
      const visit = { made: false, make: () => this.visit(overlap.step, visit) };
      this.runtime.gate.visitInside(overlap.at, visit.make);
      return visit;
    });
    this.perform(step);
    this.runtime.gate.forgetVisitors();
    // The step made fewer calls than that: the other execution comes after it instead of inside it.
    for (const visit of visits) if (!visit.made) visit.make();
  }

  private visit(step: Step, visit: { made: boolean }): void {
    visit.made = true;
    try {
      this.perform(step);
    } catch (error) {
      this.fail(`inside, ${JSON.stringify(step)}: ${(error as Error).message}`);
    }
  }

  private perform(step: Step): void {
    const resolved = this.saved.resolve(step.do === 'overlap' ? step.step : step);
    const play = STEPS[resolved.do] as (run: ScenarioRun, step: Step) => void;
    try {
      play(this, resolved);
    } finally {
      this.product.forget();
    }
    this.whenDone?.(resolved);
  }

  /** After a kill the person repeats what she was doing, and the sweep runs once; until all is quiet. */
  private recover(): void {
    for (let round = 0; this.unfinished.length > 0 || this.sweepIsDue; round += 1) {
      if (round === MOST_ROUNDS)
        throw new Error('the executions before this step never came to an end');
      this.watch(() => {
        for (const doing of this.unfinished.splice(0)) doing();
        this.sweepIsDue = false;
        sweepNow(this.runtime);
      });
    }
  }

  private watch(doing: () => void): void {
    this.trouble = this.runtime.gate.trouble;
    const { kills } = this.runtime.gate;
    doing();
    if (this.runtime.gate.kills > kills) this.sweepIsDue = true;
  }

  private momentOf(at: string): number {
    const to = moment(at, '"at"');
    if (to < this.runtime.world.now) throw new Error(`"at" ${at} is already past`);
    return to;
  }
}
