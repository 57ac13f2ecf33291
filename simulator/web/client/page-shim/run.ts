import { send } from './host';
import type { ToPage } from './messages';
import { legalArguments } from './values';

interface Handlers {
  success?: (value: unknown, userObject?: unknown) => void;
  failure?: (error: Error, userObject?: unknown) => void;
  userObject?: unknown;
}

const waiting = new Map<number, Handlers>();
let last = 0;

/** `google.script.run`: every name is a function of the script, but those that set what happens afterwards. */
export function makeRunner(handlers: Handlers): object {
  return new Proxy(
    {
      withSuccessHandler: (success: unknown) => makeRunner({ ...handlers, success } as Handlers),
      withFailureHandler: (failure: unknown) => makeRunner({ ...handlers, failure } as Handlers),
      withUserObject: (userObject: unknown) => makeRunner({ ...handlers, userObject }),
    } as Record<string | symbol, unknown>,
    {
      get: (own, key) =>
        own[key] ?? ((...args: unknown[]) => call(handlers, { name: String(key), args })),
    },
  );
}

function call(handlers: Handlers, { name, args }: { name: string; args: unknown[] }): void {
  const legal = legalArguments(args);
  last += 1;
  waiting.set(last, handlers);
  send({ kind: 'call', id: last, functionName: name, args: legal });
}

/** A call came back: one of its handlers hears of it, and an error that none waits for is logged. */
export function settle({ id, outcome }: ToPage): void {
  const { success, failure, userObject } = waiting.get(id) ?? {};
  waiting.delete(id);
  if (outcome.status === 'ok') success?.(outcome.value, userObject);
  else if (failure) failure(new Error(outcome.message), userObject);
  else console.error(outcome.message);
}
