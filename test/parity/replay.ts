// The functions on the simulator, as the account and at the moment that a recording was made with.
import { isDeepStrictEqual } from 'node:util';
import { Runtime, type Outcome } from '../../simulator/runtime/runtime';
import { newWorld } from '../../simulator/world/new-world';
import { CATALOGUE, PUSHES, type Comparison, type Push } from './catalogue';
import { projectFiles, type Variation } from './project';
import { readRecording, type Recording } from './recordings';

/** What the simulator answers, or why it does not. */
export type Answer = { result: unknown } | { notSimulated: string };

/** How an answer stands to Google's. */
export type Standing = 'equal' | 'differs' | 'documented only' | 'not simulated';

export interface Line {
  name: string;
  asks: string;
  answer: Answer;
  recording: Recording | undefined;
  standing: Standing;
}

/** When and as what kind of account a function is run. */
export type Circumstances = Pick<Recording, 'date' | 'account' | 'locale'>;

/** With no recording: a Mexican account of a domain. */
const USUAL: Circumstances = {
  date: '2026-11-25T16:00:00.000Z',
  account: 'workspace',
  locale: 'es-MX',
};

/** Everything that is compared, replayed and held against the recordings there are. */
export function replayAll(folder?: string): Line[] {
  const comparisons = CATALOGUE.map((each) => lineFor(each, folder, playComparison));
  const pushes = PUSHES.map((each) => lineFor(each, folder, playPush));
  return [...comparisons, ...pushes];
}

function lineFor<T extends Comparison | Push>(
  thing: T,
  folder: string | undefined,
  playIt: (thing: T, circumstances: Circumstances) => Answer,
): Line {
  const recording = readRecording(thing.name, folder);
  const answer = playIt(thing, recording ?? USUAL);
  return {
    name: thing.name,
    asks: thing.asks,
    answer,
    recording,
    standing: standingOf(answer, recording),
  };
}

function standingOf(answer: Answer, recording: Recording | undefined): Standing {
  if ('notSimulated' in answer) return 'not simulated';
  if (recording === undefined) return 'documented only';
  return isDeepStrictEqual(answer.result, recording.result) ? 'equal' : 'differs';
}

/** Runs a comparison in a new world: its first step, the person's part, and the function itself. */
export function playComparison(
  comparison: Comparison,
  circumstances: Circumstances = USUAL,
  seed = 1,
): Answer {
  const { hand, beyond } = comparison;
  if (hand !== undefined && hand.simulated === undefined) return { notSimulated: beyond ?? '' };
  return play(comparison, runtimeFor(circumstances, variationOf(comparison), seed));
}

/** The same, told by what it left in the world: files, calendars, triggers, properties. */
export function leftBy(
  comparison: Comparison,
  circumstances: Circumstances = USUAL,
): { before: Left; after: Left; log: string[] } {
  const runtime = runtimeFor(circumstances, variationOf(comparison));
  const before = leftIn(runtime);
  play(comparison, runtime);
  return { before, after: leftIn(runtime), log: runtime.log };
}

type Left = Record<'files' | 'calendars' | 'triggers' | 'properties', number>;

function leftIn({ world }: Runtime): Left {
  const stores = Object.values(world.script.properties);
  return {
    files: Object.keys(world.drive.files).length,
    // The primary one comes with the account; worlds make it when it is first asked for.
    calendars: Object.keys(world.calendars).filter((id) => id !== world.operator).length,
    triggers: world.script.triggers.length,
    properties: stores.reduce((sum, store) => sum + Object.keys(store).length, 0),
  };
}

function variationOf({ narrow }: Comparison): Variation {
  return narrow ? { narrow } : {};
}

function play({ name, hand }: Comparison, runtime: Runtime): Answer {
  const user = hand?.other ?? runtime.world.operator;
  const first = hand?.before === undefined ? [] : firstStep(runtime, hand.before, hand.other);
  hand?.simulated?.(runtime, first[0]);
  const outcome = run(runtime, name, { user, args: hand?.other === undefined ? [] : first });
  if (hand?.last !== undefined)
    run(runtime, hand.last, { user: runtime.world.operator, args: first });
  return answerOf(outcome);
}

/** What the first step answered; one that is not to end well answers nothing. */
function firstStep(runtime: Runtime, name: string, other: string | undefined): unknown[] {
  const args = other === undefined ? [] : [other];
  const outcome = run(runtime, name, { user: runtime.world.operator, args });
  if (outcome.status === 'error') throw new Error(`${name}: ${outcome.message}`);
  return outcome.status === 'ok' ? [outcome.value] : [];
}

/** Whether the simulator takes a project as it would be pushed. */
export function playPush(push: Push): Answer {
  try {
    runtimeFor(USUAL, push);
    return { result: { accepted: true } };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { result: { accepted: false } };
  }
}

function runtimeFor(
  { date, account, locale }: Circumstances,
  variation: Variation = {},
  seed = 1,
): Runtime {
  const now = Date.parse(date);
  const world = newWorld({ account, install: 'bound', now, seed });
  // Google's errors speak the language of whoever runs the script (platform-facts §1.5).
  world.errorLanguage = 'user';
  const operator = world.users[world.operator];
  if (operator) operator.locale = locale;
  return new Runtime(world, projectFiles(variation));
}

function run(
  runtime: Runtime,
  functionName: string,
  { user, args }: { user: string; args: unknown[] },
): Outcome {
  return runtime.run({
    functionName,
    user,
    cause: 'editor',
    label: functionName,
    args: (host) => host.realm.json(args),
  });
}

/** What a function answered, as the recording would have it. */
export function answerOf(outcome: Outcome): Answer {
  if (outcome.status === 'ok') return { result: JSON.parse(String(outcome.value)) as unknown };
  if (outcome.status === 'ended') return { result: { threw: `ended: ${outcome.reason}` } };
  const [, member] = /^NotSimulated: (.*)/.exec(outcome.message) ?? [];
  return member === undefined ? { result: { threw: outcome.message } } : { notSimulated: member };
}
