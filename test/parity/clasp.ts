// clasp as a person runs it: its own credentials, one project that is only for this.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeProject, type Variation } from './project';

const ROOT = join(__dirname, '../..');
const CLASP = join(ROOT, 'node_modules/@google/clasp/build/src/index.js');

/** Which project, and as whom. */
export interface Target {
  /** A file like .clasp.json: scriptId, and projectId for running functions. */
  project: string;
  /** The name under which `clasp login --user` kept the credentials. */
  user: string;
  /** Where what is pushed is put together. */
  folder: string;
}

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** What came of a push. */
export type Pushed = { accepted: true } | { accepted: false; message: string };

/** Pushes the project, replacing what is there. */
export async function push(target: Target, variation: Variation = {}): Promise<Pushed> {
  writeProject(join(target.folder, 'project'), variation);
  const { code, stdout, stderr } = await clasp(target, ['push', '--force']);
  // clasp ends well when the project has no credentials or nothing to push: only its own words tell.
  if (code === 0 && /Pushed|up to date/.test(stdout)) return { accepted: true };
  return { accepted: false, message: (stderr || stdout).trim() };
}

/** Runs a function of the pushed project on Google, and gives what it returned. */
export async function runFunction(
  target: Target,
  name: string,
  params?: string,
): Promise<{ returned: unknown } | { threw: string }> {
  const given = params === undefined ? [] : ['--params', params];
  const { stdout, stderr } = await clasp(target, ['run-function', name, '--json', ...given]);
  const answer = readAnswer(stdout);
  if (answer === undefined) throw new Error(`${name}: ${(stderr || stdout).trim()}`);
  if (answer.error === undefined) return { returned: answer.response };
  const [detail] = answer.error.details ?? [];
  return { threw: detail?.errorMessage ?? answer.error.message ?? 'unknown error' };
}

interface RunAnswer {
  response?: unknown;
  error?: { message?: string; details?: { errorMessage?: string }[] };
}

function readAnswer(stdout: string): RunAnswer | undefined {
  try {
    return JSON.parse(stdout) as RunAnswer;
  } catch {
    return undefined;
  }
}

async function clasp(target: Target, args: string[]): Promise<Ended> {
  const project = projectFile(target);
  return spawned([CLASP, '-P', project, '--user', target.user, ...args]);
}

/** The person's project file, made to point at the folder that is pushed. */
function projectFile({ project, folder }: Target): string {
  if (!existsSync(project)) {
    throw new Error(
      `Falta ${project}: escriba en él {"scriptId": "…"}, como explica docs/manual/comprobar-con-google.md.`,
    );
  }
  const { scriptId, projectId } = JSON.parse(readFileSync(project, 'utf8')) as Record<
    string,
    string
  >;
  if (!scriptId) throw new Error(`${project} no dice el scriptId.`);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, '.clasp.json');
  writeFileSync(file, JSON.stringify({ scriptId, projectId, rootDir: 'project' }));
  return file;
}

function spawned(args: string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      env: process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk) => (stdout += chunk));
    child.stderr.on('data', (chunk) => (stderr += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, stdout, stderr }));
  });
}
