import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { playScenario, readScenario } from '../../../simulator/control/scenario';
import { writeExport } from '../../../simulator/export';
import { SMALL_PRODUCT } from '../support/small-product';

const folder = mkdtempSync(join(tmpdir(), 'export-'));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const json = (name: string) => JSON.parse(read(name)) as unknown;

function story() {
  const steps = [
    { do: 'setup' },
    { do: 'submit', form: 'request', answers: { name: 'Ana', area: 'legal' } },
    { do: 'mail', from: 'ana@correo.example', subject: 'Hola', body: '¿Hay lugar?' },
  ];
  return playScenario(
    readScenario(JSON.stringify({ now: '2026-03-10T10:00:00-06:00', steps })),
    SMALL_PRODUCT,
  );
}

it('writes every file of the export, and clears what an earlier one left', async () => {
  const { runtime } = story();
  await writeExport(runtime, folder);
  writeFileSync(join(folder, 'tables', 'old.json'), '[]');
  await writeExport(runtime, folder);
  expect(readdirSync(folder).sort()).toEqual([
    'calendar.ics',
    'calls.json',
    'drive.json',
    'forms.json',
    'log.txt',
    'mail',
    'sheets',
    'tables',
    'timeline.txt',
  ]);
  expect(readdirSync(join(folder, 'tables'))).toEqual(['requests.json']);
  expect(json('tables/requests.json')).toMatchObject([{ name: 'Ana', area: 'Jurídico' }]);
  expect(readdirSync(join(folder, 'sheets'))).toContain('Solicitudes.csv');
  expect(read('sheets/Solicitudes.csv')).toContain('Ana,Jurídico');
  expect(read('calendar.ics')).toMatch(/^BEGIN:VCALENDAR/);
  expect(json('forms.json')).toMatchObject([
    { title: 'Solicitud', published: expect.any(Boolean) },
  ]);
  expect(json('drive.json')).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ mimeType: 'application/vnd.google-apps.spreadsheet' }),
    ]),
  );
});

it('tells of every execution: cause, user, calls, total and simulated time', async () => {
  const { runtime } = story();
  const before = runtime.records.length;
  await writeExport(runtime, folder);
  const calls = json('calls.json') as {
    cause: string;
    calls: Record<string, number>;
    total: number;
    simulatedMs: number;
  }[];
  expect(calls).toHaveLength(before);
  expect(calls.map(({ cause }) => cause)).toEqual([
    'command setup',
    'trigger onFormSubmitDoorbell',
  ]);
  for (const { calls: counted, total, simulatedMs } of calls) {
    expect(Object.values(counted).reduce((sum, n) => sum + n, 0)).toBe(total);
    expect(simulatedMs).toBeGreaterThan(0);
  }
  expect(calls.reduce((sum, { total }) => sum + total, 0)).toBe(runtime.gate.count);
});
