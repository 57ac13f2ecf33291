import { describe, expect, it } from '@jest/globals';
import { parseSetting, settingsOf } from '../../src/app/settings';
import type { Row } from '../../src/core/table/value';
import { crea } from '../../src/programmes/crea';
import { esMX } from '../../src/texts';

const inForce = (...settings: readonly Row[]) =>
  settingsOf(
    { programme: crea, texts: esMX },
    { tables: { settings }, vocabulary: {}, invalid: [] },
  );

describe('settings in force', () => {
  it('are the programme’s, then the words’, until somebody writes others', () => {
    expect(inForce()).toMatchObject({
      dueDays: 21,
      rehearsal: false,
      timeZone: 'America/Mexico_City',
    });
    expect(inForce()['institution']).toBe(esMX.settings['institution']?.value);
    expect(
      inForce({ id: 'dueDays', value: ' 30 ' }, { id: 'rehearsal', value: 'Sí' }),
    ).toMatchObject({
      dueDays: 30,
      rehearsal: true,
    });
  });

  it.each([
    ['dueDays', 'pronto'],
    ['dueDays', '  '],
    ['rehearsal', 'quizá'],
    ['rehearsal', 'constructor'],
    ['timeZone', 'Jalisco'],
  ])('stay as they were when %s is written as %j', (id, value) => {
    expect(inForce({ id, value })[id]).toBe(crea.settings[id]);
  });
});

describe('a setting that is typed', () => {
  it.each([
    [21, '', undefined],
    [21, '-1', -1],
    [false, '', undefined],
    [false, 'VERDADERO', true],
    ['', ' texto ', 'texto'],
  ])('for %j as %j', (first, typed, value) => {
    expect(parseSetting(first, typed)).toBe(value);
  });
});
