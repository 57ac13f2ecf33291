import { describe, expect, it } from '@jest/globals';
import type { Answers } from '../../../src/core/answers/read-answer';
import type { TakeAnswer, Taken } from '../../../src/core/answers/take-answer';
import { takeInterest } from '../../../src/core/network/take-interest';
import { takeProfile } from '../../../src/core/network/take-profile';
import { given, NOW } from '../support/given';
import { mentor } from '../support/rows';

const answers: Answers = {
  consent: 'yes',
  name: 'Rosa Elena Márquez',
  email: 'rosa@correo.example',
  phone: '33 1234 5678',
  municipality: 'Tonalá',
  topics: ['sat'],
  maxSessionsPerMonth: 2,
  vocation: null,
};

const answered = (form: string, values: Answers, more: Partial<Taken> = {}): Taken => ({
  form,
  responseId: 'r1',
  at: NOW,
  rowId: undefined,
  values,
  ...more,
});

const taking = (rule: TakeAnswer, taken: Taken) => (facts: Parameters<TakeAnswer>[1]) =>
  rule(taken, facts);

const profiled = (values: Answers = {}, more: Partial<Taken> = {}) =>
  taking(takeProfile, answered('profile', { ...answers, ...values }, more));

const rosa = mentor('M1', {
  name: 'Rosa Elena Márquez',
  email: 'rosa@correo.example',
  phone: null,
});

describe('a profile', () => {
  it('becomes a row of the directory', () => {
    const came = given().when(profiled()).thenSays('answer-taken');
    came.thenInserts('mentors', {
      name: 'Rosa Elena Márquez',
      capacity: 2,
      status: 'profiled',
      statusOn: '2026-03-02',
      confirmedOn: '2026-03-02',
      sessionsGiven: 0,
      createdAt: NOW,
    });
    expect(came.row('mentors')).not.toHaveProperty('consent');
    expect(came.and().when(profiled()).changes).toEqual([]);
  });

  it.each([
    ['by e-mail, however written', { email: ' ROSA@correo.example ' }],
    ['by phone, however written', { email: null, phone: '+52 1 33 5555 0101' }],
  ])('of somebody known %s is her row, not another', (_, values) => {
    const known = { ...rosa, phone: '(33) 5555-0101' };
    const came = given({ mentors: [known] }).when(profiled(values));
    expect(came.tables['mentors']).toHaveLength(1);
    came.thenRow('mentors', 'M1', { municipality: 'Tonalá', status: 'active' });
    came.thenSays('person-updated');
  });

  it('does not erase what she leaves empty', () => {
    given({ mentors: [{ ...rosa, vocation: 'Acompañar', municipality: 'Zapopan' }] })
      .when(profiled({ municipality: null }))
      .thenRow('mentors', 'M1', { vocation: 'Acompañar', municipality: 'Zapopan' });
  });

  it('takes out what she takes out of the same answer when she edits it', () => {
    given({ mentors: [{ ...rosa, conflicts: 'Salud', municipality: 'Zapopan' }] })
      .when(profiled({ conflicts: null, municipality: 'Tonalá' }, { rowId: 'M1' }))
      .thenRow('mentors', 'M1', { conflicts: null, municipality: 'Tonalá' });
  });

  it('keeps the address and number by which she was known', () => {
    given({ mentors: [{ ...rosa, phone: '3355550101' }] })
      .when(profiled({ phone: '3312345678' }))
      .thenRow('mentors', 'M1', { phone: '3312345678', otherContacts: '3355550101' })
      .and()
      .when(profiled({ email: null, phone: '33 5555 0101' }, { responseId: 'r2' }))
      .thenRow('mentors', 'M1', {
        email: 'rosa@correo.example',
        otherContacts: '3355550101, 3312345678',
      });
  });

  it('takes the same address and number in other letters for no other', () => {
    given({ mentors: [{ ...rosa, phone: '3312345678', otherContacts: null }] })
      .when(profiled({ email: ' ROSA@Correo.example', phone: '33 1234 5678' }))
      .thenRow('mentors', 'M1', { email: 'rosa@correo.example', otherContacts: null });
  });

  it('that looks like somebody else is flagged, never merged', () => {
    const came = given({ mentors: [{ ...rosa, municipality: 'Tonalá' }] }).when(
      profiled({ email: 'otra@correo.example', phone: null }),
    );
    came.thenInserts('mentors', { possibleDuplicates: 'M1' });
    came.thenSays('answer-taken', 'duplicate-suspected');
    expect(came.tables['mentors']).toHaveLength(2);
  });

  it('marks the candidate she was', () => {
    const came = given({
      candidates: [{ id: 'C1', name: 'Rosa', email: 'rosa@correo.example', status: 'trained' }],
    }).when(profiled());
    came.thenRow('candidates', 'C1', {
      status: 'profiled',
      mentorId: came.row('mentors')?.id ?? '',
    });
  });

  it.each([
    ['trained', 'profiled'],
    ['paused', 'paused'],
    ['active', 'active'],
  ])('of a %s mentor leaves her %s', (before, after) => {
    given({ mentors: [{ ...rosa, status: before }] })
      .when(profiled())
      .thenRow('mentors', 'M1', { status: after });
  });

  it('edited stays with its row, under whatever address', () => {
    const came = given({ mentors: [rosa] }).when(
      profiled({ email: 'nueva@correo.example' }, { rowId: 'M1' }),
    );
    came.thenRow('mentors', 'M1', {
      email: 'nueva@correo.example',
      otherContacts: 'rosa@correo.example',
    });
    expect(came.tables['mentors']).toHaveLength(1);
  });
});

const interested = (values: Answers = {}, more: Partial<Taken> = {}) =>
  taking(takeInterest, answered('interest', { ...answers, motivation: 'Ayudar', ...values }, more));

describe('interest', () => {
  it('becomes a candidate', () => {
    given()
      .when(interested())
      .thenInserts('candidates', { status: 'interested', mentorId: null, possibleDuplicates: null })
      .thenSays('answer-taken');
  });

  it('of a mentor points at her', () => {
    given({ mentors: [rosa] })
      .when(interested())
      .thenInserts('candidates', { status: 'profiled', mentorId: 'M1' });
  });

  it('of the same person again is one row, and what she leaves empty stays', () => {
    const known = {
      id: 'C1',
      name: 'Rosa',
      email: 'rosa@correo.example',
      phone: '3355550101',
      motivation: 'Antes',
      status: 'trained',
    };
    const came = given({ candidates: [known] }).when(
      interested({ email: 'rosa@correo.example', phone: null, motivation: null }),
    );
    expect(came.tables['candidates']).toHaveLength(1);
    came.thenRow('candidates', 'C1', {
      phone: '3355550101',
      motivation: 'Antes',
      status: 'trained',
    });
  });

  it('that looks like another candidate is flagged', () => {
    const other = {
      id: 'C1',
      name: 'Rosa Elena Márquez',
      email: 'x@correo.example',
      status: 'interested',
    };
    given({ candidates: [other] })
      .when(interested({ phone: null }))
      .thenInserts('candidates', { possibleDuplicates: 'C1' });
  });

  it('edited replaces what it said, its status left alone', () => {
    const known = {
      id: 'C1',
      name: 'Rosa',
      email: 'rosa@correo.example',
      motivation: 'Antes',
      status: 'invited',
    };
    given({ candidates: [known] })
      .when(interested({ motivation: null }, { rowId: 'C1' }))
      .thenRow('candidates', 'C1', { motivation: null, status: 'invited' })
      .thenSays('answer-again');
  });
});
