import { playScenario, readScenario } from '../../../simulator/control/scenario';
import type { ScriptFiles } from '../../../simulator/runtime/runtime';

/** A product of the smallest kind: it keeps what it is told in properties, and its sweep counts. */
const PRODUCT = `
const store = () => PropertiesService.getScriptProperties();
const read = (key, empty) => JSON.parse(store().getProperty(key) || JSON.stringify(empty));
const write = (key, value) => store().setProperty(key, JSON.stringify(value));

function onOpen() {}
function onClock() { write('sweeps', read('sweeps', 0) + 1); }

const COMMANDS = {
  setup(args) {
    write('programme', args.programme);
    if (ScriptApp.getProjectTriggers().length === 0) {
      ScriptApp.newTrigger('onClock').timeBased().everyHours(1).create();
    }
    return { done: true };
  },
  add(args) {
    const rows = read('rows', []);
    if (!rows.some((row) => row.id === args.id)) rows.push({ id: args.id, by: Session.getActiveUser().getEmail(), topics: args.topics || [] });
    write('rows', rows);
    return { row: { id: args.id }, list: [{ id: 'x' }] };
  },
  locked(args) {
    const lock = LockService.getScriptLock();
    lock.waitLock(30000);
    const order = read('order', []);
    order.push(args.id);
    write('order', order);
    lock.releaseLock();
    return { position: order.length };
  },
};

function runCommand(name, argsJson) {
  const command = COMMANDS[name];
  if (!command) return JSON.stringify({ ok: false, problem: { code: 'unknown', message: 'No conozco esa acción' } });
  return JSON.stringify({ ok: true, result: command(JSON.parse(argsJson)) });
}
function exportTables() { return JSON.stringify({ mentors: read('rows', []), order: read('order', []).map((id) => ({ id })) }); }
function describeProgramme() { return JSON.stringify({ forms: {}, tables: {} }); }
`;

const FILES: ScriptFiles = {
  code: [{ name: 'main.js', source: PRODUCT }],
  html: {},
  manifest: { timeZone: 'America/Mexico_City' },
};

function play(steps: object[], crashAt?: number) {
  const scenario = readScenario(JSON.stringify({ now: '2026-03-10T10:00:00-06:00', steps }));
  const played = playScenario(scenario, FILES, crashAt === undefined ? {} : { crashAt });
  const stored = played.runtime.world.script.properties['script'] ?? {};
  const kept = (key: string): unknown => JSON.parse(stored[key] ?? 'null');
  return { ...played, kept, reason: played.failed?.message };
}

const add = (id: string, more: object = {}) => ({
  do: 'command',
  name: 'add',
  args: { id },
  ...more,
});

describe('steps', () => {
  it('set up, command, find and refer to what was saved', () => {
    const { kept, reason } = play([
      { do: 'setup' },
      add('m1', { save: 'first' }),
      add('m2', { as: 'otra@crea.example' }),
      { do: 'find', table: 'mentors', where: { by: 'otra@crea.example' }, save: 'found' },
      {
        do: 'command',
        name: 'add',
        args: { id: 'm3', topics: ['$found.id', '$first.list[0].id', '$first.row', '$5'] },
      },
    ]);
    expect(reason).toBeUndefined();
    expect(kept('programme')).toBe('crea');
    expect(kept('rows')).toEqual([
      { id: 'm1', by: 'coordinacion@crea.example', topics: [] },
      { id: 'm2', by: 'otra@crea.example', topics: [] },
      { id: 'm3', by: 'coordinacion@crea.example', topics: ['m2', 'x', { id: 'm1' }, '$5'] },
    ]);
  });

  it('advance fires the clock on the way, sweep fires it without moving', () => {
    const { kept, runtime } = play([
      { do: 'setup' },
      { do: 'advance', by: 'PT3H30M' },
      { do: 'sweep' },
    ]);
    expect(kept('sweeps')).toBe(4);
    expect(new Date(runtime.world.now).toISOString()).toBe('2026-03-10T19:30:00.000Z');
  });

  it('at moves the clock first', () => {
    const { kept } = play([{ do: 'setup' }, add('m1', { at: '2026-03-10T12:30:00-06:00' })]);
    expect(kept('sweeps')).toBe(2);
  });
});

