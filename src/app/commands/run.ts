import { Problem } from '../../core/problem';
import { fill } from '../../texts';
import type { Env } from '../env';
import { administrationCommands } from './administration';
import type { Command } from './command';
import { readingCommands } from './reading';
import { requestCommands } from './requests';
import { retryCommands } from './retry';
import { sampleCommands } from './sample';
import { sessionCommands } from './sessions';

const COMMANDS = {
  ...administrationCommands,
  ...readingCommands,
  ...requestCommands,
  ...retryCommands,
  ...sampleCommands,
  ...sessionCommands,
} as unknown as Readonly<Record<string, Command | undefined>>;

/** What came of a command: its result, or the problem in a sentence for whoever clicked. */
export type Came =
  { ok: true; result: unknown } | { ok: false; problem: { code: string; message: string } };

/**
 * Runs a coordinator's action by name (contract §5). An expected problem comes back as a sentence; anything else is a bug
 * and is thrown.
 */
export function commandCame(env: Env, name: string, args: unknown): Came {
  return came(env, () => {
    const { command, parsed } = asked(name, args);
    return command.run(env, { args: parsed, actor: env.account.email() });
  });
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
