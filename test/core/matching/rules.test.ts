import type { Row, Tables, Value } from '../../../src/core/table/value';
import { mentor, request, session, verdict } from './world';

type Columns = Readonly<Record<string, Value>>;

interface Case {
  hers?: Columns;
  asked?: Columns;
  tables?: Tables;
}

function against({ hers, asked, tables = {} }: Case): readonly string[] | undefined {
  return verdict({ mentors: [mentor('M1', hers)], requests: [request('R1', asked)], ...tables })
    .against;
}

const exclusion = (kind: string, target: string): Row => ({
  id: 'EX1',
  mentorId: 'M1',
  kind,
  target,
});
const invitation = (status: string, columns: Columns = {}): Row => ({
  id: 'I1',
  requestId: 'R1',
  mentorId: 'M1',
  status,
  ...columns,
});
const march = (day: string) => session('M1', `2026-03-${day}T10:00:00-06:00`);

const leftOut: [why: string, code: string, given: Case][] = [
  ['only showed interest', 'not-trained', { hers: { status: 'interested' } }],
  ['was invited to the training', 'not-trained', { hers: { status: 'invited' } }],
  ['is trained and has no profile', 'not-trained', { hers: { status: 'trained' } }],
  ['has no status', 'not-trained', { hers: { status: null } }],
  ['pauses', 'paused', { hers: { status: 'paused' } }],
  ['left', 'retired', { hers: { status: 'retired' } }],
  ['cannot be reached', 'unreachable', { hers: { email: null, phone: 'no tengo' } }],
  ['does not give the topic', 'topic-not-hers', { hers: { topics: ['sat'] } }],
  [
    'does not give a topic of their own',
    'topic-not-hers',
    { asked: { topic: 'other', otherTopic: 'Pensión alimenticia' } },
  ],
  ['would be asked for a topic nobody named', 'topic-not-hers', { asked: { topic: 'other' } }],
  ['knows less than the group', 'level-too-low', { asked: { level: 'advanced' } }],
  ['works on line only', 'modality-not-hers', { hers: { modalities: ['virtual'] } }],
  ['gives no quick sessions', 'format-not-hers', { hers: { formats: ['long'] } }],
  ['does not speak the language', 'language-not-hers', { asked: { language: 'wixarika' } }],
  ['gave no times', 'no-availability', { hers: { availability: null } }],
  ['gave no times, only empty days', 'no-availability', { hers: { availability: { mon: [] } } }],
  [
    'is free on another day',
    'not-available-then',
    { hers: { availability: { fri: ['morning'] } } },
  ],
  [
    'has to leave before the end',
    'not-available-then',
    { hers: { availability: { thu: ['morning'] } }, asked: { durationMinutes: 180 } },
  ],
  [
    'would have to come on a Sunday',
    'not-available-then',
    { asked: { preferredDate: '2026-03-15' } },
  ],
  [
    'has as many sessions as she can give',
    'full-this-month',
    { tables: { sessions: [march('03'), march('10'), march('28')] } },
  ],
  ['offers none this month', 'full-this-month', { hers: { capacity: 0 } }],
  [
    'has a conflict with the area',
    'conflict',
    { hers: { conflicts: 'Prefiero no ir al área jurídica.' } },
  ],
  [
    'has a conflict with the area by another name',
    'conflict',
    { hers: { conflicts: 'No en Empleo' }, asked: { area: 'jobs' } },
  ],
  [
    'has a conflict with the contact',
    'conflict',
    { hers: { conflicts: 'Conozco a Prado, Elena' } },
  ],
  [
    'is kept apart from the request',
    'do-not-pair',
    { tables: { exclusions: [exclusion('request', 'R1')] } },
  ],
  [
    'is kept apart from the area',
    'do-not-pair',
    { tables: { exclusions: [exclusion('area', 'legal')] } },
  ],
  [
    'is kept apart from the area by its name',
    'do-not-pair',
    { tables: { exclusions: [exclusion('area', 'Jurídico')] } },
  ],
  [
    'is kept apart from the contact',
    'do-not-pair',
    { tables: { exclusions: [exclusion('person', 'elena prado')] } },
  ],
  [
    'is kept apart from the address',
    'do-not-pair',
    { tables: { exclusions: [exclusion('person', 'Juridico@Centro.example')] } },
  ],
  ['declined', 'declined-before', { tables: { invitations: [invitation('declined')] } }],
  [
    'let the invitation expire',
    'declined-before',
    { tables: { invitations: [invitation('expired')] } },
  ],
];

