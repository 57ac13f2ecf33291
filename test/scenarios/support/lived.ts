import { command, menteeSurvey, mentorSurvey, needs, profile, request, submit } from './people';
import { after, type Programme } from './programme';
import { booked } from './stages';

type Step = Record<string, unknown>;

/** What a woman wrote so that she can be reached safely. */
export const SAFE = '33 0000 0000, solo de 9 a 11';

/** The area that the coordination added itself, with an invitation that waits for an answer. */
const asking: readonly Step[] = [
  submit(
    'request',
    request({ preferredDate: '2026-04-16', topic: 'costing', contactName: '=1+1' }),
  ),
  submit('profile', profile('Lucía Ejemplo', { topics: ['costing'], topicLevels: {} })),
  { do: 'find', table: 'requests', where: { topic: 'costing' }, save: 'second' },
  command('match', { request: '$second.id' }, { save: 'found' }),
  command('assign', { request: '$second.id', mentor: '$found.candidates.0.mentorId' }),
  command('invite', { request: '$second.id' }),
];

/** A session that was held and closed, with surveys, and one still to come, with its materials. */
const meeting: readonly Step[] = [
  { do: 'find', table: 'mentors', where: { name: 'Elena Prueba' }, save: 'elena' },
  { do: 'find', table: 'sessions', where: {}, save: 'coming' },
  command('prepareMaterials', { session: '$coming.id' }),
  command(
    'addSession',
    {
      mentor: '$elena.id',
      area: 'health',
      topic: 'trademark',
      start: '2026-03-03T10:00:00-06:00',
      end: '2026-03-03T12:00:00-06:00',
    },
    { save: 'held' },
  ),
  { do: 'find', table: 'sessions', where: { status: 'held' }, save: 'past' },
  submit('attendance', { firstTime: 'yes' }, { session: '$past.id' }),
  submit('menteeSurvey', menteeSurvey({ needSupport: 'yes', safeContact: SAFE }), {
    session: '$past.id',
  }),
  submit('mentorSurvey', mentorSurvey(), { session: '$past.id' }),
  submit('needs', needs({ comments: '@SUM(A1)' })),
  submit('interest', {
    name: 'Ana Muestra',
    email: 'ana@interesadas.example',
    channel: 'email',
    route: 'public',
  }),
];

/** A programme with something in nearly every table, an hour after the last of it. */
export function lived(): Programme {
  const programme = after([...booked, ...asking, ...meeting]);
  const { id } = programme.row('topics', { id: 'sat' });
  return programme
    .types('topics', { theme: 'Otros', name: 'Comercio justo', offered: true })
    .types('areas', { name: 'CDM Tonalá', contactEmail: 'cdm@tonala.example', offered: true })
    .goesOn(
      { do: 'edit', table: 'topics', where: { id }, set: { name: 'Trámites del SAT' } },
      { do: 'sheet', table: 'topics', op: 'delete-row', where: { id: 'investment-plan' } },
      { do: 'advance', by: 'PT1H' },
    )
    .answers('request', request({ topic: 'other', otherTopic: 'Huertos' }), { area: 'Nadie' });
}
