import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import type { Runtime } from '../../runtime/runtime';
import { ServiceError } from '../../runtime/signals';
import { documentScope, scriptScope, userScope } from './stores';

const TIMEOUT = 'Lock timeout: another process was holding the lock for too long.';

/** `LockService`: AS/reference/lock, platform-facts §8. */
export function lockService(host: Host, runtime: Runtime): object {
  const open = (scope: string | undefined) =>
    scope === undefined ? null : lock(host, runtime, scope);
  return host.surface('LockService', {
    getScriptLock: () => open(scriptScope()),
    getUserLock: () => open(userScope(host)),
    getDocumentLock: () => open(documentScope(host)),
  } satisfies Official<GoogleAppsScript.Lock.LockService>);
}

function lock(host: Host, runtime: Runtime, scope: string): object {
  const { execution, world } = host;
  const isMine = () => world.script.locks[scope] === execution.id;
  const take = (ms: number): boolean => {
    if (!isFree(host, runtime, scope)) {
      // The holder is an execution interrupted by this one: it goes on only when this one is over.
      if (ms > 0) execution.end('lock-wait');
      return false;
    }
    world.script.locks[scope] = execution.id;
    return true;
  };
  return host.surface('Lock', {
    // Known difference: it does not wait beside others, its execution is begun anew once the lock is free.
    tryLock: (ms: unknown) =>
      attempt(() => host.call('Lock.tryLock', () => isMine() || take(milliseconds(ms)))),
    // Known difference: it does not wait beside others, its execution is begun anew once the lock is free.
    waitLock: (ms: unknown) =>
      host.call('Lock.waitLock', () => {
        if (!isMine() && !take(milliseconds(ms))) throw new ServiceError(TIMEOUT);
      }),
    hasLock: () => isMine(),
    releaseLock: () => {
      host.call('Lock.releaseLock', () => {
        if (isMine()) delete world.script.locks[scope];
      });
      runtime.runWaiting();
    },
  } satisfies Official<GoogleAppsScript.Lock.Lock>);
}

/** Held by nobody, by this execution, or by one that is over. */
function isFree(host: Host, runtime: Runtime, scope: string): boolean {
  const holder = host.world.script.locks[scope];
  return holder === undefined || !runtime.underWay.some(({ id }) => id === holder);
}

function milliseconds(value: unknown): number {
  const ms = Number(value);
  if (!Number.isFinite(ms)) {
    throw new ServiceError(
      `The parameters (${typeof value}) don't match the method signature for LockService.Lock.tryLock.`,
    );
  }
  return ms;
}

/** tryLock answers false where waitLock throws. */
function attempt(take: () => boolean): boolean {
  try {
    return take();
  } catch (error) {
    if (error instanceof ServiceError && error.message === TIMEOUT) return false;
    throw error;
  }
}
