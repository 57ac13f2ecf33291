import { Problem } from '../core/problem';
import { isGone, isRefusal } from './google-errors';

/** Refuses with `handover-unreadable` what is not there, not shared with this account, or not laid out as ours. */
export function refusingUnreadable<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    const isOdd =
      error instanceof Problem && ['missing-tab', 'missing-column'].includes(error.code);
    if (isOdd || isGone(error) || isRefusal(error)) throw new Problem('handover-unreadable');
    throw error;
  }
}
