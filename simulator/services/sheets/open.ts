import type { Host } from '../../runtime/host';
import { apiError } from '../../runtime/signals';
import { mayWrite, roleOf } from './access';
import { Draft } from './draft';
import { Refusal } from './refusal';
import type { SpreadsheetState } from './state';
import { land, seenByApi } from './unflushed';

/** One call of the API: its name in errors, and the spreadsheet it is about. */
export interface Target {
  method: string;
  id: string;
}

/** The spreadsheet that a call reads; Google's errors for one that is missing or not shared. */
export function opened(host: Host, { method, id }: Target): SpreadsheetState {
  const book = seenByApi(host, id);
  if (book === undefined || host.world.drive.files[id] === undefined) {
    throw apiError(method, 404, 'Requested entity was not found.', 'notFound');
  }
  if (roleOf(host.world, id, host.execution.about.user) === 'none') {
    throw apiError(method, 403, 'The caller does not have permission', 'forbidden');
  }
  return book;
}

/** Changes a spreadsheet, all or nothing; a refusal becomes an error 400. */
export function changed<T>(host: Host, target: Target, change: (draft: Draft) => T): T {
  opened(host, target);
  const { user } = host.execution.about;
  if (!mayWrite(host.world, target.id, user)) {
    throw apiError(target.method, 403, 'The caller does not have permission', 'forbidden');
  }
  land(host);
  const draft = new Draft(host.world, target.id, { user, now: host.execution.now() });
  const result = inGoogleWords(target.method, () => change(draft));
  draft.commit();
  return result;
}

/** Turns a refusal into the error of an API method; `prefix` says which part of the request it is about. */
export function inGoogleWords<T>(method: string, act: () => T, prefix = ''): T {
  try {
    return act();
  } catch (error) {
    throw error instanceof Refusal
      ? apiError(method, 400, prefix + error.message, 'badRequest')
      : error;
  }
}

/** A copy of what the script handed over, as it crosses to Google: plain JSON. */
export function plain<T>(value: T): T {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T);
}
