import type { SampleAnswer, SampleOccasion } from '../../../core/programme/sample';
import { at, chanceOf } from './chance';
import type { SampleWords } from './words';

const ANSWERS = 200;

/** One answer that speaks for a whole workshop. */
const GROUP = 42;

const TIMES = [
  'weekday-morning',
  'weekday-midday',
  'weekday-afternoon',
  'weekday-evening',
  'saturday',
];
const BARRIERS = ['care', 'family', 'work', 'transport', 'cost', 'time', 'connectivity', 'device'];
const RARE_BARRIERS = ['safety', 'disability', 'language', 'reading', 'other'];

/** Two hundred diagnostics. Most leave out what they may leave out. */
export function needs(words: SampleWords, occasion: SampleOccasion): SampleAnswer[] {
  const chance = chanceOf(3);
  const topics = occasion.offered('topics');
  // What many ask for stands twice: people do not ask for everything alike.
  const wished = [...topics, ...topics.slice(0, 3), ...topics.slice(6, 8)];
  return Array.from({ length: ANSWERS }, (_, index): SampleAnswer => {
    const chosen = [...new Set(chance.some(wished, 1, 3))];
    const barriers = chance.happens(0.1) ? RARE_BARRIERS : BARRIERS;
    const values = {
      area: at(occasion.offered('areas'), chance.whole(0, 4)),
      topics: chosen,
      otherTopic: chosen.includes('other') ? chance.pick(words.otherTopics) : null,
      format: chance.pick(['quick', 'quick', 'medium', 'any']),
      modality: chance.pick(['in-person', 'in-person', 'virtual', 'any']),
      times: chance.happens(0.7) ? chance.some(TIMES, 1, 2) : null,
      level: chance.pick(['none', 'none', 'basic', 'intermediate', 'advanced']),
      barriers: chance.happens(0.65) ? chance.some(barriers, 1, 3) : null,
      accessNeeds: chance.happens(0.04) ? chance.pick(words.accessNeeds) : null,
      women: index === GROUP ? 14 : null,
      assistedBy: chance.happens(0.4) ? chance.pick(['self', 'staff']) : null,
      comments: chance.happens(0.15) ? ` ${chance.pick(words.comments)}` : null,
    };
    return { form: 'needs', values };
  });
}
