/** A command used wrongly: the message says how it is used. */
export class UsageError extends Error {}

export interface Arguments {
  words: string[];
  options: Record<string, string>;
}

/** Splits a command line into words and `--option value` (or `--option=value`); an unknown option is an error. */
export function readArguments(args: string[], known: string[], usage: string): Arguments {
  const words: string[] = [];
  const options: Record<string, string> = {};
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (!arg.startsWith('--')) {
      words.push(arg);
      continue;
    }
    const [name = '', inline] = arg.slice(2).split(/=(.*)/s);
    const value = inline ?? args[(at += 1)];
    if (!known.includes(name)) throw new UsageError(`there is no option --${name}. ${usage}`);
    if (value === undefined) throw new UsageError(`--${name} needs a value. ${usage}`);
    options[name] = value;
  }
  return { words, options };
}

/** Runs a command; what goes wrong is one line on stderr and exit code 1. */
export async function main(command: () => void | Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const { message = String(error), code } = (error ?? {}) as { message?: string; code?: string };
    const kind = error instanceof SyntaxError ? 'SyntaxError: ' : '';
    const line = `${kind}${message.split('\n')[0]}`;
    process.stderr.write(`${line}\n`);
    // A defect of the simulator itself: whoever mends it needs to know where.
    if (isDefect(error, code) || process.env['DEBUG'])
      process.stderr.write(`${(error as Error).stack}\n`);
    process.exitCode = 1;
  }
}

function isDefect(error: unknown, code: string | undefined): boolean {
  return (
    code === undefined &&
    (error instanceof TypeError || error instanceof ReferenceError || error instanceof RangeError)
  );
}
