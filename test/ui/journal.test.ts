import { describe, expect, it } from '@jest/globals';
import { lookAtJournal } from '../../src/app/panel/journal';
import { lookAtWaiting } from '../../src/app/panel/waiting';
import { elena, lookingEnv, NOW, request } from './support/env';

const MINUTE = 60_000;

const session = {
  id: 'SES-1',
  requestId: 'SOL-1',
  mentorId: elena.id,
  title: 'Registro de marca',
  eventId: 'circuloevent',
  start: NOW,
  end: NOW + 7_200_000,
};
const invitation = { id: 'INV-1', requestId: 'SOL-1', mentorId: elena.id, mentorName: elena.name };
const line = (number: number, aboutId: string, what = 'Algo pasó.', more: object = {}) => ({
  id: `B-${number}`,
  at: NOW - number * MINUTE,
  who: 'coordinacion@crea.example',
  what,
  aboutId,
  ...more,
});
const tables = {
  mentors: [elena],
  requests: [request],
  sessions: [session],
  invitations: [invitation],
};
const any = { about: '', text: '', after: '' };

describe('the journal', () => {
  it('says of whom a line tells, and where that is looked at', () => {
    const journal = ['SOL-1', 'SES-1', elena.id, 'INV-1', 'dueDays', 'SES-9'].map((id, index) =>
      line(index, id),
    );
    const settings = [{ id: 'dueDays', name: 'Días para encontrar mentora' }];
    const { lines } = lookAtJournal(lookingEnv({ ...tables, journal, settings }), any);
    expect(lines.map(({ subject, view, about }) => [subject, view, about])).toEqual([
      ['Registro de marca · Empoderamiento', 'request', 'SOL-1'],
      ['Registro de marca · jueves 19 de marzo, de 10:00 a 12:00 h', 'session', 'SES-1'],
      ['Elena Prueba', 'mentor', elena.id],
      ['Invitación a Elena Prueba: Registro de marca', 'request', 'SOL-1'],
      ['Ajuste: Días para encontrar mentora', '', ''],
      ['Folio SES-9', '', ''],
    ]);
  });

  it('comes in small pages, the newest first', () => {
    const journal = Array.from({ length: 23 }, (_, number) => line(number, 'SOL-1')).reverse();
    const env = lookingEnv({ ...tables, journal });
    const first = lookAtJournal(env, any);
    expect(first.lines.map(({ id }) => id)).toEqual(
      Array.from({ length: 10 }, (_, number) => `B-${number}`),
    );
    const second = lookAtJournal(env, { ...any, after: 'B-9' });
    const third = lookAtJournal(env, { ...any, after: 'B-19' });
    expect([first.more, second.more, third.more]).toEqual([true, true, false]);
    expect(third.lines.map(({ id }) => id)).toEqual(['B-20', 'B-21', 'B-22']);
  });

  it('tells of one moment in the order it was written, the last first', () => {
    const journal = [line(1, 'SOL-1', 'Primero'), { ...line(1, 'SOL-1', 'Después'), id: 'B-2' }];
    const { lines } = lookAtJournal(lookingEnv({ ...tables, journal }), any);
    expect(lines.map(({ what }) => what)).toEqual(['Después', 'Primero']);
  });

  it('is the history of a request with its invitations and sessions, or of a mentor', () => {
    const other = { ...request, id: 'SOL-2' };
    const journal = ['SOL-1', 'SES-1', 'INV-1', 'SOL-2', 'rehearsal'].map((id, n) => line(n, id));
    const env = lookingEnv({ ...tables, requests: [request, other], journal });
    const of = (about: string) => lookAtJournal(env, { ...any, about });
    expect(of('SOL-1').lines.map(({ id }) => id)).toEqual(['B-0', 'B-1', 'B-2']);
    expect(of('SOL-1').subject).toBe('Registro de marca · Empoderamiento');
    expect(of('SES-1').lines.map(({ id }) => id)).toEqual(['B-1']);
    expect(of(elena.id).lines.map(({ id }) => id)).toEqual(['B-1', 'B-2']);
  });

  it('is searched without regard to case and accents, in what a person reads', () => {
    const journal = [line(1, 'SOL-1', 'Llegó una solicitud.'), line(2, elena.id, 'Otra cosa.')];
    const env = lookingEnv({ ...tables, journal });
    const found = (text: string) => lookAtJournal(env, { ...any, text }).lines.map(({ id }) => id);
    expect(found('LLEGO')).toEqual(['B-1']);
    expect(found('elena')).toEqual(['B-2']);
    expect(found('nadie')).toEqual([]);
  });

  it('says what can be undone, done again, or was', () => {
    const record = { cells: [], made: [], effects: [] };
    const journal = [
      line(1, '', '', { undo: JSON.stringify(record) }),
      line(2, '', '', { undo: JSON.stringify({ ...record, undoes: true }) }),
      line(3, '', '', { undo: '"undone"' }),
      line(4, ''),
    ];
    const { lines } = lookAtJournal(lookingEnv({ ...tables, journal }), any);
    expect(lines.map(({ undo }) => undo)).toEqual(['yes', 'again', 'done', 'no']);
  });
});

