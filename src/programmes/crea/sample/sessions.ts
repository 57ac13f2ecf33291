import type { SampleAnswer, SampleOccasion, SampleSession } from '../../../core/programme/sample';
import type { Value } from '../../../core/table/value';
import { addDays } from '../../../core/time/date';
import { at, chanceOf, type Chance } from './chance';
import { workday } from './requests';
import type { SampleWords } from './words';

const SESSIONS = 12;

/** One that did not go well, one where somebody asked for support, one where the mentor saw that a referral is needed. */
const POOR = 4;
const SUPPORT = 6;
const REFERRAL = 9;

type Values = Record<string, Value>;

/** A dozen sessions of the past months, each by a mentor on one of her topics. */
export function heldSessions(
  profiles: readonly SampleAnswer[],
  occasion: SampleOccasion,
): SampleSession[] {
  return Array.from({ length: SESSIONS }, (_, index): SampleSession => {
    const mentor = index * 4 + 1;
    const topics = profiles[mentor]?.values['topics'] as readonly string[];
    return {
      mentor,
      area: at(occasion.offered('areas'), index),
      topic: at(topics, 0),
      date: workday(addDays(occasion.today, -6 - index * 8)),
      time: index % 2 === 0 ? '10:00' : '17:00',
      minutes: index % 3 === 0 ? 180 : 120,
    };
  });
}

/** Who came to each session and what they and the mentor said of it. */
export function afterwards(words: SampleWords, occasion: SampleOccasion): SampleAnswer[] {
  const chance = chanceOf(4);
  return Array.from({ length: SESSIONS }, (_, session) => {
    const came = chance.whole(5, 12);
    const answered = Math.max(3, came - chance.whole(0, 4));
    const drawn = { session, chance, came };
    return [
      ...times(came, (index) => ({
        form: 'attendance',
        session,
        values: presence(words, drawn, index),
      })),
      ...times(answered, (index) => ({
        form: 'menteeSurvey',
        session,
        values: menteeSurvey(words, occasion, { ...drawn, index }),
      })),
      { form: 'mentorSurvey', session, values: mentorSurvey(words, drawn) },
    ];
  }).flat();
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

interface Drawn {
  session: number;
  chance: Chance;
  came: number;
}

function presence(words: SampleWords, { session, chance }: Drawn, index: number): Values {
  const programmes = ['empowerment', 'second-chance', 'courses', 'jobs', 'none'];
  return {
    name: chance.happens(0.7) ? at(words.mentees, session * 3 + index) : null,
    firstTime: chance.happens(0.6) ? 'yes' : 'no',
    takesPartIn: chance.happens(0.6) ? chance.pick(programmes) : null,
  };
}

function scales(chance: Chance, poor: boolean, keys: readonly string[]): Values {
  const grades = poor ? [2, 3, 3, 4] : [3, 4, 4, 5, 5, 5];
  return Object.fromEntries(keys.map((key) => [key, chance.pick(grades)]));
}

function menteeSurvey(
  words: SampleWords,
  occasion: SampleOccasion,
  { session, chance, index }: Drawn & { index: number },
): Values {
  const asked = session === SUPPORT && index === 1;
  const questions = ['expectations', 'usefulness', 'clarity', 'respect', 'safety', 'logistics'];
  return {
    ...scales(chance, session === POOR, [...questions, 'recommend']),
    learned: chance.happens(0.4) ? chance.pick(words.learned) : null,
    nextTopics: chance.happens(0.4) ? chance.some(occasion.offered('topics'), 1, 2) : null,
    comeBack: chance.pick(['yes', 'yes', 'yes', 'maybe', 'no']),
    wantsMaterials: chance.happens(0.5) ? chance.pick(['no', 'yes']) : null,
    needSupport: asked ? 'yes' : chance.happens(0.5) ? 'no' : null,
    safeContact: asked ? words.safeContact : null,
    comments: chance.happens(0.25) ? `${chance.pick(words.comments)}\n` : null,
  };
}

function mentorSurvey(words: SampleWords, { session, chance, came }: Drawn): Values {
  const referral = session === REFERRAL;
  const questions = ['support', 'materials', 'linking', 'group', 'logistics'];
  return {
    ...scales(chance, session === POOR, questions),
    hoursGiven: chance.happens(0.7) ? chance.whole(2, 8) : null,
    attendees: chance.happens(0.7) ? came : null,
    again: chance.pick(['yes', 'yes', 'maybe']),
    trainingWanted: chance.happens(0.4) ? chance.pick(words.trainingWanted) : null,
    referralNeeded: referral ? 'yes' : 'no',
    referralService: referral ? ['psychology'] : null,
    needsSeen: chance.happens(0.5) ? chance.pick(words.needsSeen) : null,
    success: chance.happens(0.4) ? chance.pick(words.successes) : null,
    comments: chance.happens(0.2) ? chance.pick(words.comments) : null,
  };
}
