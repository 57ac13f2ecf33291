import type { Manifest } from '../runtime/manifest';
import type { ScriptFiles } from '../runtime/runtime';
import { ControlError } from '../control/control-error';
import { callableByPages } from '../control/people';
import { newWorld } from '../world/new-world';
import type { InstallKind, World } from '../world/world';
import { perform, type Told } from './actions';
import { attempt } from './attempt';
import { faultsLeft } from './faults';
import type { Action, BeginStep, Question, Reply, Request } from './protocol';
import type { Saved, SavedFile } from './saved';
import { Screens } from './screens';

/** How many executions the log keeps. */
const LOG_LENGTH = 400;

export interface WorkspaceOptions {
  files: ScriptFiles;
  file: SavedFile;
  install: InstallKind;
  /** The moment at which a new world begins, ms since the epoch. */
  now: () => number;
}

/** One simulated world that people use through a page: what they do is done one at a time, and kept. */
export class Workspace {
  private saved: Saved;
  private readonly screens = new Screens();
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: WorkspaceOptions) {
    this.saved = options.file.read() ?? this.fresh();
  }

  get world(): World {
    return this.saved.world;
  }

  get state(): Readonly<Saved> {
    return this.saved;
  }

  get manifest(): Manifest {
    return this.options.files.manifest;
  }

  /** Does something when everything asked for before is done. */
  enqueue<T>(job: () => T | Promise<T>): Promise<T> {
    const done = this.queue.then(job);
    this.queue = done.catch(() => undefined);
    return done;
  }

  /** Begins again: an empty account, and nobody's screen. */
  restart(): void {
    this.saved = this.fresh();
    this.keep();
  }

  setBegin(begin: BeginStep[]): void {
    this.saved.begin = begin;
    this.keep();
  }

  /** Does what a person asks for; what cannot be done changes nothing. */
  act(request: Request): Reply {
    const { action, user } = request;
    try {
      const own = this.actOnWorkspace(action, user);
      return own ?? this.actOnWorld(request);
    } catch (error) {
      if (!(error instanceof ControlError)) process.stderr.write(`${(error as Error).stack}\n`);
      return { status: 'refused', message: (error as Error).message };
    }
  }

  private actOnWorkspace(action: Action, user: string): Reply | undefined {
    switch (action.do) {
      case 'close-page':
        this.screens.closePage(user, action.number);
        return this.done(user, {});
      case 'fault':
        this.saved.faults.push(action.fault);
        this.keep();
        return this.done(user, {});
      case 'forget-faults':
        this.saved.faults = [];
        this.keep();
        return this.done(user, {});
      default:
        return undefined;
    }
  }

  private actOnWorld({ action, user, selection, answers = [] }: Request): Reply {
    if (action.do === 'open') this.screens.clear(user);
    const start = { world: this.world, files: this.options.files };
    const tried = attempt(start, answers, (runtime) => {
      this.screens.lay(runtime.desk, user, selection);
      for (const fault of this.saved.faults) runtime.gate.addFault(fault);
      return perform(runtime, action as Parameters<typeof perform>[1], user);
    });
    if (tried.question !== undefined) return questionReply(tried.question);
    const { runtime, value } = tried;
    const executions = runtime.executions();
    this.screens.take(runtime.desk, user);
    this.saved.world = runtime.world;
    this.saved.faults = faultsLeft(this.saved.faults, executions);
    this.saved.executions = [...this.saved.executions, ...executions].slice(-LOG_LENGTH);
    this.keep();
    const messages = runtime.desk.messages.filter((message) => message.user === user);
    return { ...this.done(user, value), messages, executions };
  }

  private done(user: string, told: Told): Extract<Reply, { status: 'done' }> {
    return {
      status: 'done',
      messages: [],
      executions: [],
      screen: { ...this.screens.show(user), functions: callableByPages(this.options.files) },
      ...told,
    };
  }

  private fresh(): Saved {
    const { install, now } = this.options;
    const world = newWorld({ account: 'workspace', install, now: now(), seed: 1 });
    return { version: 1, world, executions: [], faults: [], begin: [] };
  }

  private keep(): void {
    this.saved.version += 1;
    this.options.file.write(this.saved);
  }
}

function questionReply(question: Question): Reply {
  return { status: 'question', question };
}
