import { shortlist, type Known } from '../../../src/core/matching';
import type { Row, Tables, Value } from '../../../src/core/table/value';
import type { Vocabulary } from '../../../src/core/table/vocabulary';

export const ZONE = 'America/Mexico_City';
export const NOW = Date.parse('2026-03-02T10:00:00-06:00');
export const options = {
  weights: { topic: 40, level: 15, availability: 15, satisfaction: 15, load: 15 },
};

type Columns = Readonly<Record<string, Value>>;

const vocabulary: Vocabulary = {
  areas: {
    labels: { legal: 'Jurídico', health: 'Salud', jobs: 'Bolsa de trabajo' },
    offered: ['legal', 'health', 'jobs'],
    synonyms: { 'area juridica': 'legal', empleo: 'jobs' },
  },
};

/** A mentor whom nothing speaks against for {@link request}. */
export function mentor(id: string, columns: Columns = {}): Row {
  return {
    id,
    name: `Mentora ${id}`,
    email: `${id.toLowerCase()}@mentoras.example`,
    phone: null,
    status: 'active',
    topics: ['costing', 'sat'],
    topicLevels: { costing: ['intermediate'] },
    formats: ['quick', 'medium'],
    modalities: ['in-person', 'virtual'],
    availability: { thu: ['morning', 'midday'], sat: ['morning'] },
    languages: ['es'],
    capacity: 3,
    satisfaction: null,
    surveys: 0,
    sessionsGiven: 0,
    ...columns,
  };
}

/** A session on Thursday 12 March 2026, from 10 to 12. */
export function request(id: string, columns: Columns = {}): Row {
  return {
    id,
    area: 'legal',
    contactName: 'Elena Prado',
    contactEmail: 'juridico@centro.example',
    topic: 'costing',
    level: 'intermediate',
    format: 'quick',
    modality: 'in-person',
    durationMinutes: 120,
    preferredDate: '2026-03-12',
    preferredTime: '10:00',
    status: 'new',
    locked: false,
    ...columns,
  };
}

/** A session of a mentor at an ISO time. */
export function session(mentorId: string, start: string, columns: Columns = {}): Row {
  const id = `SES-${mentorId}-${start}`;
  return { id, mentorId, requestId: null, start: Date.parse(start), status: 'planned', ...columns };
}

export function known(tables: Tables): Known {
  return { tables, vocabulary, zone: ZONE, now: NOW };
}

/** What the shortlist of one request says of one mentor, in codes. */
export function verdict(tables: Tables, requestId = 'R1', mentorId = 'M1') {
  const { candidates, excluded } = shortlist(known(tables), requestId, options);
  const candidate = candidates.find((found) => found.mentorId === mentorId);
  const left = excluded.find((found) => found.mentorId === mentorId);
  return {
    fits: candidate?.reasons.map(({ code }) => code),
    against: left?.reasons.map(({ code }) => code),
    score: candidate?.score,
  };
}
