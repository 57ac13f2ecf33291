import type { Step } from '../scenario/file';
import { MENTORS } from './words';

/** How a story begins: an account, and what has been done in it. */
export interface Beginning {
  account: 'workspace' | 'consumer';
  install: 'bound' | 'addon';
  now: string;
  steps: Step[];
}

const MONDAY = '2026-03-02T09:00:00-06:00';

/** What a mentor answers who can come on any day. */
export function profileOf(
  who: number,
  more: Record<string, unknown> = {},
): Record<string, unknown> {
  const { name, email, phone } = MENTORS[who % MENTORS.length] ?? {};
  const day = ['morning', 'midday', 'afternoon', 'evening'];
  return {
    name,
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
    channel: email === undefined ? 'whatsapp' : 'email',
    route: 'graduate',
    groupExperience: 'some',
    topics: ['trademark', 'costing', 'communication'],
    formats: ['quick', 'medium', 'long'],
    modalities: ['in-person', 'virtual'],
    digitalSkills: 'basic',
    availability: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day },
    maxSessionsPerMonth: 2,
    languages: ['es'],
    shareMaterials: 'attribution',
    directoryConsent: 'yes',
    ...more,
  };
}

/** What an area asks for. */
export function requestFor(more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    area: 'empowerment',
    contactName: 'Área de Prueba',
    contactEmail: 'empoderamiento@crea.example',
    topic: 'trademark',
    level: 'basic',
    participants: 15,
    objective: 'Que cada negocio sepa registrar su marca',
    expectedResult: 'Una lista de pasos y costos',
    modality: 'in-person',
    format: 'quick',
    durationMinutes: 120,
    preferredDate: '2026-03-12',
    preferredTime: '16:00',
    place: 'Sala 2',
    siteVisit: 'no',
    secondInduction: 'no',
    ...more,
  };
}

const setup: Step = { do: 'setup' };

const asked: Step[] = [
  ...[0, 1, 2].map((who): Step => ({ do: 'submit', form: 'profile', answers: profileOf(who) })),
  { do: 'submit', form: 'request', answers: requestFor() },
  {
    do: 'submit',
    form: 'request',
    answers: requestFor({ topic: 'costing', modality: 'virtual', preferredDate: '2026-03-18' }),
  },
];

const command = (name: string, args: Record<string, unknown>): Step => ({
  do: 'command',
  name,
  args,
});

const booked: Step[] = [
  ...asked,
  { do: 'find', table: 'requests', where: { topic: 'trademark' }, save: 'request' },
  { do: 'find', table: 'mentors', where: { name: MENTORS[0]?.name }, save: 'mentor' },
  command('match', { request: '$request.id' }),
  command('assign', { request: '$request.id', mentor: '$mentor.id' }),
  command('invite', { request: '$request.id' }),
  { do: 'submit', form: 'invitation', request: '$request.id', answers: { answer: 'accept' } },
  command('schedule', {
    request: '$request.id',
    start: '2026-03-05T16:00:00-06:00',
    end: '2026-03-05T18:00:00-06:00',
  }),
];

const survey = {
  expectations: 5,
  usefulness: 5,
  clarity: 5,
  respect: 5,
  safety: 5,
  logistics: 5,
  recommend: 5,
  comeBack: 'yes',
};

const held: Step[] = [
  ...booked,
  { do: 'find', table: 'sessions', where: {}, save: 'session' },
  command('prepareMaterials', { session: '$session.id' }),
  { do: 'advance', to: '2026-03-05T19:00:00-06:00', ticks: 3 },
  { do: 'submit', form: 'attendance', session: '$session.id', answers: { firstTime: 'yes' } },
  { do: 'submit', form: 'menteeSurvey', session: '$session.id', answers: survey },
];

/** From an empty spreadsheet that was set up to a session that has just been held. */
export const BEGINNINGS = {
  held: { account: 'workspace', install: 'bound', now: MONDAY, steps: [setup, ...held] },
  booked: { account: 'workspace', install: 'addon', now: MONDAY, steps: [setup, ...booked] },
  asked: { account: 'consumer', install: 'bound', now: MONDAY, steps: [setup, ...asked] },
  new: { account: 'workspace', install: 'bound', now: MONDAY, steps: [setup] },
} as const satisfies Record<string, Beginning>;

export type BeginningKey = keyof typeof BEGINNINGS;