describe('what waits', () => {
  const mail = { to: 'elena@mentoras.example', subject: 'Te invitamos' };
  const entry = (id: string, more: object, payload: object = mail, kind = 'mail.send') => ({
    id,
    kind,
    effectKey: `mail/invitation/INV-1/${mail.to}`,
    payload: JSON.stringify(payload),
    status: 'pending',
    attempts: 0,
    nextAt: NOW,
    ...more,
  });
  const waits = (...outbox: ReturnType<typeof entry>[]) =>
    lookAtWaiting(lookingEnv({ ...tables, outbox }));

  it('is said in words, with what it waits for; what failed comes first', () => {
    const { lines } = waits(
      entry('E-1', { nextAt: NOW + 22 * 3_600_000 }),
      entry('E-2', { attempts: 2, nextAt: NOW + 10 * MINUTE, problem: 'Service error' }),
      entry('E-3', {}),
      entry('E-4', { status: 'failed', attempts: 8, problem: 'Invalid email' }),
      entry('E-5', { status: 'done' }),
    );
    expect(lines.map(({ why }) => why)).toEqual([
      'No se pudo. Se intentó 8 veces. Google dijo: «Invalid email»',
      'Espera su hora: viernes 20 de marzo, 08:00 h.',
      'No se pudo. Se intenta otra vez sola: jueves 19 de marzo, 10:10 h. Google dijo: «Service error»',
      'Espera a que trabaje la cuenta coordinacion@crea.example.',
    ]);
    expect(lines[0]).toMatchObject({
      what: 'Correo a elena@mentoras.example: «Te invitamos»',
      failed: true,
      canTry: true,
      canDiscard: true,
      view: 'request',
      about: 'SOL-1',
    });
    expect(lines.map(({ canTry }) => canTry)).toEqual([true, false, true, false]);
  });

  it('may wait for something else, or for a folder that is not there yet', () => {
    const folder = entry(
      'E-1',
      { attempts: 1, nextAt: NOW + MINUTE, problem: 'x' },
      { name: 'Marca' },
      'folder.make',
    );
    const cell = { fileId: { $row: ['materials', 'MAT-1', 'fileId'] } };
    const { lines } = waits(
      folder,
      entry('E-2', { after: '["E-1"]' }, { name: 'Carta' }, 'material.make'),
      entry('E-3', {}, cell, 'file.move'),
    );
    expect(lines.slice(1).map(({ why }) => why)).toEqual([
      'Espera a que se haga: Hacer la carpeta «Marca».',
      'Espera a que esté lista su carpeta o su archivo.',
    ]);
  });

  it.each([
    ['event.put', { summary: 'Marca' }, 'Poner en el calendario: Marca'],
    [
      'event.cancel',
      { eventId: 'circuloevent' },
      'Quitar del calendario: Registro de marca · jueves 19 de marzo, de 10:00 a 12:00 h',
    ],
    ['event.cancel', { eventId: 'gone' }, 'Quitar del calendario: Por definir'],
    ['document.write', {}, 'Poner al día el índice del repertorio'],
  ])('is named: %s', (kind, payload, what) => {
    expect(waits(entry('E-1', {}, payload, kind)).lines[0]?.what).toBe(what);
  });

  it('is told one by one up to twenty, the others by their number', () => {
    const { lines, more } = waits(...Array.from({ length: 23 }, (_, n) => entry(`E-${n}`, {})));
    expect([lines.length, more]).toEqual([20, 3]);
  });
});
