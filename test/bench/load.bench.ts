// What a room with one code and a long holiday ask of the built bundle, on a free account. Peers: what Google allows.
import { performance } from 'node:perf_hooks';
import { sweepNow } from '../../simulator/control/clock';
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
} from '../scenarios/support/load';
import { after } from '../scenarios/support/programme';
import { booked } from '../scenarios/support/stages';
import { rounded, type Bench, type Measurement } from './measure';

const free = { account: 'consumer' };
const HOLIDAY_MS = 21 * 86_400_000;

type Emit = (measurement: Measurement) => void;

/** A value beside what Google allows (platform-facts §1). */
function beside(emit: Emit, name: string, [value, allowed, unit]: [number, number, string]): void {
  const peer = `allowed: ${allowed} ${unit}`;
  emit({ case: name, value: rounded(value), unit, peer, ratio: rounded(value / allowed) });
}

/** So many answers to the list and the survey of one session within a minute, the doorbells inside one another. */
function burst(emit: Emit, count: number): void {
  const programme = after(booked, free);
  const before = programme.runtime.records.length;
  const tookMs = arrive(programme, scanned(programme, count), 60_000);
  const { records, gate } = programme.runtime;
  const name = `burst-${count}`;
  const rang = records.slice(before);
  emit({ case: `${name}-executions`, value: rang.length, unit: 'executions' });
  beside(emit, `${name}-reads`, [worstMinute(gate.timeline.entries, READS), 60, 'a minute']);
  beside(emit, `${name}-writes`, [worstMinute(gate.timeline.entries, WRITES), 60, 'a minute']);
  beside(emit, `${name}-longest`, [longest(rang) / 1000, 360, 's']);
  emit({ case: `${name}-last-row`, value: rounded(tookMs / 1000), unit: 's' });
  const calls = rang.reduce((sum, { total }) => sum + total, 0);
  emit({ case: `${name}-calls`, value: rounded(calls / count), unit: 'calls an answer' });
}

function backlog(emit: Emit, count: number): void {
  const programme = after(booked, free);
  const { world } = programme;
  const began = world.now;
  world.now += HOLIDAY_MS;
  unheard(programme, mixed(programme, count), [began, world.now]);
  // A busy machine is no slow Google.
  programme.runtime.realLimitMs = 900_000;
  const start = performance.now();
  const took = catchUp(programme, count);
  const name = `backlog-${count}`;
  emit({ case: `${name}-executions`, value: took.executions, unit: 'executions' });
  emit({ case: `${name}-all-in`, value: rounded(took.minutes), unit: 'minutes' });
  emit({ case: `${name}-calls`, value: rounded(took.callsPerAnswer), unit: 'calls an answer' });
  beside(emit, `${name}-longest`, [took.longestMs / 1000, 360, 's']);
  beside(emit, `${name}-writes`, [took.worstMinuteOfWrites, 60, 'a minute']);
  emit({
    case: `${name}-real-time`,
    value: rounded((performance.now() - start) / 1000),
    unit: 's',
  });
}

/** A day in which nothing happens: what is left for answers. */
function idle(emit: Emit): void {
  const programme = after(booked, free);
  const { runtime, world } = programme;
  const before = runtime.records.length;
  for (let tick = 0; tick < 48; tick += 1) {
    sweepNow(runtime);
    world.now += 1_800_000;
  }
  const ms = runtime.records.slice(before).reduce((sum, { simulatedMs }) => sum + simulatedMs, 0);
  beside(emit, 'idle-day', [ms / 60_000, 90, 'minutes']);
}

const bench: Bench = (emit) => {
  idle(emit);
  for (const count of [40, 200]) burst(emit, count);
  for (const count of [300, 10_000]) backlog(emit, count);
};

export default bench;
