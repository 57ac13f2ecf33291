import type { Lock } from '../app/ports/lock';

/** The lock of the spreadsheet the script works in; a script lock would be the whole domain's in an add-on (platform-facts §8). */
export function documentLock(): Lock {
  const lock = LockService.getDocumentLock();
  return {
    take: (waitMs) => lock.tryLock(waitMs),
    // Nothing waits to be flushed: all writing goes through the Sheets API.
    release: () => lock.releaseLock(),
  };
}
