import type { Disturbed } from '../control/sweep/disturb';
import { FAULT_KINDS } from '../runtime/gate';

/** What is known of one scenario so far. */
export interface Told {
  name: string;
  /** Calls it makes in the part that is swept, and how many of them are chosen to go wrong. */
  calls: number;
  chosen: number;
  runs: Disturbed[];
}

/** A line for every scenario and kind of fault, and one for all. */
export function tellStories(told: readonly Told[]): void {
  for (const { name, calls, chosen, runs } of told) {
    for (const kind of FAULT_KINDS) {
      const own = runs.filter((run) => run.kind === kind);
      if (own.length > 0) say(`${name} (${chosen} of ${calls} calls), ${kind}: ${summed(own)}`);
    }
  }
  const all = told.flatMap(({ runs }) => runs);
  const chosen = told.reduce((sum, story) => sum + story.chosen, 0);
  say(
    `${told.length} stories, ${chosen} calls, each in every way in which it can go wrong: ${summed(all)}`,
  );
  remember(all);
}

function summed(runs: readonly Disturbed[]): string {
  const { different, doubled, over, orphans } = counted(runs);
  const same = runs.filter(({ played }) => !played).length;
  const known = same === 0 ? '' : ` (${same} of them known from the kill after the call before)`;
  return `${runs.length} runs${known}, ${different} different, ${doubled} sent one mail more, ${over} left out one that was of no use any more, ${orphans} left one empty orphan`;
}

function counted(runs: readonly Disturbed[]) {
  return {
    different: runs.filter(({ differences }) => differences.length > 0).length,
    doubled: runs.filter((one) => one.doubled > 0).length,
    over: runs.filter((one) => one.over > 0).length,
    orphans: runs.filter((one) => one.orphans > 0).length,
  };
}

/** Runs of neighbouring calls that came to the same, a line each: the table of K against result. */
export function tellCalls(told: readonly Told[]): void {
  for (const { name, calls, runs } of told) {
    if (told.length > 1) say(name);
    const kinds = FAULT_KINDS.filter((kind) => runs.some((run) => run.kind === kind));
    for (const kind of kinds) {
      const own = runs.filter((run) => run.kind === kind).sort((a, b) => a.k - b.k);
      if (kinds.length > 1) say(kind);
      for (const line of grouped(own)) say(line);
      const { different, doubled, orphans } = counted(own);
      say(
        `${own.length} of ${calls} calls ${kind.startsWith('crash') ? 'killed' : 'failed'}: ${different} ended differently, ${doubled} sent one mail more, ${orphans} left one empty orphan`,
      );
    }
    remember(runs);
  }
}

function grouped(runs: readonly Disturbed[]): string[] {
  const lines: { from: number; to: number; said: string; runs: number }[] = [];
  for (const { k, differences, doubled, orphans } of runs) {
    const said =
      differences.length > 0
        ? 'DIFFERENT'
        : `same${doubled > 0 ? ', one mail more' : ''}${orphans > 0 ? ', one empty orphan' : ''}`;
    const last = lines.at(-1);
    if (last?.said === said) Object.assign(last, { to: k, runs: last.runs + 1 });
    else lines.push({ from: k, to: k, said, runs: 1 });
  }
  return lines.map(
    ({ from, to, said, runs }) => `K ${from === to ? from : `${from}–${to}`} (${runs}): ${said}`,
  );
}

function remember(runs: readonly Disturbed[]): void {
  if (runs.some(({ differences }) => differences.length > 0)) process.exitCode = 1;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
