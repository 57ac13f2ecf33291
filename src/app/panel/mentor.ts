import { number, rows, text } from '../../core/facts';
import { capacityLeft } from '../../core/matching';
import { mentorOf } from '../../core/requests/find';
import type { Env } from '../env';
import { lookAt } from './look';
import { detailsOf, labelled, phoneLinks } from './saying';
import type { MentorData } from './shape';
import { requestLine, sessionLine } from './today';

/** What the coordination needs to know of a mentor when she calls. */
const SHOWN = [
  'channel',
  'municipality',
  'organisation',
  'route',
  'topics',
  'otherTopic',
  'topicLevels',
  'formats',
  'modalities',
  'availability',
  'capacity',
  'languages',
  'strengths',
  'accessNeeds',
  'careNeeds',
  'conflicts',
  'shareMaterials',
  'speaker',
  'sessionsGiven',
  'satisfaction',
  'possibleDuplicates',
  'confirmedOn',
  'notes',
];

const OVER = ['closed', 'cancelled'];

/** A mentor's card with what she has under way. Refuses with `not-found` and as any look does. */
export function lookAtMentor(env: Env, id: string): MentorData {
  const look = lookAt(env);
  const { facts } = look;
  const row = mentorOf(facts, id);
  const hers = (table: string) =>
    rows(facts, table).filter((each) => text(each, 'mentorId') === id);
  return {
    id,
    name: text(row, 'name'),
    email: text(row, 'email'),
    ...phoneLinks(text(row, 'phone'), ''),
    status: labelled(look, 'mentorStatus', text(row, 'status')),
    left: capacityLeft(facts).get(id) ?? 0,
    details: detailsOf(look, 'mentors', row, SHOWN),
    requests: hers('requests')
      .filter((request) => !OVER.includes(text(request, 'status')))
      .map((request) => requestLine(look, request)),
    sessions: hers('sessions')
      .sort((a, b) => (number(b, 'start') ?? 0) - (number(a, 'start') ?? 0))
      .map((session) => sessionLine(look, session)),
  };
}
