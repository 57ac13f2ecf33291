/** Thrown through guest code to end an execution. Whatever guest code does with it, no service answers any more. */
export class ExecutionEnded {
  constructor(readonly reason: EndReason) {}
}

/**
 * `crash`: the machine was taken away; `timeout`: six minutes were up; `memory`: it used up its memory; `lock-wait`: it
 * would have to wait for a lock that an interrupted execution holds.
 */
export type EndReason = 'crash' | 'timeout' | 'memory' | 'lock-wait';

/** An error that Google would throw into the script. The boundary turns it into an Error of the guest's own realm. */
export class ServiceError extends Error {
  constructor(
    message: string,
    readonly details: { name?: string; code?: number; reason?: string } = {},
  ) {
    super(message);
  }
}

/** A member that exists on Google and that the simulator does not have. Never caught for the product's sake. */
export class NotSimulated extends Error {
  constructor(readonly member: string) {
    super(`NotSimulated: ${member}`);
    this.name = 'NotSimulated';
  }
}

/**
 * The error of an advanced service, worded as Apps Script words it.
 * @see platform-facts §1.5 ("advanced service")
 */
export function apiError(method: string, code: number, message: string, reason = ''): ServiceError {
  return new ServiceError(`API call to ${method} failed with error: ${message}`, {
    name: 'GoogleJsonResponseException',
    code,
    reason,
  });
}
