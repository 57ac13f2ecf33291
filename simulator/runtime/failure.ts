import type { Realm } from './realm';
import type { ScriptFiles } from './runtime';
import { ServiceError } from './signals';

/** An error as the executions page shows it. */
export interface Failure {
  message: string;
  stack: string;
}

/**
 * An error that the script did not catch: the message without its class, and the stack with the script's own lines only.
 * An error that is not the guest's is a defect of the simulator: its stack stays whole. Reading may run guest code
 * (getters of what was thrown), so it is done inside the realm.
 */
export function describeFailure(
  error: unknown,
  { realm, files }: { realm: Realm; files: ScriptFiles },
): Failure {
  if (error instanceof ServiceError)
    return { message: error.message, stack: `Exception: ${error.message}` };
  try {
    return read(error, { realm, files });
  } catch {
    // The script threw something whose own text throws.
    return { message: 'something that cannot be shown was thrown', stack: '' };
  }
}

function read(error: unknown, { realm, files }: { realm: Realm; files: ScriptFiles }): Failure {
  const { message, stack, name } = (
    typeof error === 'object' && error !== null ? error : {}
  ) as Partial<Error>;
  if (typeof message !== 'string') return { message: String(error), stack: '' };
  if (typeof stack !== 'string') return { message, stack: '' };
  if (!realm.isError(error) && !isFull(error)) return { message, stack };
  const head = message.startsWith(String(name)) ? message : `${String(name)}: ${message}`;
  const own = stack
    .split('\n')
    .filter((line) => files.code.some((file) => isFrameOf(line, file.name)));
  return { message, stack: [head, ...own].join('\n') };
}

/** A stack that overflowed in the simulator's frames is the script's doing all the same. */
function isFull(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes('call stack');
}

function isFrameOf(line: string, file: string): boolean {
  return /^\s+at /.test(line) && (line.includes(`(${file}:`) || line.includes(` ${file}:`));
}
