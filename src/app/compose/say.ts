import type { Said, Words } from '../../core/plan/message';
import { minutesOf } from '../../core/time/clock';
import { utcOf } from '../../core/time/date';
import { localDate, localTime } from '../../core/time/zone';
import { fill, type Texts } from '../../texts';

/** The language and the zone in which moments are said. */
export interface Voice {
  texts: Texts;
  zone: string;
}

/** Words for a text's placeholders: moments and days become what a person would say. */
export function spoken(words: Words, voice: Voice): Record<string, string | number> {
  return Object.fromEntries(Object.entries(words).map(([key, said]) => [key, say(said, voice)]));
}

function say(said: Said, voice: Voice): string | number {
  // What somebody typed keeps its spaces in the sheet; a sentence has no use for them.
  if (typeof said === 'string') return said.trim();
  if (typeof said === 'number') return said;
  if ('lines' in said) return said.lines.join('\n');
  if ('minutes' in said) return sayDuration(said.minutes, voice);
  if ('instant' in said)
    return sayMoment(
      localDate(said.instant, voice.zone),
      localTime(said.instant, voice.zone),
      voice,
    );
  return said.time === undefined || said.time === ''
    ? sayDate(said.date, voice)
    : sayMoment(said.date, said.time, voice);
}

/** A day as it is said: its weekday, number, month and year. Nothing for no day. */
export function sayDate(date: string, { texts }: Voice): string {
  if (date === '') return texts.ui.words.none;
  const day = new Date(utcOf(date));
  const { weekdays, months, date: pattern } = texts.dates;
  return fill(pattern, {
    weekday: weekdays[day.getUTCDay()] ?? '',
    day: day.getUTCDate(),
    month: months[day.getUTCMonth()] ?? '',
    year: day.getUTCFullYear(),
  });
}

/** `2 horas y 30 minutos`; a length nobody has said is still to be agreed. */
function sayDuration(minutes: number, { texts }: Voice): string {
  const say = texts.dates.duration;
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60];
  const hours = whole === 1 ? say.hour : fill(say.hours, { count: whole });
  const further = fill(say.minutes, { count: rest });
  if (whole > 0 && rest > 0) return fill(say.both, { hours, minutes: further });
  if (whole > 0) return hours;
  return rest > 0 ? further : texts.ui.words.none;
}

function sayMoment(date: string, time: string, voice: Voice): string {
  if (date === '') return voice.texts.ui.words.none;
  const minutes = minutesOf(time);
  const start = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  return fill(voice.texts.dates.moment, { date: sayDate(date, voice), start });
}
