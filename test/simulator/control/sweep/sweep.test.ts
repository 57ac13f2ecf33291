import { readScenario } from '../../../../simulator/control/scenario';
import { sweepStory } from '../../../../simulator/control/sweep/job';
import { overlap, pairsOf, readMeeting } from '../../../../simulator/control/sweep/overlap';
import { FAULT_KINDS } from '../../../../simulator/runtime/gate';
import type { ScriptFiles } from '../../../../simulator/runtime/runtime';

/** A product that counts what it was asked, and mails the count: carelessly, or with `Lock` and a mark for what it did. */
function product(count: string): ScriptFiles {
  const source = `
    const store = () => PropertiesService.getScriptProperties();
    function describeProgramme() { return '{"forms":{},"tables":{}}'; }
    function exportTables() {
      const n = Number(store().getProperty('n') || 0);
      return JSON.stringify({ counts: n > 0 ? [{ id: 'count', n }] : [] });
    }
    function runCommand(name) { ${count} return '{"ok":true}'; }`;
  return { code: [{ name: 'Code.gs', source }], html: {}, manifest: {} };
}

const CARELESS = product(`
  const n = Number(store().getProperty('n') || 0) + 1;
  store().setProperty('n', n);
  MailApp.sendEmail('ana@crea.example', 'Cuenta', String(n));`);

const CAREFUL = product(`
  const lock = LockService.getScriptLock();
  lock.waitLock(1000);
  try {
    const { n = '0', did = '' } = store().getProperties();
    if (!did.split(' ').includes(name)) store().setProperties({ n: Number(n) + 1, did: did + ' ' + name });
  } finally { lock.releaseLock(); }`);

const command = (name: string) => ({ do: 'command', name });
const scenario = (steps: object[]) => JSON.stringify({ now: '2026-03-10T10:00:00-06:00', steps });

function sweep(files: ScriptFiles) {
  const story = readScenario(scenario([command('one'), command('two')]));
  const choice = { part: 'all', kinds: FAULT_KINDS } as const;
  return [...sweepStory({ scenario: story, files }, choice, () => undefined)];
}

function meet(files: ScriptFiles) {
  const executions = { one: command('one'), two: command('two') };
  const stage = JSON.parse(scenario([command('begin')])) as object;
  const meeting = readMeeting(JSON.stringify({ ...stage, executions }));
  return [...overlap(meeting, files, { pairs: pairsOf(meeting) })];
}

describe('the sweep of faults', () => {
  it('plays every call in every way in which it can go wrong', () => {
    const runs = sweep(CAREFUL);
    const of = (member: string) =>
      runs.filter((run) => run.member === member && run.k <= 4).map(({ kind }) => kind);
    expect(of('Lock.waitLock')).toEqual([
      'crash-before',
      'crash-after',
      'transient',
      'lock-timeout',
    ]);
    expect(of('Properties.setProperties')).toContain('quota');
    expect(runs.filter(({ played }) => !played)).toHaveLength(2 * 3);
    expect(runs.filter(({ differences }) => differences.length > 0)).toEqual([]);
  });

  it('finds what is counted twice, and a mail sent again that says something else', () => {
    const found = sweep(CARELESS).filter(({ differences }) => differences.length > 0);
    const first = found.filter(({ k }) => k === 2).map(({ kind }) => kind);
    expect(first).toEqual(['crash-after']);
    expect(found[0]?.differences.join()).toContain('counts count: n 2 → 3');
    expect(found[0]?.differences.join()).toContain('mail');
  });

  it('comes to the same when every run is played to its end', () => {
    const told = (toTheEnd: boolean) => {
      const story = readScenario(scenario([command('one'), command('two')]));
      const choice = { part: 'all', kinds: FAULT_KINDS, toTheEnd } as const;
      return [...sweepStory({ scenario: story, files: CARELESS }, choice, () => undefined)].map(
        ({ k, kind, differences }) => [k, kind, differences.length > 0],
      );
    };
    expect(told(true)).toEqual(told(false));
  });
});

describe('the sweep of overlaps', () => {
  it('finds an update that is lost between a read and a write', () => {
    const found = meet(CARELESS).filter(({ differences }) => differences.length > 0);
    expect(found.map(({ first, second, at }) => `${first} × ${second} @${at}`)).toContain(
      'one × two @2',
    );
    expect(found[0]?.differences.join()).toContain('counts count: n 3 → 2');
  });

  it('finds nothing where a lock is held meanwhile, inside any call', () => {
    const runs = meet(CAREFUL);
    expect(runs.filter(({ differences }) => differences.length > 0)).toEqual([]);
    expect(runs).toHaveLength(4 * 4);
  });
});
