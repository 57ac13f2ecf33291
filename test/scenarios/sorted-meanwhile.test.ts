import { footprintOf } from '../../simulator/control/sweep/footprint';
import { command, menteeSurvey, profile, request, submit } from './support/people';
import { after } from './support/programme';
import { booked } from './support/stages';

type Step = Record<string, unknown>;

const at = (hour: number) => `2026-03-1${hour}T10:00:00-06:00`;
const until = (hour: number) => `2026-03-1${hour}T12:00:00-06:00`;
const session = (topic: string, hour: number) =>
  command('addSession', {
    mentor: '$match.candidates.0.mentorId',
    area: 'jobs',
    topic,
    start: at(hour),
    end: until(hour),
  });

/** Enough rows in every table that sorting moves them. */
const busy: readonly Step[] = [
  ...booked,
  session('sat', 1),
  session('costing', 2),
  session('presence', 7),
  submit('profile', profile('Abril Otra')),
  submit('profile', profile('Zoe Otra')),
  submit('request', request({ objective: 'Antes', topic: 'sat' })),
  submit('request', request({ objective: 'Zeta', topic: 'costing' })),
  { do: 'find', table: 'sessions', where: { topic: 'trademark' }, save: 'session' },
  { do: 'find', table: 'requests', where: { topic: 'sat' }, save: 'other' },
];

/** What is under way when somebody sorts, and the tables it writes into. */
const WORK: { what: string; step: Step; tables: Record<string, string> }[] = [
  {
    what: 'a woman signs the list',
    step: submit('attendance', { firstTime: 'yes' }, { session: '$session.id' }),
    tables: { sessions: 'topic' },
  },
  {
    what: 'a woman answers the survey',
    step: submit('menteeSurvey', menteeSurvey(), { session: '$session.id' }),
    tables: { mentors: 'name' },
  },
  {
    what: 'the coordinator looks for a mentor',
    step: command('match', { request: '$other.id' }),
    tables: { requests: 'objective' },
  },
  {
    what: 'the coordinator moves a session',
    step: command('reschedule', {
      session: '$session.id',
      start: '2026-03-26T16:00:00-06:00',
      end: '2026-03-26T18:00:00-06:00',
    }),
    tables: { sessions: 'title' },
  },
  {
    what: 'an area corrects what it asked for',
    step: {
      do: 'resubmit',
      form: 'request',
      nth: 2,
      answers: { objective: 'Mejor así', participants: 3 },
    },
    tables: { requests: 'topic' },
  },
];

const found = (step: Step): Step[] => [
  { do: 'find', table: 'sessions', where: { topic: 'trademark' }, save: 'session' },
  { do: 'find', table: 'requests', where: { topic: 'sat' }, save: 'other' },
  step,
];

describe.each(WORK)('$what while somebody sorts', ({ step, tables }) => {
  const whole = after(busy).goesOn(...found(step));
  const { count } = whole.runtime.gate;

  it.each(Object.entries(tables))('%s by %s: every row stays right (P3, P5)', (table, column) => {
    expectSame((k) => ({ do: 'sheet', op: 'sort', table, column, descending: k % 4 === 0 }));
  });

  it.each(Object.keys(tables))('or renames %s: every row stays right (P3, P5)', (table) => {
    expectSame((k) => ({ do: 'sheet', op: 'rename-tab', table, to: `Otro nombre ${k}` }));
  });

  it.each(Object.keys(tables))(
    'or moves columns of %s: every cell stays right (P3, P5)',
    (table) => {
      expectSame((k) =>
        k % 4 === 0
          ? { do: 'sheet', op: 'insert-column', table, to: 3 }
          : { do: 'sheet', op: 'move-column', table, column: 'createdAt', to: 2 },
      );
    },
  );

  /** At every second service call: between reading and writing there are more than one. */
  function expectSame(meanwhile: (k: number) => Step): void {
    const expected = footprintOf(whole.runtime).tables;
    for (let k = 2; k <= count; k += 2) {
      const steps = found(step);
      steps.splice(2, 0, { do: 'overlap', at: k, step: meanwhile(k) });
      const disturbed = after(busy).goesOn(...steps);
      expect([k, ...footprintOf(disturbed.runtime).tables]).toEqual([k, ...expected]);
    }
  }
});
