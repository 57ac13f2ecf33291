import type { ScriptFiles } from '../../runtime/runtime';
import { readScenario, type Scenario, type Step, type StepOf } from '../scenario/file';
import type { Footprint } from './footprint';
import { lookAt, type Look } from './look';
import { Story } from './story';
import { judge, type Allowed } from './verdict';

/** What may happen at the same time: where things stand before, executions, and what people do by hand meanwhile. */
export interface Meeting {
  scenario: Scenario;
  /** Steps that make the script run: any of them can be met inside a call of any other, or of its like. */
  executions: Record<string, Step>;
  /** Steps of a person in the spreadsheet or the calendar: they make no calls to be met in. */
  hands: Record<string, Step>;
}

/** One pair, and in how many of its first's calls the second came. */
export interface Pair {
  first: string;
  second: string;
}

/** One run: the second inside the `at`-th call of the first. */
export interface Overlapped extends Pair {
  at: number;
  member: string;
  /** How it differs from the nearer of the two orders one after the other. Empty: it ended like one of them. */
  differences: string[];
}

/** Reads such a file: a scenario, and beside its steps `executions` and `hands`, each a step by name. */
export function readMeeting(text: string): Meeting {
  const { executions = {}, hands = {} } = JSON.parse(text) as Partial<Meeting>;
  const named = [...Object.values(executions), ...Object.values(hands)];
  // The same reader finds what is wrong with them.
  readScenario(JSON.stringify({ steps: named }));
  return { scenario: readScenario(text), executions, hands };
}

/**
 * Every execution as the first, with every other and with every hand as the second. A button is pressed twice too; an
 * answer is not given twice in one moment.
 */
export function pairsOf({ executions, hands }: Meeting): Pair[] {
  const seconds = [...Object.keys(executions), ...Object.keys(hands)];
  return Object.keys(executions).flatMap((first) =>
    seconds
      .filter((second) => second !== first || executions[first]?.do !== 'submit')
      .map((second) => ({ first, second })),
  );
}

/**
 * Plays pairs, the second inside every call of the first (or every `every`-th), and compares with one after the other. A
 * call is met before it takes effect. So the gap between a read and a write is met inside the write, the one between a
 * lock's release and the last look inside the look, and before and after all calls are the two orders: between two calls
 * an execution touches nothing that another could see, and there is no position besides.
 */
export function* overlap(
  meeting: Meeting,
  files: ScriptFiles,
  { pairs, every = 1 }: { pairs: readonly Pair[]; every?: number },
): Generator<Overlapped> {
  const story = Story.begin(meeting.scenario, files);
  while (!story.isOver()) story.piece();
  story.leaveUnswept();
  const stage = { unpack: story.pack(), until: story.soon() };
  for (const pair of pairs) {
    const steps = stepsOf(meeting, pair);
    const orders = ordersOf(stage, steps);
    const members = callsOf(stage.unpack(), steps.first);
    for (let at = 1; at <= members.length; at += every) {
      const differences = meet(stage, orders, { ...steps, at });
      yield { ...pair, at, member: members[at - 1] ?? '', differences };
    }
  }
}

/** One after the other leaves nothing in doubt. */
const NOTHING: Allowed = { most: 0, later: false };

interface Stage {
  unpack: () => Story;
  until: number;
}

interface Steps {
  first: Step;
  second: Step;
}

/** One of the two orders: what it comes to at rest and two ticks later, and what was refused in it. */
interface Order {
  rest: Look;
  soon: Look;
  refused: string[];
}

function stepsOf({ executions, hands }: Meeting, { first, second }: Pair): Steps {
  const named = (name: string): Step => {
    const step = executions[name] ?? hands[name];
    if (step === undefined) throw new Error(`nothing is called "${name}"`);
    return step;
  };
  return { first: named(first), second: named(second) };
}

function callsOf(story: Story, step: Step): string[] {
  const { calls } = story.runtime.gate;
  const refused = story.act(step);
  // An execution that is not one would be met nowhere, and nothing would be proved.
  if (calls.length === 0)
    throw new Error(`${JSON.stringify(step)} makes no calls: ${refused.join()}`);
  return calls.map(({ member }) => member);
}

function ordersOf({ unpack, until }: Stage, steps: Steps): Order[] {
  return inOrder(steps).map((play) => {
    const story = unpack();
    const refused = play(story);
    story.comeToRest();
    const rest = lookAt(story.runtime);
    story.wait(until);
    return { rest, soon: lookAt(story.runtime), refused };
  });
}

/** One after the other, either first. An answer is there before its doorbell rings: it may also wait for what comes second. */
function inOrder({ first, second }: Steps): ((story: Story) => string[])[] {
  const orders = [
    (story: Story) => [...story.act(first), ...story.act(second)],
    (story: Story) => [...story.act(second), ...story.act(first)],
  ];
  if (first.do !== 'submit') return orders;
  const waits = (story: Story): string[] => {
    const refused = story.act({ ...first, trigger: 'never' });
    story.leaveUnswept();
    refused.push(...story.act(second));
    story.sweep();
    return refused;
  };
  return [...orders, waits];
}

function meet(
  { unpack, until }: Stage,
  orders: readonly Order[],
  { first, second, at }: Steps & { at: number },
): string[] {
  const story = unpack();
  const refused = story.act(first, { do: 'overlap', at, step: second } as StepOf<'overlap'>);
  try {
    story.comeToRest();
    const rest = lookAt(story.runtime);
    const met = orders.some(
      (order) =>
        toTheMinute(order.rest.state) === toTheMinute(rest.state) &&
        same(order, order.rest, { look: rest, refused }).length === 0,
    );
    if (met) return [];
    story.wait(until);
  } catch (error) {
    return [(error as Error).message];
  }
  const soon = { look: lookAt(story.runtime), refused };
  const [nearest = []] = orders
    .map((order) => same(order, order.soon, soon))
    .sort((a, b) => a.length - b.length);
  return nearest;
}

/** What is otherwise than in one of the orders. */
function same(
  order: Order,
  expected: Look,
  { look, refused }: { look: Look; refused: readonly string[] },
): string[] {
  const { differences, doubled } = judge(calm(expected.footprint), calm(look.footprint), NOTHING);
  const [then, now] = [order.refused, refused].map((each) => codes(each));
  return [
    ...differences,
    ...(doubled > 0 ? [`${doubled} mails doubled`] : []),
    ...(then === now ? [] : [`refused: ${String(now)} and not ${String(then)}`]),
  ];
}

function calm(footprint: Footprint): Footprint {
  return { ...footprint, tables: footprint.tables.map(toTheMinute).sort() };
}

/** An execution inside another begins some seconds later than one before it. */
function toTheMinute(text: string): string {
  return text.replaceAll(/(T\d\d:\d\d):\d\d/g, '$1');
}

/** Why something was refused, without its sentence. */
function codes(refused: readonly string[]): string {
  return refused
    .map((sentence) => /\(([a-z-]+)\)$/.exec(sentence)?.[1] ?? sentence)
    .sort()
    .join(', ');
}
