import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');
const made = mkdtempSync(join(tmpdir(), 'gas-folder-'));
afterAll(() => rmSync(made, { recursive: true }));

/** A folder with these files. */
function project(files: Record<string, string>): string {
  const folder = mkdtempSync(join(made, 'project-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

function gas(...args: string[]) {
  const command = ['--import', 'tsx', join(ROOT, 'simulator/cli/gas.ts'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('npm run gas on a folder', () => {
  it('loads all its files as one script: functions of later files, pages, manifest', () => {
    const folder = project({
      'a.gs': 'const greeting = greet("Ana");',
      'b.js': `function greet(name) { return 'Hola, ' + name; }
        function main() { return greeting + HtmlService.createHtmlOutputFromFile('ui/page').getContent() + Session.getScriptTimeZone(); }`,
      'ui/page.html': '<p>',
      'appsscript.json': '{"timeZone":"Asia/Tokyo"}',
      'node_modules/x/index.js': 'throw new Error("not part of the script");',
    });
    const { status, stdout, stderr } = gas(folder);
    expect([status, stdout]).toEqual([0, 'Hola, Ana<p>Asia/Tokyo\n']);
    expect(stderr).toBe('no function was named: main is run\n');
  });

  it('looks where .clasp.json says, and loads first what it says', () => {
    const folder = project({
      '.clasp.json': '{"scriptId":"x","rootDir":"src","filePushOrder":["src/z.js"]}',
      'test.js': 'describe("not part of the script", () => {});',
      'src/a.js': 'let order = first + "a"; function tell() { return order; }',
      'src/z.js': 'let first = "z";',
    });
    expect(gas(folder, 'tell')).toEqual({ status: 0, stdout: 'za\n', stderr: '' });
  });

  it('opens the file first: an onOpen that fails is told and hinders nothing', () => {
    const folder = project({
      'code.gs': 'function onOpen() { null.x; } function work() { return "done"; }',
    });
    const { status, stdout, stderr } = gas(folder, 'work');
    expect([status, stderr]).toEqual([
      0,
      "as the file was opened, onOpen failed: Cannot read properties of null (reading 'x')\n",
    ]);
    expect(stdout).toContain('done\n');
  });

  it.each([
    [{}, 'there is no function to run.'],
    [{ 'appsscript.json': '{', 'a.js': '' }, 'appsscript.json cannot be read: '],
    [{ 'a.js': 'let x;', 'b.js': 'let x; function f() {}' }, "'x' has already been declared"],
  ])('what cannot be run, %j, says why', (files, sentence) => {
    const { status, stdout, stderr } = gas(project(files as unknown as Record<string, string>));
    expect(status).toBe(1);
    expect(stdout + stderr).toContain(sentence);
  });
});
