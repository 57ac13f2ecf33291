import { describe, expect, it } from '@jest/globals';
import { spoken } from '../../../src/app/compose/say';
import { esMX } from '../../../src/texts';

const voice = { texts: esMX, zone: 'America/Mexico_City' };

describe('what a message says', () => {
  it('has no use for the spaces around a name that somebody typed', () => {
    expect(spoken({ name: '  Elena Prueba ' }, voice)).toEqual({ name: 'Elena Prueba' });
  });

  it('says a moment and a day as people do', () => {
    const words = {
      at: { instant: Date.parse('2026-03-05T16:00:00-06:00') },
      on: { date: '2026-03-05' },
    };
    expect(spoken(words, voice)).toEqual({
      at: 'jueves 5 de marzo de 2026, 16:00 h',
      on: 'jueves 5 de marzo de 2026',
    });
  });

  it.each([
    [0, 'Por definir'],
    [45, '45 minutos'],
    [60, '1 hora'],
    [120, '2 horas'],
    [150, '2 horas y 30 minutos'],
  ])('says how long %d minutes are', (minutes, text) => {
    expect(spoken({ long: { minutes } }, voice)).toEqual({ long: text });
  });
});
