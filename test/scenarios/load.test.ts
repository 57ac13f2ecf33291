import { sweepNow } from '../../simulator/control/clock';
import type { costOf } from '../../simulator/runtime/costs';
import {
  arrive,
  catchUp,
  longest,
  mixed,
  READS,
  scanned,
  unheard,
  worstMinute,
  WRITES,
} from './support/load';
import { after, type Programme } from './support/programme';
import { booked } from './support/stages';

// How long calls of these members take, other than usually: Google on a slow or a quick day.
let unusual: Readonly<Record<string, number>> = {};
jest.mock('../../simulator/runtime/costs', () => {
  const real = jest.requireActual<{ costOf: typeof costOf }>('../../simulator/runtime/costs');
  return { costOf: (member: string) => unusual[member] ?? unusual['*'] ?? real.costOf(member) };
});

const free = { account: 'consumer' };

afterEach(() => {
  unusual = {};
});

/** A room scans one code: list and survey of a session, so many answers within a minute. */
function room(count: number) {
  const programme = after(booked, free);
  const before = programme.runtime.records.length;
  const tookMs = arrive(programme, scanned(programme, count), 60_000);
  const { records, gate } = programme.runtime;
  const rang = records.slice(before);
  return {
    programme,
    tookMs,
    executions: rang.length,
    longestMs: longest(rang),
    reads: worstMinute(gate.timeline.entries, READS),
    writes: worstMinute(gate.timeline.entries, WRITES),
  };
}

const rowsOf = (programme: Programme, ...tables: string[]): number =>
  tables.reduce((sum, table) => sum + programme.rows(table).length, 0);

describe('forty answers within one minute', () => {
  it('are all in within seconds of the last, at half of what the Sheets API allows (P5)', () => {
    const { programme, tookMs, executions, longestMs, reads, writes } = room(40);
    expect(rowsOf(programme, 'attendance', 'menteeSurveys')).toBe(40);
    expect(executions).toBe(40);
    expect(Math.max(reads, writes)).toBeLessThanOrEqual(40);
    expect(tookMs).toBeLessThan(70_000);
    expect(longestMs).toBeLessThan(60_000);
  });

  it('and three times as many, with Google so quick that each has an execution to itself, wait their turn', () => {
    unusual = { '*': 20 };
    const { programme } = room(120);
    expect(rowsOf(programme, 'attendance', 'menteeSurveys')).toBe(120);
    // What the minute does not allow was refused, waited for and done: no execution failed of it.
    const refused = programme.runtime.gate.timeline.entries.filter(({ text }) =>
      /→.*Quota/.test(text),
    );
    expect(refused.length).toBeGreaterThan(0);
    expect(programme.runtime.log).toEqual([]);
  });
});

describe('when the time that triggers may run in a day runs short (P6)', () => {
  it('the clock does what rang and no more, says so, and is itself again the next day', () => {
    const programme = after(booked, free);
    const { world, runtime } = programme;
    const store = world.script.properties['script'] ?? {};
    const key = Object.keys(store).find((name) => name.endsWith('triggers.used')) ?? '';
    store[key] = JSON.stringify({ from: world.now, ms: 80 * 60_000 });
    sweepNow(runtime);
    expect(runtime.records.at(-1)?.calls['Form.getResponses']).toBeUndefined();
    const said = programme.rows('journal').filter(({ what }) => String(what).includes('da tiempo'));
    expect(said).toHaveLength(1);
    expect(programme.does('health')).toMatchObject({
      findings: [{ code: 'saving', byItself: true }],
    });
    world.now += 86_400_000;
    sweepNow(runtime);
    expect(runtime.records.at(-1)?.calls['Form.getResponses']).toBe(8);
  });
});

/** Answers that came in three weeks in which nothing listened. */
function waiting(count: number, comment?: string): Programme {
  const programme = after(booked, free);
  const { world } = programme;
  const began = world.now;
  world.now += 21 * 86_400_000;
  unheard(programme, mixed(programme, count, comment), [began, world.now]);
  return programme;
}

describe('three hundred answers that waited for the add-on to be switched on again', () => {
  const COUNT = 300;
  const everyRow = (programme: Programme): number =>
    rowsOf(programme, 'attendance', 'menteeSurveys', 'needs', 'requests') - 1;

  it('are in by the first tick', () => {
    const programme = waiting(COUNT);
    const took = catchUp(programme, COUNT);
    expect(everyRow(programme)).toBe(COUNT);
    expect(took.executions).toBe(1);
    expect(took.callsPerAnswer).toBeLessThan(0.25);
    expect(took.longestMs).toBeLessThan(60_000);
  });

  it('on a slow day are in after a few, none of which is ended, each once (P5)', () => {
    const long = 'Lo que más sirvió. '.repeat(220);
    const usual = waiting(COUNT, long);
    catchUp(usual, COUNT);
    unusual = { 'Sheets.Spreadsheets.batchUpdate': 50_000 };
    const slow = waiting(COUNT, long);
    const took = catchUp(slow, COUNT);
    expect(took.executions).toBeGreaterThan(1);
    expect(took.executions).toBeLessThan(5);
    expect(took.longestMs).toBeLessThan(360_000);
    expect(slow.runtime.log.filter((line) => line.includes('failed'))).toEqual([]);
    unusual = {};
    for (const table of ['attendance', 'menteeSurveys', 'needs', 'requests'])
      expect(
        slow
          .rows(table)
          .map(({ id }) => id)
          .sort(),
      ).toEqual(
        usual
          .rows(table)
          .map(({ id }) => id)
          .sort(),
      );
  });
});
