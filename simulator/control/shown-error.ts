import type { Outcome } from '../runtime/runtime';

/** What Google itself says of a script, rather than the script of itself. */
const OF_GOOGLE = /^(Script function not found|The script completed but)/;

/**
 * The message of a failed execution as a page of the script and an error page have it: with the class of the error
 * before it, e.g. `TypeError: x is not a function` (docs/fidelity-notes.md, "Pages of the script").
 */
export function shownError(outcome: Exclude<Outcome, { status: 'ok' }>): string {
  if (outcome.status === 'ended')
    return outcome.reason === 'timeout'
      ? 'Exceeded maximum execution time'
      : "We're sorry, a server error occurred. Please wait a bit and try again.";
  const { message, stack } = outcome;
  const named = /^[\w$]+: /.exec(stack)?.[0] ?? '';
  const isShown = OF_GOOGLE.test(message) || !stack.startsWith(named + message);
  return isShown ? message : named + message;
}
