import { TZDate } from '@date-fns/tz';
import { addDays } from 'date-fns/addDays';
import { startOfDay } from 'date-fns/startOfDay';
import type { World } from '../../world/world';
import { send } from '../mail/outgoing';

/** An installable trigger whose function failed. */
export interface TriggerFailure {
  handler: string;
  owner: string;
  /** ms since the epoch. */
  startedAt: number;
  endedAt: number;
  message: string;
}

const SENDER = 'noreply-apps-scripts-notifications@google.com';

/** Keeps a failure for its owner's summary. Add-ons never send one (platform-facts §2.3, WS/add-ons/concepts/editor-triggers). */
export function noteFailure(world: World, failure: TriggerFailure): void {
  if (world.install === 'addon') return;
  (world.script.failures ??= []).push(failure);
}

/** When the next summaries leave: at the end of the day of the first failure (daily is the default; the hour is assumed). */
export function summariesAt(world: World): number | undefined {
  const first = world.script.failures?.[0];
  if (first === undefined) return undefined;
  return startOfDay(addDays(new TZDate(first.endedAt, world.timeZone), 1)).getTime();
}

/** Mails every owner the summary of her triggers' failures: AS/guides/triggers/installable, "Errors in triggers". */
export function sendSummaries(world: World, at: number): void {
  const failures = world.script.failures ?? [];
  world.script.failures = [];
  for (const owner of new Set(failures.map((failure) => failure.owner))) {
    const own = failures.filter((failure) => failure.owner === owner);
    const name = world.drive.files[world.containerId]?.name ?? '';
    send(world, {
      kind: 'script-failures',
      from: SENDER,
      name: 'Google Apps Script',
      to: [owner],
      subject: `Summary of failures for Google Apps Script: ${name}`,
      text: summary(own, name, world.timeZone),
      at,
    });
  }
}

function summary(failures: TriggerFailure[], name: string, timeZone: string): string {
  const time = (ms: number) => new TZDate(ms, timeZone).toISOString();
  const lines = failures.map(({ startedAt, handler, message, endedAt }) =>
    [time(startedAt), handler, message, time(endedAt)].join(' | '),
  );
  return [
    `Your script, ${name}, has recently failed to finish successfully. A summary of the failure(s) is shown below.`,
    '',
    'Start | Function | Error Message | End',
    ...lines,
  ].join('\n');
}
