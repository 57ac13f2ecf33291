import type { SampleAnswer, SampleOccasion } from '../../../core/programme/sample';
import type { Value } from '../../../core/table/value';
import { addDays, weekday } from '../../../core/time/date';
import { at, chanceOf, type Chance } from './chance';
import { typedName } from './untidy';
import type { SampleWords } from './words';

const REQUESTS = 24;

/** Requests that are as requests are now and then, by their number. */
const PAST = 5;
const NOBODY = 8;
const TWICE = 14;
const LONG = 20;

type Values = Record<string, Value>;

/** What areas ask for: two dozen requests, among them one too late, one twice, one that nobody can serve. */
export function requests(words: SampleWords, occasion: SampleOccasion): SampleAnswer[] {
  const chance = chanceOf(2);
  const made: Values[] = [];
  for (let index = 0; index < REQUESTS; index += 1) {
    const before = made[index - 1];
    made.push(
      index === TWICE && before !== undefined
        ? { ...before, objective: String(before['objective']).toUpperCase() }
        : request(words, occasion, { index, chance }),
    );
  }
  return made.map((values) => ({ form: 'request', values }));
}

interface Drawn {
  index: number;
  chance: Chance;
}

function request(words: SampleWords, occasion: SampleOccasion, drawn: Drawn): Values {
  return {
    ...wish(words, occasion, drawn),
    ...time(occasion, drawn),
    ...logistics(words, drawn),
    ...(drawn.index === NOBODY ? { preferredTime: '07:00', language: 'wixarika' } : {}),
  };
}

function wish(words: SampleWords, occasion: SampleOccasion, { index, chance }: Drawn): Values {
  const area = at(occasion.offered('areas'), index);
  const topics = occasion.offered('topics');
  const known = topics.filter((topic) => topic !== 'other');
  const asksOther = index === NOBODY || index % 9 === 3;
  const topic = asksOther && topics.includes('other') ? 'other' : at(known, index);
  const other = index === NOBODY ? words.topicNobodyKnows : at(words.otherTopics, index);
  return {
    area,
    contactName: typedName(at(words.contacts, index), index),
    contactEmail: `${area}@crea.example`,
    topic,
    otherTopic: topic === 'other' ? other : null,
    approach: index === LONG ? words.longApproach : optional(chance, words.approaches),
    level: chance.pick(['none', 'basic', 'basic', 'intermediate']),
    participants: chance.whole(6, 30),
    objective: words.objectives[topic] ?? words.objective,
    expectedResult: chance.pick(words.results),
  };
}

function time(occasion: SampleOccasion, { index, chance }: Drawn): Values {
  const format = chance.pick(['quick', 'quick', 'medium', 'long']);
  const ahead = index === PAST ? -9 : chance.whole(12, 45);
  const preferredDate = workday(addDays(occasion.today, ahead));
  return {
    modality: chance.pick(['in-person', 'in-person', 'virtual']),
    format,
    sessions: format === 'quick' ? null : format === 'medium' ? 3 : 5,
    durationMinutes: format === 'quick' ? chance.pick([120, 180]) : 90,
    preferredDate,
    preferredTime: chance.pick(['10:00', '11:30', '16:00', '17:00', '18:30']),
    alternativeDate: chance.happens(0.4) ? workday(addDays(preferredDate, 7)) : null,
    alternativeTime: chance.happens(0.4) ? '16:30' : null,
  };
}

/** The day, or the day after where it is a Sunday. */
export function workday(date: string): string {
  return weekday(date) === 'sun' ? addDays(date, 1) : date;
}

function logistics(words: SampleWords, { chance }: Drawn): Values {
  return {
    place: optional(chance, words.places),
    equipment: chance.happens(0.6) ? chance.some(['projector', 'sound', 'computers'], 1, 2) : null,
    childcare: chance.happens(0.5) ? chance.pick(['yes', 'no']) : null,
    siteVisit: chance.pick(['yes', 'no', 'no']),
    secondInduction: chance.pick(['yes', 'no', 'no']),
    language: chance.happens(0.3) ? 'es' : null,
    accessNeeds: chance.happens(0.1) ? chance.pick(words.accessNeeds) : null,
    notes: optional(chance, words.notes),
  };
}

function optional(chance: Chance, texts: readonly string[]): string | null {
  return chance.happens(0.5) ? chance.pick(texts) : null;
}
