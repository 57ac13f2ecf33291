import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');

/** The moment at which test worlds begin: a Tuesday, ten in the morning in Mexico City. */
export const START = '2026-03-10T10:00:00-06:00';

/** The local workspace as `npm start` runs it, in a process of its own, with its state in a temporary folder. */
export class LocalWorkspace {
  url = '';
  private child: ChildProcess | undefined;
  private readonly folder = mkdtempSync(join(tmpdir(), 'circulo-browser-'));

  /** Each test file has a port of its own: a page keeps things by its address, also over a restart. */
  constructor(
    private readonly script: string,
    private readonly port: number,
  ) {}

  async start(): Promise<void> {
    const args = ['--script', this.script, '--state', join(this.folder, 'world.json')];
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', join(ROOT, 'simulator/cli/start.ts'), ...args, '--now', START],
      {
        cwd: ROOT,
        env: { ...process.env, PORT: String(this.port) },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    this.child = child;
    this.url = await addressOf(child);
  }

  /** Stops the process; what it kept stays for the next start. */
  async stop(): Promise<void> {
    const { child } = this;
    if (child === undefined || child.exitCode !== null) return;
    const over = new Promise((resolve) => child.once('exit', resolve));
    child.kill();
    await over;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The address in the one line that the command prints. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /http:\/\/\S+/.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`it ended with ${code}: ${said}`)));
  });
}
