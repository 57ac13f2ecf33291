// `npm run parity:record [-- NAME…]`: runs the functions on Google and keeps what they answer in test/parity/recordings.
// How somebody with an account does it: docs/manual/comprobar-con-google.md.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { main, readArguments, UsageError } from '../../simulator/cli/arguments';
import type { AccountKind } from '../../simulator/world/world';
import { CATALOGUE, PUSHES, type Comparison, type Push } from './catalogue';
import { push, runFunction, type Target } from './clasp';
import { RECORDINGS, writeRecording, type Recording } from './recordings';

const ROOT = join(__dirname, '../..');

const USAGE =
  'Usage: npm run parity:record -- [push | NAME…] [--user NAME] [--project FILE] [--params JSON] [--account workspace|consumer] [--from FILE] [--out FOLDER]';
const OPTIONS = ['user', 'project', 'params', 'account', 'from', 'out'];

/** What Google says of a project that it does not take. */
const REFUSED = /syntax|unexpected|invalid|manifest/i;

type Who = { locale: string; quota: number; now: number };

/** What all recordings of one run have in common, and where they go. */
interface Session {
  about: Omit<Recording, 'function' | 'result'>;
  out: string;
}

async function record(): Promise<void> {
  const { words, options } = readArguments(process.argv.slice(2), OPTIONS, USAGE);
  const out = options['out'] ?? RECORDINGS;
  if (options['from'] !== undefined)
    return take(options['from'], { out, account: options['account'] });
  const target: Target = {
    project: options['project'] ?? join(ROOT, '.clasp-parity.json'),
    user: options['user'] ?? 'default',
    folder: join(ROOT, '.cache/parity'),
  };
  if (words.length === 1 && words[0] === 'push') return pushOnly(target);
  const { comparisons, pushes, firstSteps } = chosen(words);
  await pushed(target, comparisons.some(({ narrow }) => narrow) || firstSteps.some(isNarrow));
  const session = { about: await aboutWhom(target, options['account']), out };
  for (const name of firstSteps) await takeFirstStep(target, name, options['params']);
  for (const { name } of comparisons)
    await keep(target, { name, params: options['params'] }, session);
  for (const trial of pushes) await tryPush(target, trial, session);
  if (pushes.length > 0) await pushed(target);
}

async function pushOnly(target: Target): Promise<void> {
  await pushed(target);
  say('Pushed. In the editor, run the function recordAll until it says that it has finished.');
}

/** What is named, or everything that asks nothing of a person. */
function chosen(words: string[]): {
  comparisons: Comparison[];
  pushes: Push[];
  firstSteps: string[];
} {
  if (words.length === 0) {
    return {
      comparisons: CATALOGUE.filter(({ hand }) => !hand),
      pushes: [...PUSHES],
      firstSteps: [],
    };
  }
  const steps = CATALOGUE.flatMap(({ hand }) => [hand?.before ?? [], hand?.last ?? []].flat());
  const known = [...CATALOGUE, ...PUSHES].map(({ name }) => name).concat(steps);
  const unknown = words.filter((word) => !known.includes(word));
  if (unknown.length > 0)
    throw new UsageError(`there is no function ${unknown.join(', ')}. ${USAGE}`);
  return {
    comparisons: CATALOGUE.filter(({ name }) => words.includes(name)),
    pushes: PUSHES.filter(({ name }) => words.includes(name)),
    firstSteps: steps.filter((name) => words.includes(name)),
  };
}

function isNarrow(step: string): boolean {
  return CATALOGUE.some(
    ({ hand, narrow }) => narrow === true && [hand?.before, hand?.last].includes(step),
  );
}

async function pushed(target: Target, narrow = false): Promise<void> {
  const result = await push(target, narrow ? { narrow } : {});
  if (!result.accepted) throw new Error(`clasp push: ${result.message}`);
}

async function aboutWhom(target: Target, account: string | undefined): Promise<Session['about']> {
  const answer = await runFunction(target, 'parityWho');
  if ('threw' in answer) throw new Error(`parityWho: ${answer.threw}`);
  return aboutOf(JSON.parse(String(answer.returned)) as Who, account);
}

/** A consumer account may mail a hundred people a day (platform-facts §1.1). */
function aboutOf({ locale, quota, now }: Who, account: string | undefined): Session['about'] {
  const kind: AccountKind = quota > 100 ? 'workspace' : 'consumer';
  if (account !== undefined && account !== 'workspace' && account !== 'consumer')
    throw new UsageError(`--account is workspace or consumer. ${USAGE}`);
  return { date: new Date(now).toISOString(), account: account ?? kind, locale };
}

async function takeFirstStep(
  target: Target,
  name: string,
  params: string | undefined,
): Promise<void> {
  const answer = await runFunction(target, name, params);
  say(`${name}: ${'threw' in answer ? answer.threw : String(answer.returned)}`);
}

async function keep(
  target: Target,
  { name, params }: { name: string; params: string | undefined },
  { about, out }: Session,
): Promise<void> {
  const answer = await runFunction(target, name, params);
  const result = 'threw' in answer ? answer : (JSON.parse(String(answer.returned)) as unknown);
  writeRecording({ function: name, ...about, result }, out);
  say(`${name}: recorded`);
}

async function tryPush(target: Target, trial: Push, { about, out }: Session): Promise<void> {
  const result = await push(target, trial);
  if (!result.accepted) {
    // A push that failed for another reason, e.g. the network, says nothing about what was pushed.
    if (!REFUSED.test(result.message)) throw new Error(`${trial.name}: ${result.message}`);
    say(`${trial.name}: ${result.message}`);
  }
  writeRecording({ function: trial.name, ...about, result: { accepted: result.accepted } }, out);
  say(`${trial.name}: recorded`);
}

/** Takes the results that `recordAll` left in Drive, for whoever ran it from the editor. */
function take(file: string, { out, account }: { out: string; account: string | undefined }): void {
  const { who, results } = JSON.parse(readFileSync(file, 'utf8')) as {
    who: Who;
    results: Record<string, string | { threw: string }>;
  };
  const about = aboutOf(who, account);
  const known = CATALOGUE.filter(({ name }) => results[name] !== undefined);
  for (const { name } of known) {
    const told = results[name];
    const result = typeof told === 'string' ? (JSON.parse(told) as unknown) : told;
    writeRecording({ function: name, ...about, result }, out);
  }
  say(`${known.length} recorded from ${file}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

void main(record);
