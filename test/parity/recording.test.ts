// The way to a recording, with the real clasp: only Google is stood in for, by the simulator behind its API.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Runtime } from '../../simulator/runtime/runtime';
import { newTestWorld } from '../simulator/support/guest';
import { PUSHES } from './catalogue';
import { push } from './clasp';
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

/** What makes clasp ask the stand-in, and find its credentials here. */
function environment(): Record<string, string> {
  const hook = pathToFileURL(join(__dirname, 'support/to-stand-in.mjs')).href;
  return {
    HOME: home,
    NODE_OPTIONS: `--import ${hook}`,
    PARITY_STAND_IN: standIn.url,
    clasp_config_auth: join(home, 'login.json'),
  };
}

/** `npm run parity:record -- …`, as the person whose home this is. */
function record(...args: string[]): Promise<{ code: number | null; said: string }> {
  const command = ['--import', 'tsx', join(__dirname, 'record.ts'), '--out', out];
  const project = ['--project', join(home, 'project.json')];
  const env = { ...process.env, ...environment() };
  const child = spawn(process.execPath, [...command, ...project, ...args], { cwd: root, env });
  let said = '';
  child.stdout.on('data', (chunk) => (said += String(chunk)));
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
}

/** Does something while this process has that environment, which clasp inherits. */
async function inThisHome<T>(act: () => Promise<T>): Promise<T> {
  const own = { ...process.env };
  Object.assign(process.env, environment());
  try {
    return await act();
  } finally {
    for (const key of Object.keys(environment())) delete process.env[key];
    Object.assign(process.env, own);
  }
}

test('clasp pushes the functions, runs them, and what they answered is kept', async () => {
  const { code, said } = await record('parityShapes');
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
  expect(JSON.stringify(recordedNames(out).map((name) => readRecording(name, out)))).not.toContain(
    '@',
  );
}, 60_000);

test('a push that is refused is told from one that is accepted', async () => {
  const target = {
    project: join(home, 'project.json'),
    user: 'default',
    folder: join(home, 'tried'),
  };
  const before = standIn.files();
  const [trial] = PUSHES.filter(({ name }) => name === 'pushPrivateField');
  const result = await inThisHome(() => push(target, trial));
  expect(result).toEqual({ accepted: false, message: expect.stringContaining('Unexpected token') });
  expect(standIn.files()).toBe(before);
}, 60_000);

test('a recording is held against the simulator: equal, until Google answers something else', () => {
  const standing = () => replayAll(out).find(({ name }) => name === 'parityShapes')?.standing;
  expect(standing()).toBe('equal');
  const recording = readRecording('parityShapes', out);
  if (recording === undefined) throw new Error('nothing was recorded');
  writeRecording({ ...recording, result: { noTab: 'a tab' } }, out);
  expect(standing()).toBe('differs');
});

test('whoever has no credentials runs recordAll in the editor and brings the file that it leaves', async () => {
  const { code, said } = await record('--from', resultsOfTheEditor());
  expect([code, said]).toEqual([0, expect.stringMatching(/^\d\d recorded from /)]);
  const lines = replayAll(out).filter(({ recording }) => recording !== undefined);
  expect(lines.length).toBeGreaterThan(30);
  expect(lines.filter(({ standing }) => standing === 'differs')).toEqual([]);
});

test('without a project of its own it says what to write, and pushes nothing', async () => {
  const asked = standIn.asked.length;
  const { code, said } = await record('--project', join(home, 'none.json'), 'parityShapes');
  expect([code, said]).toEqual([1, expect.stringContaining('scriptId')]);
  expect(standIn.asked).toHaveLength(asked);
});

/** The file that is in Drive when recordAll, run again and again, says that nothing is left. */
function resultsOfTheEditor(): string {
  const made = new Runtime(newTestWorld(), projectFiles());
  const { world } = made;
  const run = () =>
    made.run({ functionName: 'recordAll', user: world.operator, cause: 'editor', label: 'editor' });
  for (let left: unknown = 1, turn = 0; left !== 0 && turn < 9; turn += 1) {
    const outcome = run();
    if (outcome.status !== 'ok') throw new Error(JSON.stringify(outcome));
    left = outcome.value;
    world.now += 600_000;
  }
  const found = Object.values(world.drive.files).find(
    ({ name }) => name === 'circulo-paridad.json',
  );
  const file = join(home, 'circulo-paridad.json');
  writeFileSync(
    file,
    Buffer.from(found?.content ?? '', found?.contentIsBase64 ? 'base64' : 'utf8'),
  );
  return file;
}
