import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { SMALL_PRODUCT } from '../support/small-product';

const ROOT = resolve(__dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'commands-'));
afterAll(() => rmSync(folder, { recursive: true }));

function command(name: string, ...args: string[]) {
  const file = join(ROOT, 'simulator/cli', `${name}.ts`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', file, ...args],
    { cwd: ROOT, encoding: 'utf8' },
  );
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

  it('runs the function named, and shows where it failed', () => {
    const { status, stdout } = command('gas', plain, 'fails');
    expect(status).toBe(1);
    expect(stdout).toMatch(/menu fails: Error: no way\n\s+at fails \(plain.js:4:\d+\)/);
  });

  it.each([
    [[], 'Usage: npm run gas -- FILE.js [FUNCTION]'],
    [['none.js'], 'there is no file none.js'],
  ])('used wrongly, %j, says how it is used', (args, sentence) => {
    const { status, stderr } = command('gas', ...args);
    expect(status).toBe(1);
    expect(stderr).toContain(sentence);
  });
});
