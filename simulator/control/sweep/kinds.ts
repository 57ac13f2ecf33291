import type { FaultKind } from '../../runtime/gate';

/**
 * Services of which AS/guides/services/quotas has a row, or whose API counts requests (platform-facts §1.1, §1.3, §1.5).
 * Forms, locks, sessions and the spreadsheet service have none: no quota refuses their calls.
 */
const METERED =
  /^(Calendar|CalendarApp|CalendarEvent|CalendarEventSeries|Docs|Drive|DriveApp|File|Folder|Gmail\w*|MailApp|Properties|Sheets|Slides)\./;

/** Calls that take a lock: the only ones that a lock can keep waiting (AS/reference/lock). */
const TAKES_LOCK = /^Lock\.(tryLock|waitLock)$/;

/**
 * The ways in which a call of this member can go wrong. A machine can be taken away at any call, before or after it took
 * effect; a server error can answer any (platform-facts §1.5).
 */
export function kindsAt(member: string): FaultKind[] {
  return [
    'crash-before',
    'crash-after',
    'transient',
    ...(METERED.test(member) ? (['quota'] as const) : []),
    ...(TAKES_LOCK.test(member) ? (['lock-timeout'] as const) : []),
  ];
}

/** Whether a fault of this kind ends the execution, so that nobody can know how far it came. */
export function isCrash(kind: FaultKind): boolean {
  return kind === 'crash-before' || kind === 'crash-after';
}
