import type { Host } from '../runtime/host';
import type { Outcome, Runtime } from '../runtime/runtime';
import { formSurface } from '../services/forms/form';
import { guestOf } from '../services/forms/guest';
import { storedResponse } from '../services/forms/response';
import type { FormState, StoredResponse } from '../services/forms/state';
import type { WrittenRow } from '../services/forms/tab';
import { ringing, type TriggerState } from '../services/script/state';
import { tell } from '../world/events';
import { rangeObject } from '../services/spreadsheet-app/service';
import type { Official } from '../runtime/official';

/** How often a trigger rings for one answer: Google promises neither that it does nor that it does once (platform-facts §2.6). */
export type Ring = 'once' | 'twice' | 'never';

/** A trigger that rang, and how its execution ended. */
export interface Doorbell {
  handler: string;
  owner: string;
  outcome: Outcome;
}

interface Answered {
  form: FormState;
  response: StoredResponse;
  row: WrittenRow | undefined;
  ring: Ring;
  /** Whose triggers ring. */
  of: 'form' | 'spreadsheet' | 'both';
}

const TIMES: Record<Ring, number> = { once: 1, twice: 2, never: 0 };

/** Runs every form-submit trigger of the form and of its spreadsheet, each as its owner (platform-facts §2.3). */
export function ringDoorbells(runtime: Runtime, answered: Answered): Doorbell[] {
  const { form, row, of, ring: times } = answered;
  const sources = [
    of === 'spreadsheet' ? undefined : form.id,
    of === 'form' ? undefined : row?.spreadsheetId,
  ];
  const { world } = runtime;
  const waiting = ringing(world.script).filter(
    ({ kind, sourceId }) => kind === 'formSubmit' && sources.includes(sourceId),
  );
  if (times !== 'once' && waiting.length > 0)
    tell(world, { at: world.now, text: `the doorbell rings ${times}` });
  return Array.from({ length: TIMES[answered.ring] }).flatMap(() =>
    waiting.map((trigger) => ({
      handler: trigger.handler,
      owner: trigger.owner,
      outcome: ring(runtime, trigger, answered),
    })),
  );
}

function ring(runtime: Runtime, trigger: TriggerState, answered: Answered): Outcome {
  return runtime.run({
    functionName: trigger.handler,
    user: trigger.owner,
    // Whoever answered, if she was signed in: known to the script only where Session says so (platform-facts §2.3).
    activeUser: answered.response.respondent,
    cause: 'trigger',
    label: `trigger ${trigger.handler}`,
    args: (host) => [eventFor(host, trigger, answered)],
  });
}

/** @see platform-facts §2.5 */
function eventFor(host: Host, trigger: TriggerState, answered: Answered): object {
  const { AuthMode } = (host.realm.context as { ScriptApp: { AuthMode: { FULL: unknown } } })
    .ScriptApp;
  const event: Record<string, unknown> = host.realm.json({});
  Object.assign(event, { authMode: AuthMode.FULL, triggerUid: trigger.id });
  if (trigger.sourceId === answered.form.id) return formEvent(host, event, answered);
  return answered.row === undefined ? event : spreadsheetEvent(host, event, answered.row);
}

function formEvent(
  host: Host,
  event: Record<string, unknown>,
  { form, response }: Answered,
): object {
  const guest = guestOf(host);
  return Object.assign(event, {
    source: formSurface(guest, form.id),
    response: storedResponse(guest, form.id, response),
  });
}

/** Texts only, as the spreadsheet shows them; after an edit only what changed is filled (platform-facts §2.5). */
function spreadsheetEvent(host: Host, event: Record<string, unknown>, row: WrittenRow): object {
  const values = row.shown.map((shown, column) =>
    column > 0 && row.unchanged[column] ? '' : shown,
  );
  const namedValues: Record<string, string[]> = {};
  row.headers.forEach((header, column) => (namedValues[header] ??= []).push(values[column] ?? ''));
  const range = rangeObject(host, row.spreadsheetId, {
    sheetId: row.sheetId,
    row: row.row + 1,
    column: 1,
    rows: 1,
    columns: row.shown.length,
  });
  return Object.assign(event, {
    values: host.realm.json(values),
    namedValues: host.realm.json(namedValues),
    range,
  } satisfies Official<GoogleAppsScript.Events.SheetsOnFormSubmit>);
}