const fitting: [why: string, given: Case][] = [
  ['is active and everything fits', {}],
  ['is profiled', { hers: { status: 'profiled' } }],
  ['has a telephone only', { hers: { email: null, phone: '33 1234 5678' } }],
  ['has another address only', { hers: { email: null, otherContacts: 'ana@mentoras.example' } }],
  [
    'gives a topic of their own',
    {
      hers: { otherTopic: 'Pensiones alimenticias' },
      asked: { topic: 'other', otherTopic: 'pension alimenticia' },
    },
  ],
  [
    'has it among her strengths',
    {
      hers: { strengths: 'Costura y bordado' },
      asked: { topic: 'other', otherTopic: 'Taller de bordado' },
    },
  ],
  ['knows more than the group', { asked: { level: 'basic' } }],
  [
    'has the basics for a group that starts from nothing',
    { hers: { topicLevels: { costing: ['basic'] } }, asked: { level: 'none' } },
  ],
  ['did not say her level', { hers: { topicLevels: null } }],
  [
    'speaks the language',
    { hers: { languages: ['es', 'wixarika'] }, asked: { language: 'wixarika' } },
  ],
  [
    'is asked in Spanish, which she did not tick',
    { hers: { languages: [] }, asked: { language: 'es' } },
  ],
  [
    'is free at the other time',
    { asked: { preferredDate: '2026-03-10', alternativeDate: '2026-03-12' } },
  ],
  [
    'is free on the same day at another time',
    { asked: { preferredTime: '16:00', alternativeTime: '09:30' } },
  ],
  [
    'is free early, before the form asks',
    { asked: { preferredTime: '07:00', durationMinutes: 60 } },
  ],
  ['is asked for no date in particular', { asked: { preferredDate: null, preferredTime: null } }],
  ['can give one more', { tables: { sessions: [march('03'), march('10')] } }],
  [
    'was full last month',
    {
      tables: {
        sessions: ['03', '05', '10'].map((day) => session('M1', `2026-02-${day}T10:00:00-06:00`)),
      },
    },
  ],
  [
    'had her sessions cancelled',
    {
      tables: {
        sessions: ['03', '10', '28'].map((day) => ({ ...march(day), status: 'cancelled' })),
      },
    },
  ],
  ['has a conflict with someone else', { hers: { conflicts: 'Con el área de salud' } }],
  ['shares a first name with nobody who matters', { hers: { conflicts: 'Con Elena no' } }],
  [
    'is kept apart from something else',
    {
      tables: {
        exclusions: [
          exclusion('area', 'health'),
          exclusion('request', 'R9'),
          exclusion('person', 'Rosa Luna'),
        ],
      },
    },
  ],
  ['has not answered yet', { tables: { invitations: [invitation('sent')] } }],
  [
    'declined another request',
    { tables: { invitations: [invitation('declined', { requestId: 'R9' })] } },
  ],
];

describe('a mentor is left out of a shortlist, and that is the only reason, when she', () => {
  it.each(leftOut)('%s: %s', (_, code, given) => {
    expect(against(given)).toEqual([code]);
  });
});

describe('a mentor is in a shortlist when she', () => {
  it.each(fitting)('%s', (_, given) => {
    expect(against(given)).toBeUndefined();
  });
});

describe('what speaks against a mentor', () => {
  it('is told in full', () => {
    const given = { hers: { topics: [], formats: [], capacity: 0, conflicts: 'Jurídico' } };
    expect(against(given)).toEqual([
      'conflict',
      'topic-not-hers',
      'format-not-hers',
      'full-this-month',
    ]);
  });

  it('is that she is not in service, and then nothing else', () => {
    expect(against({ hers: { status: 'retired', topics: [], email: null } })).toEqual(['retired']);
  });
});

describe('the month of a mentor', () => {
  const open = (status: string) => ({
    mentors: [mentor('M1', { capacity: 1 })],
    requests: [request('R1'), request('R2', { status: 'invited' })],
    invitations: [invitation(status, { requestId: 'R2' })],
  });

  it('is taken by an invitation that waits for her answer', () => {
    expect(verdict(open('sent')).against).toEqual(['full-this-month']);
    expect(verdict(open('superseded')).against).toBeUndefined();
  });

  it('is taken once by a request she was invited to, accepted, and has a session of', () => {
    const tables = open('accepted');
    const requests = [request('R1'), request('R2', { status: 'scheduled', mentorId: 'M1' })];
    const sessions = [session('M1', '2026-03-20T10:00:00-06:00', { requestId: 'R2' })];
    const mentors = [mentor('M1', { capacity: 2 })];
    expect(verdict({ ...tables, mentors, requests, sessions }).against).toBeUndefined();
    expect(verdict({ ...tables, requests, sessions }).against).toEqual(['full-this-month']);
  });

  it('is not taken by the request that is being decided', () => {
    const requests = [request('R1', { status: 'matching', mentorId: 'M1' })];
    expect(verdict({ mentors: [mentor('M1', { capacity: 1 })], requests }).against).toBeUndefined();
  });

  it('is the month of the zone, not of UTC', () => {
    const sessions = [session('M1', '2026-03-31T19:00:00-06:00')];
    const mentors = [mentor('M1', { capacity: 1 })];
    expect(verdict({ mentors, requests: [request('R1')], sessions }).against).toEqual([
      'full-this-month',
    ]);
  });
});
