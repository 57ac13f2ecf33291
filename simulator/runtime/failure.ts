import type { Realm } from './realm';
import type { ScriptFiles } from './runtime';
import { ServiceError } from './signals';

/**
 * An error that the script did not catch, as the executions page shows it: the message without its class, and the
 * stack with the script's own lines only. An error that is not the guest's is a defect of the simulator: its stack stays whole.
 */
export function describeFailure(
  error: unknown,
  { realm, files }: { realm: Realm; files: ScriptFiles },
): { message: string; stack: string } {
  if (error instanceof ServiceError)
    return { message: error.message, stack: `Exception: ${error.message}` };
  const { message, stack } = (
    typeof error === 'object' && error !== null ? error : {}
  ) as Partial<Error>;
  if (typeof message !== 'string') return { message: String(error), stack: '' };
  if (typeof stack !== 'string' || !realm.isError(error)) return { message, stack: stack ?? '' };
  const head = message.startsWith(error.name) ? message : `${error.name}: ${message}`;
  const own = stack
    .split('\n')
    .filter((line) => files.code.some(({ name }) => isFrameOf(line, name)));
  return { message, stack: [head, ...own].join('\n') };
}

function isFrameOf(line: string, file: string): boolean {
  return /^\s+at /.test(line) && (line.includes(`(${file}:`) || line.includes(` ${file}:`));
}
