import { TZDate } from '@date-fns/tz';
import type { TimelineEntry } from '../runtime/timeline';

/**
 * A run as lines to read: when, in which execution, what. Calls of the same member that follow each other are one line,
 * with how many they were and when the first was made.
 */
export function timelineText(entries: readonly TimelineEntry[], timeZone: string): string {
  return grouped(entries)
    .map(({ entry, times }) => `${line(entry, timeZone)}${times > 1 ? ` ×${times}` : ''}\n`)
    .join('');
}

const SIGN: Record<TimelineEntry['kind'], string> = {
  begins: '▶ ',
  call: '    ',
  ends: '■ ',
  world: '• ',
};

function line({ at, execution, kind, text }: TimelineEntry, timeZone: string): string {
  const moment = new TZDate(at, timeZone).toISOString();
  const number = execution === 0 ? '' : `#${execution}`;
  return `${moment}  ${number.padStart(5)}  ${SIGN[kind]}${text}`;
}

function grouped(entries: readonly TimelineEntry[]): { entry: TimelineEntry; times: number }[] {
  const groups: { entry: TimelineEntry; times: number }[] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last !== undefined && isSame(last.entry, entry)) last.times += 1;
    else groups.push({ entry, times: 1 });
  }
  return groups;
}

function isSame(one: TimelineEntry, other: TimelineEntry): boolean {
  return (
    one.kind === 'call' &&
    other.kind === 'call' &&
    one.execution === other.execution &&
    one.text === other.text
  );
}
