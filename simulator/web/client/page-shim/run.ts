import { assertReceivable } from '../../../control/client-values';
import type { Said, ToPage } from './messages';
import { legalArguments } from './values';

interface Handlers {
  success?: (value: unknown, userObject?: unknown) => void;
  failure?: (error: Error, userObject?: unknown) => void;
  userObject?: unknown;
}

type Call = Extract<Said, { kind: 'call' }>;

/** As many calls of a page run at a time; the next waits until one is back (AS/guides/html/communication). */
const AT_A_TIME = 10;

/** The calls of one page: `google.script.run`, and what becomes of each. */
export class Calls {
  private readonly underWay = new Map<number, Handlers>();
  private readonly queue: { call: Call; handlers: Handlers }[] = [];
  private last = 0;

  /** `functions` are the names of the script's functions when the page was made; `send` brings a call to the server. */
  constructor(
    private readonly functions: readonly string[],
    private readonly send: (call: Call) => void,
  ) {}

  /**
   * `google.script.run`: a plain object with a method for each function of the script, and those that set what happens
   * afterwards. It has no other: calling one is the browser's own TypeError, as with Google's client.
   */
  runner(handlers: Handlers = {}): object {
    const own = this.functions.map((name) => [
      name,
      (...args: unknown[]) => this.call(handlers, { functionName: name, args }),
    ]);
    return {
      withSuccessHandler: (success: Handlers['success']) => this.runner({ ...handlers, success }),
      withFailureHandler: (failure: Handlers['failure']) => this.runner({ ...handlers, failure }),
      withUserObject: (userObject: unknown) => this.runner({ ...handlers, userObject }),
      // In Google's client, and in no reference.
      withLogger: () => {
        throw new Error('NotSimulated: google.script.run.withLogger');
      },
      ...(Object.fromEntries(own) as object),
    };
  }

  /**
   * A call came back: one of its handlers hears of it. An error that none waits for is thrown, so that the console and
   * `window.onerror` have it.
   */
  settle({ id, outcome }: ToPage): void {
    const handlers = this.underWay.get(id);
    if (handlers === undefined) return;
    this.underWay.delete(id);
    this.sendWaiting();
    const { success, failure, userObject } = handlers;
    const error =
      outcome.status === 'ok' ? problemWith(outcome.value) : scriptError(outcome.message);
    if (error === undefined) success?.((outcome as { value: unknown }).value, userObject);
    else if (failure) failure(error, userObject);
    else throw error;
  }

  private call(
    handlers: Handlers,
    { functionName, args }: Pick<Call, 'functionName' | 'args'>,
  ): void {
    const legal = legalArguments(args);
    this.last += 1;
    this.queue.push({ call: { kind: 'call', id: this.last, functionName, args: legal }, handlers });
    this.sendWaiting();
  }

  private sendWaiting(): void {
    while (this.underWay.size < AT_A_TIME) {
      const next = this.queue.shift();
      if (next === undefined) return;
      this.underWay.set(next.call.id, next.handlers);
      this.send(next.call);
    }
  }
}

function problemWith(value: unknown): Error | undefined {
  try {
    assertReceivable(value);
    return undefined;
  } catch (error) {
    return error as Error;
  }
}

/** Of an error of the server only the message comes through, under this name [field]. */
function scriptError(message: string): Error {
  return Object.assign(new Error(message), { name: 'ScriptError' });
}
