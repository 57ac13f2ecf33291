import { Problem } from '../../core/problem';
import { fill } from '../../texts';
import type { Env } from '../env';
import { administrationCommands } from './administration';
import type { Command, Given } from './command';
import { handoverCommands } from './handover';
import { readingCommands } from './reading';
import { requestCommands } from './requests';
import { retryCommands } from './retry';
import { sampleCommands } from './sample';
import { sessionCommands } from './sessions';
import { undoCommands } from './undo';

/** Every command there is, by its name (contract §5). */
export const COMMANDS = {
  ...administrationCommands,
  ...handoverCommands,
  ...readingCommands,
  ...requestCommands,
  ...retryCommands,
  ...sampleCommands,
  ...sessionCommands,
  ...undoCommands,
} as unknown as Readonly<Record<string, Command | undefined>>;

/** What came of a command: its result and by which line of the journal it can be undone, or the problem in a sentence. */
export type Came =
  | { ok: true; result: unknown; undo?: string }
  | { ok: false; problem: { code: string; message: string } };

/**
 * Runs a coordinator's action by name (contract §5). An expected problem comes back as a sentence; anything else is a bug
 * and is thrown.
 */
export function commandCame(env: Env, name: string, args: unknown): Came {
  return ran(env, { name, args });
}

/** The same, with what may yet refuse it when it is decided. */
export function ran(
  env: Env,
  { name, args, approve }: { name: string; args: unknown; approve?: Given<unknown>['approve'] },
): Came {
  let undo = '';
  const answer = came(env, () => {
    const { command, parsed } = asked(name, args);
    return command.run(env, {
      args: parsed,
      actor: env.account.email(),
      noted: (entry) => (undo = entry),
      ...(approve === undefined ? {} : { approve }),
    });
  });
  return answer.ok && undo !== '' ? { ...answer, undo } : answer;
}

/** What came of any piece of work: an expected problem is a sentence for whoever clicked, anything else is thrown. */
export function came(env: Env, work: () => unknown): Came {
  try {
    return { ok: true, result: work() ?? null };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return {
      ok: false,
      problem: { code: error.code, message: fill(env.texts.problems[error.code], error.params) },
    };
  }
}

/** The command of this name and its arguments, read. Refuses with `unknown-command`, `bad-arguments`. */
export function asked(name: string, args: unknown): { command: Command; parsed: unknown } {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) throw new Problem('unknown-command', { name });
  const parsed = command.args.safeParse(args);
  if (!parsed.success) throw new Problem('bad-arguments', { name });
  return { command, parsed: parsed.data };
}
