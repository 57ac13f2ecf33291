import { describe, it } from '@jest/globals';
import { materialsDue } from '../../../src/core/sessions/materials-due';
import { given, NOW } from '../support/given';
import { mentor } from '../support/rows';

const session = {
  id: 'S1',
  mentorId: 'M1',
  status: 'planned',
  title: 'Registro de marca',
  start: 1_773_000_000_000,
};
const letter = {
  id: 'MAT1',
  sessionId: 'S1',
  kind: 'letter',
  url: 'https://docs.example/letter',
  dueOn: '2026-03-06',
};
const presentation = {
  id: 'MAT2',
  sessionId: 'S1',
  kind: 'presentation',
  url: 'https://docs.example/slides',
};
const mentors = [mentor('M1', { email: 'rosa@correo.example' })];

describe('templates that are ready (S1-4.6)', () => {
  it('are told to the mentor once both are there', () => {
    given({ mentors, sessions: [session], materials: [letter, presentation] })
      .when(materialsDue)
      .thenMails('materialsReady → rosa@correo.example');
  });

  it('are not told while one is still being made', () => {
    given({ mentors, sessions: [session], materials: [letter, { ...presentation, url: null }] })
      .when(materialsDue)
      .thenNothing();
  });

  it('are not told once the session is over', () => {
    const sessions = [{ ...session, end: NOW - 1 }];
    given({ mentors, sessions, materials: [letter, presentation] })
      .when(materialsDue)
      .thenNothing();
  });

  it('are not told of a session that was called off', () => {
    given({
      mentors,
      sessions: [{ ...session, status: 'cancelled' }],
      materials: [letter, presentation],
    })
      .when(materialsDue)
      .thenNothing();
  });
});
