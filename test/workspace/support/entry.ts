// The adapters as a script of their own: what the tests run on the simulator. Resources are kept in script properties,
// each put in one call, like the rows they stand for.
import type { SetUpEnv } from '../../../src/app/set-up/env';
import { health } from '../../../src/app/set-up/health';
import { repair } from '../../../src/app/set-up/repair';
import { keepUp } from '../../../src/app/set-up/keep-up';
import { tidyUp } from '../../../src/app/set-up/tidy-up';
import { setUpGoogle } from '../../../src/app/set-up/set-up';
import {
  EffectFailed,
  type Attempt,
  type EffectKind,
  type EffectPayloads,
  type Performer,
} from '../../../src/app/ports/effects';
import type { Resource, Resources } from '../../../src/app/ports/resources';
import type { Snapshot, Store } from '../../../src/app/ports/store';
import { vocabularyOf } from '../../../src/app/vocabulary';
import type { Row } from '../../../src/core/table/value';
import { crea } from '../../../src/programmes/crea';
import { esMX } from '../../../src/texts/es-MX';
import { account } from '../../../src/workspace/account';
import { formAnswers } from '../../../src/workspace/answers';
import { calendarMaker } from '../../../src/workspace/calendar-maker';
import { calendarChanges } from '../../../src/workspace/calendar-reader';
import { driveMaker } from '../../../src/workspace/drive-maker';
import { formsMaker } from '../../../src/workspace/forms-maker';
import { googlePerformers } from '../../../src/workspace/performers';
import { responseTabs } from '../../../src/workspace/response-tabs';
import { triggerMaker } from '../../../src/workspace/triggers';

const WORDING = {
  ...(crea.settings as Record<string, string | number>),
  institution: 'CREA Ejemplo',
  publicName: 'círculo de acompañamiento',
  coordinatorEmail: 'coordinacion@crea.example',
  privacyOffice: 'la Unidad de Transparencia',
  supportContacts: '911',
};

/** What a test changes: more topics, other words. */
interface Change {
  wording?: Record<string, string>;
  topics?: readonly Row[];
  deadline?: number;
}

function store(change: Change): Store {
  const named = Object.entries(esMX.catalogue['areas'] ?? {});
  const areas = named.map(([id, { name }]) => {
    const links = JSON.parse(property('areas') ?? '{}') as Record<string, object>;
    return { id, name, offered: true, ...links[id] };
  });
  const tables: Record<string, readonly Row[]> = { areas };
  const topics = change.topics;
  if (topics !== undefined) tables['topics'] = topics;
  const read = (): Snapshot => ({
    tables,
    vocabulary: vocabularyOf(crea, esMX, tables),
    invalid: [],
  });
  return {
    read,
    look: read,
    adopt: (snapshot) => snapshot,
    paint: (_snapshot, cells) => cells.map(() => undefined),
    type: () => undefined,
    commit: (snapshot, changes) => {
      const links: Record<string, object> = {};
      for (const each of changes) {
        if (each.do === 'update') links[each.id] = { ...links[each.id], ...each.set };
      }
      PropertiesService.getScriptProperties().setProperty('areas', JSON.stringify(links));
      return snapshot;
    },
  };
}

function property(key: string): string | null {
  return PropertiesService.getScriptProperties().getProperty(key);
}

/** Read once an execution, as the rows of a snapshot are. */
function resources(): Resources {
  const properties = PropertiesService.getScriptProperties();
  const known = new Map<string, Resource>();
  for (const [key, value] of Object.entries(properties.getProperties())) {
    if (key.startsWith('resource ')) known.set(key.slice(9), JSON.parse(value) as Resource);
  }
  return {
    get: (id) => known.get(id),
    all: () => [...known.values()],
    put: (...changed) => {
      const entries = changed.map((each) => [`resource ${each.id}`, JSON.stringify(each)]);
      properties.setProperties(Object.fromEntries(entries) as Record<string, string>);
      for (const each of changed) known.set(each.id, each);
    },
  };
}

function env(change: Change = {}): SetUpEnv & { reported: string[] } {
  const spreadsheetId = SpreadsheetApp.getActiveSpreadsheet().getId();
  const reported: string[] = [];
  const rows = store(change);
  return {
    programme: crea,
    texts: esMX,
    wording: { ...WORDING, ...change.wording },
    vocabulary: () => rows.read().vocabulary,
    spreadsheetId,
    timeZone: 'America/Mexico_City',
    resources: resources(),
    store: rows,
    makers: {
      calendar: calendarMaker(),
      drive: driveMaker({ spreadsheetId, account: account().email }),
      forms: formsMaker(),
      triggers: triggerMaker(spreadsheetId),
      tabs: responseTabs(spreadsheetId),
    },
    clock: () => Date.now(),
    report: ({ code, about }) => reported.push(`${code} ${about ?? ''}`),
    reported,
  };
}

/** Runs set-up and gives what it reported. */
export function setUp(change?: Change): { state: string; reported: string[] } {
  const made = env(change);
  const state = setUpGoogle(made, change?.deadline ?? Number.MAX_SAFE_INTEGER);
  return { state, reported: made.reported };
}

/** Runs the health check. */
export function check(): unknown {
  return health(env(), new Set());
}

/** Repairs what the health check found. */
export function mend(): unknown {
  const made = env();
  const deadline = Number.MAX_SAFE_INTEGER;
  return { state: repair(made, { deadline, recorded: new Set() }), reported: made.reported };
}

/** What the clock does for the forms. */
export function tick(change?: Change): void {
  keepUp(env(change ?? {}));
}

/** What the clock does once a day for what was left over. */
export function tidy(): void {
  tidyUp(env(), new Set());
}

/** Every resource as it is recorded. */
export function recorded(): readonly Resource[] {
  return resources().all();
}

/** Carries out one effect. */
export function perform(
  kind: EffectKind,
  payload: unknown,
  about: Attempt & { change?: Change },
): unknown {
  const settings = env(about.change);
  const performers = googlePerformers(settings.spreadsheetId);
  const act = performers[kind] as Performer<EffectKind>;
  return act(payload as EffectPayloads[EffectKind], about);
}

/** Reads a form's answers. */
export function answers(form: string, since?: number): unknown {
  const googleId = resources().get(`form:${form}`)?.googleId ?? '';
  return formAnswers().since({ key: form, googleId }, since);
}

/** Reads what changed in the calendar. */
export function changes(syncToken?: string): unknown {
  const calendarId = resources().get('calendar')?.googleId ?? '';
  return calendarChanges().since(calendarId, syncToken);
}

/** Whether an effect fails for good; an effect that does not fail is an error. */
export function failure(kind: EffectKind, payload: unknown, about: Attempt): boolean {
  try {
    perform(kind, payload, about);
  } catch (error) {
    if (error instanceof EffectFailed) return error.permanent;
    throw error;
  }
  throw new Error('it did not fail');
}

/** Reserves an id for a folder. */
export function reserveId(): string {
  return env().makers.drive.reserveId();
}
