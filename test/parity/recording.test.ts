// The way to a recording, with the real clasp: only Google is stood in for, by the simulator behind its API.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { newTestWorld } from '../simulator/support/guest';
import { projectFiles } from './project';
import { readRecording, recordedNames, writeRecording } from './recordings';
import { replayAll } from './replay';
import { startStandIn, type StandIn } from './support/stand-in';

const root = join(__dirname, '../..');
const home = mkdtempSync(join(tmpdir(), 'parity-'));
const out = join(home, 'recordings');
let standIn: StandIn;

const login = {
  type: 'authorized_user',
  client_id: 'x',
  client_secret: 'x',
  refresh_token: 'x',
  access_token: 'x',
  expiry_date: 4102444800000,
};

beforeAll(async () => {
  standIn = await startStandIn(newTestWorld());
  writeFileSync(join(home, 'project.json'), JSON.stringify({ scriptId: 'scratch-script' }));
  writeFileSync(join(home, 'login.json'), JSON.stringify({ tokens: { default: login } }));
});

afterAll(async () => {
  await standIn.close();
  rmSync(home, { recursive: true, force: true });
});

/** `npm run parity:record -- …`, as the person whose home this is. */
function record(...args: string[]): Promise<{ code: number | null; said: string }> {
  const hook = pathToFileURL(join(__dirname, 'support/to-stand-in.mjs')).href;
  const command = ['--import', 'tsx', join(__dirname, 'record.ts'), '--out', out];
  const child = spawn(
    process.execPath,
    [...command, '--project', join(home, 'project.json'), ...args],
    {
      cwd: root,
      env: {
        ...process.env,
        HOME: home,
        NODE_OPTIONS: `--import ${hook}`,
        PARITY_STAND_IN: standIn.url,
        clasp_config_auth: join(home, 'login.json'),
      },
    },
  );
  let said = '';
  child.stdout.on('data', (chunk) => (said += String(chunk)));
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
}

test('clasp pushes the functions, runs them, and what they answered is kept', async () => {
  const { code, said } = await record('parityShapes', 'pushPrivateField');
  expect([code, said]).toEqual([0, expect.stringContaining('parityShapes: recorded')]);
  expect(standIn.asked.filter((line) => line.startsWith('POST'))).toEqual([
    'POST /v1/scripts/scratch-script:run',
    'POST /v1/scripts/scratch-script:run',
  ]);
  const pushed = standIn.files().filter(({ type }) => type === 'SERVER_JS');
  expect(new Map(pushed.map(({ name, source }) => [`${name}.js`, source]))).toEqual(
    new Map(projectFiles().code.map(({ name, source }) => [name, source])),
  );
  expect(readRecording('parityShapes', out)).toEqual({
    function: 'parityShapes',
    date: expect.stringMatching(/^2026-03-10T16:00/),
    account: 'workspace',
    locale: 'es-MX',
    result: expect.objectContaining({ noTab: null }),
  });
  expect(readRecording('pushPrivateField', out)?.result).toEqual({ accepted: false });
  expect(JSON.stringify(recordedNames(out).map((name) => readRecording(name, out)))).not.toContain(
    '@',
  );
}, 60_000);

test('a recording is held against the simulator: equal, until Google answers something else', () => {
  const standing = () => replayAll(out).find(({ name }) => name === 'parityShapes')?.standing;
  expect(standing()).toBe('equal');
  const recording = readRecording('parityShapes', out);
  if (recording === undefined) throw new Error('nothing was recorded');
  writeRecording({ ...recording, result: { noTab: 'a tab' } }, out);
  expect(standing()).toBe('differs');
});

test('whoever has no credentials brings the file that recordAll left in Drive', async () => {
  const { code, said } = await record('--from', resultsFile());
  expect([code, said]).toEqual([0, expect.stringMatching(/^2 recorded from /)]);
  expect(readRecording('parityLocks', out)?.result).toEqual({ seen: [] });
  expect(readRecording('parityCache', out)?.result).toEqual({ threw: 'no' });
});

test('without a project of its own it says what to write, and pushes nothing', async () => {
  const asked = standIn.asked.length;
  const { code, said } = await record('--project', join(home, 'none.json'), 'parityShapes');
  expect([code, said]).toEqual([1, expect.stringContaining('scriptId')]);
  expect(standIn.asked).toHaveLength(asked);
});

function resultsFile(): string {
  const file = join(home, 'circulo-paridad.json');
  const results = { parityLocks: '{"seen":[]}', parityCache: { threw: 'no' } };
  writeFileSync(file, JSON.stringify({ who: { locale: 'es', quota: 100, now: 0 }, results }));
  expect(readFileSync(file, 'utf8')).toContain('parityLocks');
  return file;
}
