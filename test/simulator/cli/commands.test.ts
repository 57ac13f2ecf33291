import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { SMALL_PRODUCT } from '../support/small-product';

const ROOT = resolve(__dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'commands-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The command itself, without whoever supervises it. */
function command(name: string, ...args: string[]) {
  return node(['--import', 'tsx', join(ROOT, 'simulator/cli', `${name}.ts`), ...args]);
}

/** The command as npm runs it. */
function npmRun(name: string, ...args: string[]) {
  return node([join(ROOT, 'build/run.mjs'), name, ...args]);
}

/** Little memory, so that using it up takes no time. */
const env = { ...process.env, CIRCULO_MEMORY_MB: '160' };

function node(args: string[]) {
  const options = { cwd: ROOT, encoding: 'utf8', env } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, args, options);
  return { status, stdout, stderr };
}

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const script = mkdtempSync(join(folder, 'script-'));
writeFileSync(join(script, 'main.js'), SMALL_PRODUCT.code[0]?.source ?? '');
writeFileSync(join(script, 'appsscript.json'), JSON.stringify(SMALL_PRODUCT.manifest));

const scenarioFile = (name: string, steps: object[]) =>
  file(name, JSON.stringify({ now: '2026-03-10T10:00:00-06:00', steps }));

describe('scenario', () => {
  const out = join(folder, 'out');
  const saved = join(folder, 'world.json');
  const good = scenarioFile('good.json', [
    { do: 'setup' },
    { do: 'submit', form: 'request', answers: { name: 'Ana' } },
  ]);

  it('plays, writes the export, saves the world and says so in one line', () => {
    const { status, stdout, stderr } = command(
      'scenario',
      good,
      '--out',
      out,
      '--script',
      script,
      '--save',
      saved,
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^2 steps, 2 executions, \d+ service calls; export in .*out\n$/);
    expect(existsSync(join(out, 'tables/requests.json'))).toBe(true);
  });

  it('goes on from a saved world, and is killed where it is told', () => {
    const next = scenarioFile('next.json', [
      { do: 'submit', form: 'request', answers: { name: 'Eva' } },
    ]);
    const { status, stdout, stderr } = command(
      'scenario',
      next,
      '--out',
      out,
      '--script',
      script,
      '--from',
      saved,
      '--crash-at',
      '2',
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('1 killed');
    expect(readFileSync(join(out, 'tables/requests.json'), 'utf8')).toMatch(/Ana[^]*Eva/);
  });

  it('goes on after an execution that used up its memory, with what it had done', () => {
    const hungry = mkdtempSync(join(folder, 'hungry-'));
    const source = `${SMALL_PRODUCT.code[0]?.source}
      function onOpen() { CacheService.getScriptCache().put('opened', 'yes'); const all = []; for (;;) all.push(new Array(1000).fill({})); }`;
    writeFileSync(join(hungry, 'main.js'), source);
    writeFileSync(join(hungry, 'appsscript.json'), JSON.stringify(SMALL_PRODUCT.manifest));
    const { status, stderr } = npmRun('scenario', good, '--out', out, '--script', hungry);
    const where = 'onOpen, after 1 call, the last Cache.put';
    expect(status).toBe(0);
    expect(stderr).toContain(`simple onOpen: a script used up its memory in ${where}\n`);
    const timeline = readFileSync(join(out, 'timeline.txt'), 'utf8');
    expect(timeline).toMatch(
      /simple onOpen[^]*Cache\.put\n.*ended: memory in onOpen[^]*response stored/,
    );
  });

  it('stops at a step that cannot be done: one line, exit 1', () => {
    const bad = scenarioFile('bad.json', [
      { do: 'setup' },
      { do: 'find', table: 'requests', where: { name: 'Eva' }, save: 'x' },
    ]);
    const { status, stdout, stderr } = command('scenario', bad, '--out', out, '--script', script);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      'step 2 {"do":"find","table":"requests","where":{"name":"Eva"},"save":"x"}: no row of requests fits {"name":"Eva"}\n',
    );
  });

  it.each([
    [[], 'Usage: npm run scenario -- FILE.json --out DIR'],
    [['none.json', '--out', folder], 'there is no file none.json'],
    [[good, '--out', folder, '--crash-at', 'x'], '--crash-at needs a whole number'],
    [[good, '--out'], '--out needs a value'],
    [[good, '--fast', '1'], 'there is no option --fast'],
    [[good, '--out', folder, '--from', good], 'is not a world that --save wrote'],
  ])('used wrongly, %j, says how it is used', (args, sentence) => {
    const { status, stderr } = command('scenario', ...args);
    expect(status).toBe(1);
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('gas', () => {
  const plain = file(
    'plain.js',
    `function onOpen() { SpreadsheetApp.getUi().createMenu('M').addItem('Do', 'first').addToUi(); }
     function helper_() {}
function first() { SpreadsheetApp.getActiveSheet().appendRow(['a', 1]); Logger.log('rows %s', SpreadsheetApp.getActiveSheet().getLastRow()); return { done: true }; }
function fails() { throw new Error('no way'); }`,
  );

  it('runs the first function of a plain file and prints what it logs and returns', () => {
    const { status, stdout, stderr } = command('gas', plain);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^rows 1(\.0)?\n\{"done":true\}\n$/);
  });

  const endless = file(
    'endless.js',
    `const p = PropertiesService.getScriptProperties();
function memory() { p.setProperty('a', 1); const all = []; for (;;) all.push(new Array(1000).fill({})); }
function bytes() { const all = []; for (;;) all.push(new Uint8Array(1e8).fill(7)); }
async function promises() { for (;;) await null; }
function recursion() { p.getKeys(); recursion(); }`,
  );

  it.each([
    ['memory', '30', 'ended: memory (memory, after 1 call, the last Properties.setProperty)'],
    ['bytes', '30', 'ended: memory (bytes, before any call)'],
    ['promises', '1', 'Exceeded maximum execution time (promises, before any call)'],
    [
      'recursion',
      '30',
      'RangeError: Maximum call stack size exceeded\n    at recursion (endless.js:5:',
    ],
  ])('a script without end, of %s, ends with a message that says where', (name, limit, message) => {
    const { status, stdout } = npmRun('gas', endless, name, '--seconds', limit);
    expect(status).toBe(1);
    expect(stdout).toContain(`menu ${name}: ${message}`);
  });

  it('finds the function wherever it stands in a line', () => {
    const source = "const greeting = 'hola'; function main() { return greeting; }";
    expect(command('gas', file('one-line.js', source))).toMatchObject({
      status: 0,
      stdout: 'hola\n',
    });
  });

  it('what cannot be parsed is told with its line and file', () => {
    const { status, stderr } = command('gas', file('broken.js', 'function f() {\n  let 1;\n}'));
    expect([status, stderr]).toEqual([
      1,
      'SyntaxError: Unexpected number line: 2 file: broken.js\n',
    ]);
  });

  it('runs the function named, and shows where it failed', () => {
    const { status, stdout } = command('gas', plain, 'fails');
    expect(status).toBe(1);
    expect(stdout).toMatch(/menu fails: Error: no way\n\s+at fails \(plain.js:4:\d+\)/);
  });

  it.each([
    [[], 'Usage: npm run gas -- FILE.js|FOLDER [FUNCTION]'],
    [['none.js'], 'there is no file none.js'],
  ])('used wrongly, %j, says how it is used', (args, sentence) => {
    const { status, stderr } = command('gas', ...args);
    expect(status).toBe(1);
    expect(stderr).toContain(sentence);
  });
});
