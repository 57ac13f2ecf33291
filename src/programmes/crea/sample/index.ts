import type { Sample, SampleOccasion } from '../../../core/programme/sample';
import { profiles } from './mentors';
import { needs } from './needs';
import { requests } from './requests';
import { afterwards, heldSessions } from './sessions';
import type { SampleWords } from './words';

/** S1's sample: 60 mentors, 24 requests, 200 diagnostics, 12 held sessions with who came and what was said (P11). */
export function creaSample(words: SampleWords, occasion: SampleOccasion): Sample {
  const mentors = profiles(words, occasion);
  return {
    answers: [
      ...mentors,
      ...requests(words, occasion),
      ...needs(words, occasion),
      ...afterwards(words, occasion),
    ],
    sessions: heldSessions(mentors, occasion),
  };
}
