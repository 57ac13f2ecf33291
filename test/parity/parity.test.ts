// The functions on the simulator: each answers, leaves nothing behind, answers the same in another account, and agrees
// with what Google answered where somebody recorded it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leftBy, playComparison, playPush, type Circumstances } from './replay';
import { CATALOGUE, PUSHES, UNSEEN } from './catalogue';
import { differencesOf } from './differences';
import { projectFiles } from './project';
import { readRecording, recordedNames } from './recordings';

const USED = [
  'SpreadsheetApp',
  'Sheets',
  'FormApp',
  'Calendar',
  'Drive',
  'Docs',
  'Slides',
  'MailApp',
  'PropertiesService',
  'CacheService',
  'LockService',
  'ScriptApp',
  'Session',
  'Utilities',
  'HtmlService',
];

const here: Circumstances = { date: '2026-11-25T16:00:00Z', account: 'workspace', locale: 'es-MX' };
const elsewhere: Circumstances = { ...here, date: '2026-11-27T09:30:00Z' };

const answering = CATALOGUE.filter(({ beyond }) => beyond === undefined);

test.each(answering)('$name answers, and the same with other ids and on another day', (each) => {
  const answer = playComparison(each, here);
  expect(answer).toHaveProperty('result');
  expect(playComparison(each, elsewhere, 7)).toEqual(answer);
});

test.each(answering)('$name leaves nothing behind', (each) => {
  const { before, after, log } = leftBy(each, here);
  expect(after).toEqual(before);
  expect(log.filter((line) => line.includes('warning'))).toEqual([]);
});

test.each(CATALOGUE.filter(({ beyond }) => beyond !== undefined))(
  '$name is beyond the simulator: $beyond',
  (each) => {
    expect(playComparison(each, here)).toEqual({ notSimulated: each.beyond });
  },
);

test.each(PUSHES)('$name: the simulator takes it or refuses it', (each) => {
  expect(playPush(each)).toEqual({ result: { accepted: each.code === undefined } });
});

test('a recording is of a function that there is, and the simulator agrees with it', () => {
  for (const name of recordedNames()) {
    const recording = readRecording(name);
    const comparison = CATALOGUE.find((each) => each.name === name);
    const push = PUSHES.find((each) => each.name === name);
    const answer = comparison ? playComparison(comparison, recording) : push && playPush(push);
    expect([name, answer === undefined]).toEqual([name, false]);
    if (answer !== undefined && 'result' in answer)
      expect([name, ...differencesOf(answer.result, recording?.result)]).toEqual([name]);
  }
});

describe('the catalogue', () => {
  const sources = projectFiles().code.map(({ source }) => source);
  const declared = sources.flatMap((source) =>
    [...source.matchAll(/^function (parity\w*[a-z])\(/gm)].map(([, name = '']) => name),
  );
  const steps = CATALOGUE.flatMap(({ hand }) => [hand?.before ?? [], hand?.last ?? []].flat());

  test('has every function once', () => {
    const helpers = ['parityRing', 'parityWho'];
    const named = [...CATALOGUE.map(({ name }) => name), ...steps, ...helpers];
    expect(named.sort()).toEqual(declared.sort());
  });

  test('shows every trap, or says why a script cannot', () => {
    const shown = new Set([
      ...CATALOGUE.flatMap(({ traps = [] }) => traps),
      ...Object.keys(UNSEEN).map(Number),
    ]);
    expect([...shown].sort((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_, n) => n + 1));
  });

  test('exercises every service of the product', () => {
    const shown = new Set(CATALOGUE.flatMap(({ services = [] }) => services));
    expect(USED.filter((name) => !shown.has(name))).toEqual([]);
  });

  test('knows the functions as nothing but Apps Script', () => {
    for (const source of sources) expect(source).not.toMatch(/^(import|export)\b|\brequire\(/m);
  });

  test('tells in the manual what a person has to do', () => {
    const manual = readFileSync(
      join(__dirname, '../../docs/manual/comprobar-con-google.md'),
      'utf8',
    );
    const byHand = CATALOGUE.filter(({ hand }) => hand).map(({ name }) => name);
    for (const name of [...byHand, ...steps]) expect(manual).toContain(name);
  });
});
