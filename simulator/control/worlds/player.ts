import { Runtime, type ScriptFiles } from '../../runtime/runtime';
import type { FaultKind } from '../../runtime/gate';
import type { World } from '../../world/world';
import { playScenario, readScenario, StepFailed } from '../scenario';
import type { CommandStep, Step } from '../scenario/file';
import type { TableRow } from '../scenario/product';
import { ScenarioRun } from '../scenario/run';
import { BEGINNINGS, type BeginningKey } from './beginnings';
import { overCapacity } from './checks/capacity';
import { judge } from './checks';
import { History } from './history';
import { MOVES } from './moves';
import { cellOf } from './cells';
import { Sight } from './sight';
import type { Move, Story } from './story';

/** How a story ended. */
export interface Told {
  beginning: BeginningKey;
  /** What must never be, and is; a sentence each. */
  violations: string[];
  /** The steps as they came to be: with the beginning's, a scenario. */
  steps: Step[];
  faults: Partial<Record<FaultKind, number>>;
  kills: number;
  executions: number;
}

/** The script, by how it is installed. */
export type Scripts = Readonly<Record<'bound' | 'addon', ScriptFiles>>;

/** Plays stories, all from a world in which the beginning has been played once. */
export class Storyteller {
  private readonly begun = new Map<BeginningKey, string>();

  constructor(private readonly scripts: Scripts) {}

  /** Plays a story, lets everything settle, and judges the world from outside. */
  tell({ beginning, moves }: Story): Told {
    const { install } = BEGINNINGS[beginning];
    const world = JSON.parse(this.begin(beginning)) as World;
    const telling = new Telling(new Runtime(world, this.scripts[install]));
    for (const move of moves) telling.move(move);
    return { beginning, ...telling.end() };
  }

  /** A world that is plain JSON is copied fastest as text. */
  private begin(key: BeginningKey): string {
    const known = this.begun.get(key);
    if (known !== undefined) return known;
    const beginning = BEGINNINGS[key];
    const { runtime, failed } = playScenario(
      readScenario(JSON.stringify(beginning)),
      this.scripts[beginning.install],
    );
    if (failed !== undefined) throw failed;
    const world = JSON.stringify(runtime.world);
    this.begun.set(key, world);
    return world;
  }
}

/** A day at noon, twice more: mails that wait for the morning leave, what failed is tried again. */
const SETTLING: readonly Step[] = [
  { do: 'calm' },
  { do: 'advance', by: 'PT1H', ticks: 1 },
  { do: 'advance', by: 'PT26H', ticks: 2 },
  { do: 'advance', by: 'PT30H', ticks: 2 },
];

class Telling {
  private readonly run: ScenarioRun;
  private readonly history = new History();
  private readonly steps: Step[] = [];
  private readonly violations: string[] = [];
  private written = 0;
  private unshown: { row?: TableRow } = {};

  constructor(private readonly runtime: Runtime) {
    this.run = new ScenarioRun(runtime, 'crea', []);
    this.run.whenDone = (step) => this.done(step);
    this.run.whenReplied = (command, result) => this.replied(command, result);
  }

  /** What the move comes to now is done; what it has nothing to do to is left out. */
  move({ kind, a, b, c }: Move): void {
    const step = this.reading(() =>
      MOVES[kind].step(new Sight(this.run, this.written), { a, b, c }),
    );
    if (step === undefined) return;
    if (['submit', 'resubmit', 'mail'].includes(step.do === 'overlap' ? step.step.do : step.do))
      this.written += 1;
    this.play(step);
  }

  end(): Omit<Told, 'beginning'> {
    for (const step of SETTLING) this.play(step);
    const { gate, records } = this.runtime;
    this.reading(() =>
      this.violations.push(
        ...judge({
          world: this.runtime.world,
          tables: this.run.product.tables(),
          programme: this.run.product.describe(),
          history: this.history,
          kills: gate.kills,
        }),
      ),
    );
    return {
      violations: [...new Set(this.violations)],
      steps: this.steps,
      faults: gate.met,
      kills: gate.kills,
      executions: records.length,
    };
  }

  private play(step: Step): void {
    const { gate } = this.runtime;
    const { trouble } = gate;
    const seen = gate.timeline.entries.length;
    this.steps.push(step);
    try {
      this.run.goOn(step);
    } catch (error) {
      if (!(error instanceof StepFailed)) throw error;
      this.stumbled(error, gate.trouble > trouble);
    }
    if (gate.trouble === trouble) this.watchFailures(seen);
    this.lookRound();
  }

  /** Whatever a person cannot do just now she leaves; of what the script says, a sentence for her is no failure. */
  private stumbled({ reason, step }: StepFailed, isTroubled: boolean): void {
    this.steps[this.steps.length - 1] = step;
    if (isPersons(reason)) {
      // The step cannot be done when the story is played from its file either.
      this.steps.pop();
      return;
    }
    if (!isTroubled) this.violations.push(`step failed: ${step.do} ${reason.slice(0, 300)}`);
  }

  /** An execution that fails though nothing was made to fail has met a defect. */
  private watchFailures(from: number): void {
    for (const { kind, text } of this.runtime.gate.timeline.entries.slice(from))
      if (kind === 'ends' && text.startsWith('failed: '))
        this.violations.push(`execution ${text.slice(0, 300)}`);
  }

  private lookRound(): void {
    this.reading(() => {
      const { mentors = [], settings = [] } = this.run.product.tables();
      const rehearsing = settings.some(
        ({ id, value }) => id === 'rehearsal' && String(value) === 'true',
      );
      this.history.look(this.runtime.world.now, { mentors, rehearsing });
    });
  }

  private done(step: Step): void {
    const { world } = this.runtime;
    const about: { shown?: unknown; row?: TableRow; responseId?: string } = { ...this.unshown };
    if (step.do === 'edit') about.shown = cellOf(this.run, step);
    if (step.do === 'resubmit') {
      const form = world.forms[this.run.product.form(step.form).formId];
      const id = form?.responses[step.nth - 1]?.id;
      if (id !== undefined) about.responseId = id;
    }
    if (step.do === 'sheet' && step.op === 'delete-row')
      about.row = { id: String(step.where?.['id']) };
    this.history.note(step, world.now, about);
  }

  private replied(command: Omit<CommandStep, 'do'>, result: unknown): void {
    if (command.name !== 'match') return;
    this.reading(() =>
      this.violations.push(...overCapacity(this.run.product.tables(), command, result)),
    );
  }

  /** Reading is refused while a tab or a column that somebody deleted has not been put back: the clock does that. */
  private reading<T>(look: () => T): T | undefined {
    try {
      return look();
    } catch (error) {
      const { message } = error as Error;
      if (!/^(exportTables|describeProgramme): /.test(message)) throw error;
      return undefined;
    }
  }
}

/** What keeps a person, and not the script, from doing something. */
const PERSONS =
  /^no row |^session .* has no event|^no calendar has|is not a guest|^No event|has no answer number|no se pueden editar|ya no acepta|no está publicado|^there is no column|^the tab .* is gone|protected|data validation|outside the grid|at least one|already exists|leads nowhere|is already past|archivo ya no existe|^no row of the tab|is not a choice of/i;

function isPersons(reason: string): boolean {
  return PERSONS.test(reason.replace(/^inside, \{.*?\}: /s, ''));
}
