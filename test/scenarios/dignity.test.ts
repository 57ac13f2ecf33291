import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeExport } from '../../simulator/export';
import type { Scenario } from '../../simulator/control/scenario';
import { play, scenarioFile, tablesOf } from './support/play';

const NAME = 'Persona Inventada Uno';
const SAFE = 'Mensaje por la mañana';
/** What an area, a guest or the public must never read. */
const PRIVATE = [
  'ACCESO-MENTORA',
  'CONFLICTO-MENTORA',
  'CUIDADOS-MENTORA',
  'ACCESO-ÁREA',
  'ACCESO-MUJER',
];
/** The minute at which the women answer; no script runs at it for any other reason. */
const MINUTE = '18:37';

/** The main job, with something private wherever a form has room for it, and the women answering at one minute. */
function mainJob(): Scenario {
  return scenarioFile('main-job', (step) => {
    const { form, answers } = step as { form?: string; answers?: Record<string, unknown> };
    if (form === 'profile')
      return {
        ...step,
        answers: {
          ...answers,
          accessNeeds: PRIVATE[0],
          conflicts: PRIVATE[1],
          careNeeds: PRIVATE[2],
        },
      };
    if (form === 'request') return { ...step, answers: { ...answers, accessNeeds: PRIVATE[3] } };
    if (form === 'needs') return { ...step, answers: { ...answers, accessNeeds: PRIVATE[4] } };
    if (form === 'attendance' || form === 'menteeSurvey')
      return { ...step, at: `2026-03-05T${MINUTE}:00-06:00` };
    return step['name'] === 'closeSession' ? { ...step, at: '2026-03-05T18:55:00-06:00' } : step;
  });
}

const runtime = play(mainJob());
const { world } = runtime;

/** Every file of the export that holds a text. */
let files: Record<string, string> = {};

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'circulo-'));
  await writeExport(runtime, folder);
  files = Object.fromEntries(
    filesIn(folder).map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
  rmSync(folder, { recursive: true });
});

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

function holding(text: string): string[] {
  return Object.keys(files)
    .filter((path) => files[path]?.includes(text))
    .sort();
}

/** What people outside the coordination get to see: mails, events, files. */
function outside(): string {
  const messages = world.mail.messages.map(({ subject, text, html }) => [subject, text, html]);
  const events = Object.values(world.calendars).map(({ events: all }) => all);
  return JSON.stringify([
    messages,
    events,
    world.documents,
    world.presentations,
    files['drive.json'],
  ]);
}

const FOR_MENTEES = ['needs', 'attendance', 'menteeSurvey'];

function formsFor(keys: readonly string[]) {
  const resources = tablesOf(runtime)['resources'] ?? [];
  return keys.map((key) => {
    const id = String(resources.find((row) => row.id === `form:${key}`)?.['googleId']);
    const form = world.forms[id];
    if (form === undefined) throw new Error(key);
    return form;
  });
}

describe('dignity, everywhere (dignity rules)', () => {
  it('a woman’s name is on the attendance list and nowhere else (P1)', () => {
    expect(holding(NAME)).toEqual(['sheets/Asistencia.csv', 'tables/attendance.json']);
  });

  it('how to reach her safely is in the private alert alone (S1-5.5)', () => {
    expect(holding(SAFE)).toEqual(['sheets/Alertas.csv', 'tables/alerts.json']);
  });

  it('nobody can tell at what minute a woman answered (S1-5.3)', () => {
    const tables = Object.keys(files).filter((path) => path.startsWith('tables/'));
    expect(tables.length).toBeGreaterThan(10);
    expect(tables.filter((path) => files[path]?.includes(MINUTE))).toEqual([]);
  });

  it('access needs, care needs and conflicts reach no mail, event or file (S1-4.2)', () => {
    const seen = outside();
    expect(PRIVATE.filter((text) => seen.includes(text))).toEqual([]);
    expect(holding(PRIVATE[0] ?? '').length).toBeGreaterThan(0);
  });

  it('no mentee is a guest: every guest is a mentor or an area (S1-4.7)', () => {
    const { mentors = [], requests = [] } = tablesOf(runtime);
    const known = [
      ...mentors.map(({ email }) => email),
      ...requests.map((row) => row['contactEmail']),
    ];
    const guests = Object.values(world.calendars).flatMap(({ events }) =>
      Object.values(events).flatMap(({ attendees }) => attendees.map(({ email }) => email)),
    );
    expect(guests.length).toBeGreaterThan(3);
    expect(guests.filter((guest) => !known.includes(guest))).toEqual([]);
  });

  it('mails go to mentors, areas and the coordination alone', () => {
    const { mentors = [], requests = [] } = tablesOf(runtime);
    const known = [
      world.operator,
      ...mentors.map(({ email }) => email),
      ...requests.map((row) => row['contactEmail']),
    ];
    const to = world.mail.messages.flatMap((message) => [
      ...message.to,
      ...message.cc,
      ...message.bcc,
    ]);
    expect(to.filter((address) => !known.includes(address))).toEqual([]);
  });

  it('a mentee’s form asks no sign-in and no address, and says «mentoría» nowhere (P8)', () => {
    for (const form of formsFor(FOR_MENTEES)) {
      const { collectEmail, allowEdits, limitOne, publishingSummary } = form;
      expect({ collectEmail, allowEdits, limitOne, publishingSummary }).toEqual({
        collectEmail: false,
        allowEdits: false,
        limitOne: false,
        publishingSummary: false,
      });
      const { title, description, items, confirmationMessage, closedMessage } = form;
      const said = JSON.stringify({
        title,
        description,
        items,
        confirmationMessage,
        closedMessage,
      });
      expect(said).not.toMatch(/mentor[íi]a|mentor[ae]|mentee/i);
    }
  });

  it('no word of ours is left unsaid: every placeholder is filled, the public wording too', () => {
    const left = Object.entries(files).filter(
      ([path, text]) => path !== 'drive.json' && /(?<!\{)\{[a-z]\w*\}(?!\})/i.test(text),
    );
    expect(left.map(([path]) => path)).toEqual([]);
  });

  it('no log line holds an address, a telephone or a name (P1)', () => {
    const log = files['log.txt'] ?? '';
    expect(log).not.toMatch(/@(mentoras|crea)\.example|Prueba|Muestra|Inventada|33 1234/);
  });
});
