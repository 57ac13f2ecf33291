import { advance, later, sweepNow } from '../../../simulator/control/clock';
import { guest, newTestWorld } from '../support/guest';

const SOURCE = `
const p = () => PropertiesService.getScriptProperties();
const note = (line) => p().setProperty('log', (p().getProperty('log') || '') + line + ' ');
function log() { return (p().getProperty('log') || '').trim(); }
function hhmm(d) { return Utilities.formatDate(d, 'America/Mexico_City', 'dd-HH:mm'); }
function tick() { note('tick@' + hhmm(new Date())); }
function once(e) { note('once@' + hhmm(new Date())); }
function event(e) { p().setProperty('event', JSON.stringify(e)); }
function readEvent() { return JSON.parse(p().getProperty('event')); }
function die() { note('die'); ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t)); }
function make(handler, kind, n) {
  const t = ScriptApp.newTrigger(handler).timeBased();
  ({ minutes: () => t.everyMinutes(n), hours: () => t.everyHours(n), after: () => t.after(n), daily: () => t.everyDays(1).atHour(n).nearMinute(30) })[kind]();
  t.create();
}
function count() { return ScriptApp.getProjectTriggers().length; }`;

it('fires what is due on the way, in order, each at its time', () => {
  const made = guest(SOURCE);
  made.call('make', 'tick', 'minutes', 30);
  made.call('make', 'once', 'after', 45 * 60_000);
  advance(made.runtime, { by: 'PT1H' });
  expect(made.call('log')).toBe('tick@10-10:30 once@10-10:45 tick@10-11:00');
});

it('a one-time trigger runs once and stays listed, so it counts towards the twenty (platform-facts §2.3)', () => {
  const made = guest(SOURCE);
  made.call('make', 'once', 'after', 1000);
  advance(made.runtime, { by: 'P2D' });
  expect(made.call('log')).toBe('once@10-10:00');
  expect(made.call('count')).toBe(1);
});

it('a daily one runs in its hour, the same minute every day', () => {
  const made = guest(SOURCE);
  made.call('make', 'tick', 'daily', 7);
  advance(made.runtime, { by: 'P3D' });
  const times = String(made.call('log')).split(' ');
  expect(times).toHaveLength(3);
  expect(new Set(times.map((time) => time.slice(-5))).size).toBe(1);
  expect(times[0]).toMatch(/^tick@11-07:(1[5-9]|[23]\d|4[0-5])$/);
});

it('a handler may delete its own trigger', () => {
  const made = guest(SOURCE);
  made.call('make', 'die', 'hours', 1);
  advance(made.runtime, { by: 'PT5H' });
  expect(made.call('log')).toBe('die');
});

it('runs as the trigger’s owner, with the documented event, in UTC', () => {
  const made = guest(SOURCE);
  made.outcome('make', { args: ['event', 'hours', 1], user: 'otra@crea.example' });
  advance(made.runtime, { by: 'PT1H' });
  expect(made.runtime.records.at(-1)).toMatchObject({
    user: 'otra@crea.example',
    cause: 'clock event',
  });
  expect(made.call('readEvent')).toMatchObject({
    authMode: 'FULL',
    'day-of-month': 10,
    'day-of-week': 2,
    'week-of-year': 11,
    hour: 17,
    minute: 0,
    month: 3,
    year: 2026,
    timezone: 'UTC',
  });
});

it('executions do not move the world’s clock', () => {
  const made = guest('function f() { Utilities.sleep(60000); }');
  const before = made.world.now;
  made.call('f');
  expect(made.world.now).toBe(before);
});

it('a sweep runs the repeating ones now and moves nothing; without any it says so', () => {
  const made = guest(SOURCE);
  expect(sweepNow(made.runtime)).toBe(0);
  expect(made.logs.at(-1)).toContain('there is no clock trigger yet');
  made.call('make', 'tick', 'hours', 1);
  made.call('make', 'once', 'after', 1000);
  const { now } = made.world;
  expect(sweepNow(made.runtime)).toBe(1);
  expect([made.call('log'), made.world.now]).toEqual(['tick@10-10:00', now]);
});

it('a user’s triggers stop when the day’s runtime is used up (platform-facts §1.1)', () => {
  const made = guest(
    'function tick() { Utilities.sleep(300000); } function make() { ScriptApp.newTrigger("tick").timeBased().everyMinutes(5).create(); }',
    { account: 'consumer' },
  );
  made.call('make');
  advance(made.runtime, { by: 'PT3H' });
  const failed = made.logs.filter((line) =>
    line.includes('Service using too much computer time for one day.'),
  );
  expect(failed).toHaveLength(18);
});

it('reads ISO durations, calendar units in the world’s zone', () => {
  const world = newTestWorld();
  const iso = (duration: string) => new Date(later(world, duration)).toISOString();
  expect(iso('P1M2DT3H4M5S')).toBe('2026-04-12T19:04:05.000Z');
  expect(iso('P1W')).toBe('2026-03-17T16:00:00.000Z');
  expect(() => later(world, 'P')).toThrow('"P" is not a duration');
  expect(() => later(world, 'PT')).toThrow('is not a duration');
});
