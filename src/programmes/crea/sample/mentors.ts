import type { SampleAnswer, SampleOccasion } from '../../../core/programme/sample';
import type { Value } from '../../../core/table/value';
import { at, chanceOf, type Chance } from './chance';
import { typedEmail, typedName, typedPhone } from './untidy';
import type { SampleWords } from './words';

const PEOPLE = 60;

/** She is in the directory, and answers again from her new address. */
const AGAIN = 7;
/** Her namesake in the same town, under another number: maybe the same woman, maybe not. */
const NAMESAKE = 33;
const NAMED_LIKE = 12;

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const PARTS = ['morning', 'midday', 'afternoon', 'evening'];
const FORMATS = ['quick', 'medium', 'long'];
const MODALITIES = ['in-person', 'virtual'];
const LEVELS = ['basic', 'intermediate', 'advanced'];

/** The profiles of sixty women: sixty answers, one from the address by which two answers are one person. */
export function profiles(words: SampleWords, occasion: SampleOccasion): SampleAnswer[] {
  const chance = chanceOf(1);
  const answers = Array.from({ length: PEOPLE }, (_, index) =>
    profile(words, occasion, { index, chance }),
  );
  const again = answers[AGAIN]?.values ?? {};
  const name = nameOf(words, AGAIN);
  const changed = {
    name,
    email: typedEmail(`${name} 2`, 1),
    phone: typedPhone(AGAIN, 1),
    strengths: at(words.strengths, 2),
  };
  return [...answers, { form: 'profile', values: { ...again, ...changed } }];
}

function nameOf(words: SampleWords, index: number): string {
  if (index === NAMESAKE) return nameOf(words, NAMED_LIKE);
  if (index % 12 === 4) return at(words.unusualNames, Math.floor(index / 12));
  return `${at(words.firstNames, index)} ${at(words.familyNames, index * 7)}`;
}

interface Drawn {
  index: number;
  chance: Chance;
}

function profile(words: SampleWords, occasion: SampleOccasion, drawn: Drawn): SampleAnswer {
  const values = {
    ...person(words, drawn),
    ...experience(words, drawn),
    ...knowledge(words, occasion, drawn),
    ...offer(drawn),
    ...consents(words, drawn),
  };
  return { form: 'profile', values };
}

type Values = Record<string, Value>;

function person(words: SampleWords, { index, chance }: Drawn): Values {
  const name = nameOf(words, index);
  const noEmail = index === NAMESAKE || index % 6 === 5;
  const noPhone = !noEmail && index !== AGAIN && index % 10 === 8;
  const town = index === NAMESAKE ? NAMED_LIKE : index;
  return {
    name: typedName(name, index),
    email: noEmail ? null : typedEmail(name, index),
    phone: noPhone ? null : typedPhone(index, index),
    channel: noEmail ? chance.pick(['whatsapp', 'call']) : chance.pick(['email', 'whatsapp']),
    municipality: index % 13 === 9 ? null : at(words.municipalities, town),
    route: chance.pick(['leader', 'public', 'volunteer', 'graduate', 'graduate']),
    organisation: chance.happens(0.3) ? chance.pick(words.organisations) : null,
  };
}

function experience(words: SampleWords, { chance }: Drawn): Values {
  const trainings = ['gender', 'inclusive-language', 'care', 'crisis'];
  return {
    trainings: chance.happens(0.8) ? chance.some(trainings, 1, 4) : ['none'],
    groupExperience: chance.pick(['none', 'some', 'some', 'much']),
    crisisExperience: chance.happens(0.5) ? chance.pick(['no', 'no', 'yes']) : null,
    vocation: chance.happens(0.7) ? chance.pick(words.vocations) : null,
  };
}

function knowledge(words: SampleWords, occasion: SampleOccasion, { index, chance }: Drawn): Values {
  const known = occasion.offered('topics').filter((topic) => topic !== 'other');
  const topics = chance.some(known, 1, 5);
  const other = index % 15 === 10 && occasion.offered('topics').includes('other');
  const levels = topics.filter(() => chance.happens(0.9));
  return {
    topics: other ? [...topics, 'other'] : topics,
    otherTopic: other ? at(words.otherTopics, index) : null,
    topicLevels: Object.fromEntries(levels.map((topic) => [topic, [chance.pick(LEVELS)]])),
    strengths: chance.happens(0.5) ? chance.pick(words.strengths) : null,
  };
}

function offer({ index, chance }: Drawn): Values {
  const days = chance.some(DAYS, 3, 5);
  return {
    formats: chance.happens(0.6) ? FORMATS : chance.some(FORMATS, 1, 2),
    modalities: chance.happens(0.6) ? MODALITIES : chance.some(MODALITIES, 1, 1),
    digitalSkills: chance.pick(['none', 'basic', 'good', 'good']),
    availability: Object.fromEntries(days.map((day) => [day, chance.some(PARTS, 2, 3)])),
    maxSessionsPerMonth: chance.whole(1, 4),
    languages: index % 20 === 14 ? ['es', 'nahuatl'] : index % 4 === 1 ? null : ['es'],
  };
}

function consents(words: SampleWords, { index, chance }: Drawn): Values {
  return {
    accessNeeds: index % 17 === 6 ? chance.pick(words.accessNeeds) : null,
    careNeeds: index % 14 === 3 ? chance.pick(words.careNeeds) : null,
    speaker: chance.happens(0.6) ? chance.pick(['yes', 'no']) : null,
    shareMaterials: chance.pick(['yes', 'yes', 'attribution', 'no']),
    directoryConsent: chance.happens(0.9) ? 'yes' : 'no',
    photoConsent: chance.happens(0.6) ? chance.pick(['yes', 'no']) : null,
    conflicts: index % 19 === 11 ? chance.pick(words.conflicts) : null,
  };
}
