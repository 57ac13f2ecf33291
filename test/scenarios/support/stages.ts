import { command, profile, request, submit } from './people';

type Step = Record<string, unknown>;

/** Elena and Rosa, who does not say how well she knows them, can take a session on trademarks; the area of empowerment has asked for one. */
export const asked: readonly Step[] = [
  submit('profile', profile('Elena Prueba')),
  submit('profile', profile('Rosa Muestra', { topicLevels: {} })),
  submit('request', request()),
];

const find: Step = { do: 'find', table: 'requests', where: {}, save: 'request' };

/** The best candidate is invited. */
export const invited: readonly Step[] = [
  ...asked,
  find,
  command('match', { request: '$request.id' }, { save: 'match' }),
  command('assign', { request: '$request.id', mentor: '$match.candidates.0.mentorId' }),
  command('invite', { request: '$request.id' }),
];

/** She accepts, and the session is booked for a Thursday afternoon. */
export const booked: readonly Step[] = [
  ...invited,
  submit('invitation', { answer: 'accept' }, { request: '$request.id' }),
  command('schedule', {
    request: '$request.id',
    start: '2026-03-19T16:00:00-06:00',
    end: '2026-03-19T18:00:00-06:00',
  }),
];
