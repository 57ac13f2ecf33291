/** 64 KB of arguments: more than any service needs of the stack between its door and its last change to the world. */
const ARGUMENTS = Array.from({ length: 8192 }, () => 0);

function takeNothing(): void {}

/**
 * Throws V8's own "Maximum call stack size exceeded" while there is still stack left. A script that recurses without end
 * must overflow before a service begins, never in the middle of its work: that would leave half a change in the world.
 */
export function assertStackIsLeft(): void {
  Reflect.apply(takeNothing, undefined, ARGUMENTS);
}

/** Whether an error of the simulator's own realm is V8's for a full stack. */
export function isStackOverflow(error: unknown): error is RangeError {
  return error instanceof RangeError && error.message.includes('call stack');
}