describe('what cannot be done stops with one line', () => {
  it.each([
    [
      [{ do: 'command', name: 'fly' }],
      /^step 1 \{.*\}: refused: No conozco esa acción \(unknown\)$/,
    ],
    [
      [{ do: 'setup' }, { do: 'find', table: 'mentors', where: { id: 'no' }, save: 'x' }],
      /^step 2 .*no row of mentors fits {"id":"no"}$/,
    ],
    [
      [{ do: 'find', table: 'birds', where: {}, save: 'x' }],
      /there is no table "birds"; there are mentors, order/,
    ],
    [
      [add('$x.id'), { do: 'find', table: 'mentors', where: {}, save: 'x' }],
      /nothing is saved as "x" yet/,
    ],
    [[{ do: 'advance', by: 'soon' }], /"soon" is not a duration like P3D/],
    [
      [{ do: 'submit', form: 'interest', answers: {} }],
      /there is no form "interest"; there are none/,
    ],
    [[add('m1', { refused: true })], /expected to be refused/],
  ])('%j', (steps, line) => {
    const { reason } = play(steps as object[]);
    expect(reason).toMatch(line);
    expect(reason).not.toContain('\n');
  });

  it('a refusal that the step expects is no failure', () => {
    expect(play([{ do: 'command', name: 'fly', refused: true }]).reason).toBeUndefined();
  });

  it.each([
    ['{', 'the scenario is not JSON'],
    ['{}', 'no list "steps"'],
    ['{"steps":[{"do":"dance"}]}', 'step 1: "do" is "dance"; use one of setup, submit'],
    ['{"steps":[{"do":"submit","form":"needs"}]}', 'step 1: "submit" needs "answers"'],
    [
      '{"steps":[{"do":"fault","call":"MailApp.sendEmail","kind":"explode"}]}',
      'step 1: "kind" is "explode"; use one of crash-before',
    ],
    ['{"account":"x","steps":[]}', '"account" is "x"; use workspace or consumer'],
    ['{"now":"noon","steps":[]}', '"noon" is not an ISO time'],
  ])('%s is refused before anything runs', (text, sentence) => {
    expect(() => readScenario(text)).toThrow(sentence);
  });
});

describe('a kill at any call', () => {
  const story = [{ do: 'setup' }, add('m1'), add('m2'), { do: 'advance', by: 'PT1H' }, add('m3')];

  it('is repeated by the person and swept once, and ends the same', () => {
    const whole = play(story);
    const total = whole.runtime.gate.count;
    expect(total).toBeGreaterThan(10);
    for (let k = 1; k <= total; k += 1) {
      const { kept, reason, runtime } = play(story, k);
      expect([k, reason]).toEqual([k, undefined]);
      expect(kept('rows')).toEqual(whole.kept('rows'));
      expect(runtime.gate.kills).toBe(1);
      expect(runtime.gate.count).toBeGreaterThanOrEqual(total);
    }
  });

  it('does not move the clock', () => {
    expect(play(story, 3).runtime.world.now).toBe(play(story).runtime.world.now);
  });

  it('reading the product beside the run counts nothing', () => {
    const asked = { do: 'find', table: 'mentors', where: { id: 'm1' }, save: 'x' };
    const without = play([{ do: 'setup' }, add('m1')]).runtime;
    const withIt = play([{ do: 'setup' }, add('m1'), asked]).runtime;
    expect(withIt.gate.count).toBe(without.gate.count);
    expect(withIt.records).toEqual(without.records);
    expect(withIt.world).toEqual(without.world);
  });
});

describe('faults', () => {
  it.each(['crash-before', 'crash-after', 'transient', 'quota'])(
    '%s: she does it again before the next step',
    (kind) => {
      const { kept, reason } = play([
        { do: 'setup' },
        { do: 'fault', call: 'Properties.setProperty', nth: 2, kind },
        add('m1'),
        add('m2', { save: 'second' }),
        add('$second.row.id'),
      ]);
      expect(reason).toBeUndefined();
      expect((kept('rows') as { id: string }[]).map(({ id }) => id).sort()).toEqual(['m1', 'm2']);
    },
  );

  it('lock-timeout: waitLock throws', () => {
    const { runtime, kept } = play([
      { do: 'fault', call: 'Lock.waitLock', kind: 'lock-timeout' },
      { do: 'command', name: 'locked', args: { id: 'a' } },
    ]);
    expect(kept('order')).toEqual(['a']);
    expect(runtime.log.join('\n')).toContain(
      'Lock timeout: another process was holding the lock for too long.',
    );
  });
});

describe('overlap', () => {
  const locked = (id: string, more: object = {}) => ({
    do: 'command',
    name: 'locked',
    args: { id },
    ...more,
  });

  it('runs inside the k-th call of the next step', () => {
    const { runtime } = play([
      { do: 'setup' },
      { do: 'overlap', at: 1, step: add('inner') },
      add('outer'),
    ]);
    const last = runtime.records.slice(-2).map(({ execution }) => execution);
    expect(last[0]).toBeGreaterThan(last[1] ?? 0);
  });

  it('one that has to wait for a lock runs again when it is released', () => {
    const { kept, runtime, reason } = play([
      { do: 'overlap', at: 2, step: locked('inner', { save: 'inner' }) },
      locked('outer'),
      add('$inner.position'),
    ]);
    expect(reason).toBeUndefined();
    expect(kept('order')).toEqual(['outer', 'inner']);
    expect(kept('rows')).toMatchObject([{ id: 2 }]);
    expect(runtime.log.join('\n')).toContain('ended: lock-wait');
  });

  it('comes after a step that makes fewer calls', () => {
    expect(
      play([{ do: 'overlap', at: 500, step: add('inner') }, add('outer')]).kept('rows'),
    ).toMatchObject([{ id: 'outer' }, { id: 'inner' }]);
  });

  it('tells what went wrong inside', () => {
    const { reason } = play([
      { do: 'overlap', at: 1, step: { do: 'command', name: 'fly' } },
      add('outer'),
    ]);
    expect(reason).toMatch(/^step 2 .*refused: No conozco/);
  });
});
