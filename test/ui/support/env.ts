import type { Env } from '../../../src/app/env';
import { SCHEMA_VERSION } from '../../../src/app/guard';
import type { Snapshot } from '../../../src/app/ports/store';
import { vocabularyOf } from '../../../src/app/vocabulary';
import type { Row, Value } from '../../../src/core/table/value';
import { crea } from '../../../src/programmes/crea';
import { esMX } from '../../../src/texts';

/** The moment at which panels of tests are looked at: a Thursday, ten in the morning. */
export const NOW = Date.parse('2026-03-19T10:00:00-06:00');

const OPERATOR = 'coordinacion@crea.example';

const installed = {
  id: 'programme',
  data: JSON.stringify({ version: SCHEMA_VERSION, spreadsheetId: 'sheet', operator: OPERATOR }),
};

type Rows = Readonly<Record<string, readonly (Readonly<Record<string, Value>> & { id: string })[]>>;

/** A sheet that can be looked at and nothing else: whatever would change or send anything fails the test. */
export function lookingEnv(rows: Rows, { email = OPERATOR, now = NOW } = {}): Env {
  const forbidden = new Proxy({}, { get: (_, name) => fail(String(name)) });
  const snapshot: Snapshot = {
    tables: { resources: [installed], ...rows } as Readonly<Record<string, readonly Row[]>>,
    vocabulary: vocabularyOf(crea, esMX, {}),
    invalid: [],
  };
  return {
    programme: crea,
    texts: esMX,
    spreadsheet: { id: 'sheet', url: 'https://docs.google.com/spreadsheets/d/sheet' },
    store: { read: () => snapshot, adopt: () => snapshot, commit: () => fail('commit') },
    tables: { missing: () => [], mend: () => fail('mend') },
    account: { email: () => email },
    clock: () => now,
    startedAt: now,
    log: () => undefined,
    allowance: { mails: () => 1_500 },
    answers: forbidden,
    calendar: forbidden,
    performers: forbidden,
    notes: forbidden,
    lock: forbidden,
    makers: forbidden,
  } as unknown as Env;
}

/** The same with a lock and no notes: work may begin, and ends where it would change something. */
export function workable(env: Env): Env {
  return {
    ...env,
    lock: { take: () => true, release: () => undefined },
    notes: { all: () => ({}), set: () => undefined, remove: () => undefined },
  };
}

function fail(name: string): never {
  throw new Error(`a look must not ${name}`);
}

/** A mentor who can give the topic of {@link request}, with an e-mail. */
export const elena = {
  id: 'M-elena',
  name: 'Elena Prueba',
  email: 'elena@mentoras.example',
  phone: '+523312345678',
  status: 'profiled',
  topics: ['trademark'],
  topicLevels: { trademark: ['advanced'] },
  formats: ['quick'],
  modalities: ['in-person'],
  availability: { thu: ['afternoon'] },
  languages: ['es'],
  capacity: 2,
  shareMaterials: 'yes',
};

/** The same with a telephone only. */
export const rosa = {
  ...elena,
  id: 'M-rosa',
  name: 'Rosa Muestra',
  email: null,
  phone: '33 8765 4321',
};

/** A request made five days ago for a Thursday afternoon in April. */
export const request = {
  id: 'SOL-1',
  area: 'empowerment',
  contactName: 'Persona de Prueba',
  contactEmail: 'empoderamiento@crea.example',
  topic: 'trademark',
  level: 'basic',
  participants: 15,
  objective: 'Que cada negocio sepa registrar su marca',
  expectedResult: 'Un plan',
  modality: 'in-person',
  format: 'quick',
  durationMinutes: 120,
  preferredDate: '2026-04-02',
  preferredTime: '16:00',
  status: 'new',
  dueOn: '2026-04-04',
  createdAt: NOW - 5 * 86_400_000,
};
