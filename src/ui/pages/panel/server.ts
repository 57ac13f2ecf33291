import type { Came, ServerFunctions, ServerName } from '../../contract';
import { common } from './words';

/** What Google puts into every page it serves: each call runs a top-level function of the script. */
interface Runner {
  withSuccessHandler(handler: (answer: string) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
  [name: string]: unknown;
}

declare const google: { script: { run: Runner } };

/** The server would not, and says why in a sentence; or something broke, and the sentence says so. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Asks the server. Fails with {@link Refused}, whose message is for the person. */
export async function call<N extends ServerName>(
  name: N,
  ...args: ServerFunctions[N]['takes']
): Promise<ServerFunctions[N]['gives']> {
  return (await done(name, ...args)).result;
}

/** What came of it, and the line of the journal by which it can be taken back; empty when it cannot. */
export interface Done<T> {
  result: T;
  undo: string;
}

/** The same as {@link call}, for what can be taken back. */
export function done<N extends ServerName>(
  name: N,
  ...args: ServerFunctions[N]['takes']
): Promise<Done<ServerFunctions[N]['gives']>> {
  return new Promise((resolve, reject) => {
    const runner = google.script.run
      .withSuccessHandler((answer) => {
        const came = JSON.parse(answer) as Came;
        if (came.ok)
          resolve({ result: came.result as ServerFunctions[N]['gives'], undo: came.undo ?? '' });
        else reject(new Refused(came.problem.code, came.problem.message));
      })
      .withFailureHandler((error) => {
        console.error(error.message);
        reject(new Refused('unexpected', common.words.unexpected));
      });
    (runner[name] as (...given: unknown[]) => void)(...args);
  });
}

/** Runs a command by name; its result as the caller knows it. */
export async function command<T>(name: string, args: object): Promise<T> {
  return (await call('runCommand', name, JSON.stringify(args))) as T;
}
