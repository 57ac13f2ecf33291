import { describe, expect, it } from '@jest/globals';
import type { Answers } from '../../../src/core/answers/read-answer';
import type { TakeAnswer } from '../../../src/core/answers/take-answer';
import type { Facts } from '../../../src/core/facts';
import { takeAttendance } from '../../../src/core/sessions/take-attendance';
import {
  takeMenteeSurvey,
  takeMentorSurvey,
  takeNeeds,
} from '../../../src/core/sessions/take-surveys';
import { COORDINATOR, given, NOW } from '../support/given';
import { mentor, session } from '../support/rows';

const held = { mentors: [mentor('M1')], sessions: [session('SES-1', { status: 'held' })] };

const taking =
  (rule: TakeAnswer, form: string, values: Answers) =>
  (responseId = 'r1', rowId?: string) =>
  (facts: Facts) =>
    rule(
      { form, responseId, at: NOW, rowId, values: { consent: 'yes', session: 'SES-1', ...values } },
      facts,
    );

const SAFE = 'Al 33 0000 0000, los martes';

describe('attendance', () => {
  const came = (name: string) => taking(takeAttendance, 'attendance', { name, firstTime: 'yes' });

  it('lands on its session and is counted', () => {
    given(held)
      .when(came('Ana')())
      .thenInserts('attendance', { sessionId: 'SES-1', capture: 'form', name: 'Ana' })
      .thenRow('sessions', 'SES-1', { attendance: 1 })
      .and()
      .when(came('Luz')('r2'))
      .thenRow('sessions', 'SES-1', { attendance: 2 });
  });

  it('corrected is counted once', () => {
    const first = given(held).when(came('Ana')());
    const id = first.row('attendance')?.id ?? '';
    const again = first.and().when(came('Ana Luz')('r1', id));
    again
      .thenRow('attendance', id, { name: 'Ana Luz', capture: 'form' })
      .thenRow('sessions', 'SES-1', { attendance: 1 });
  });

  it('by an altered link is refused', () => {
    given().when(came('Ana')()).thenRefuses('unknown-code');
  });

  it('keeps neither consent nor code in columns of their own', () => {
    const row = given(held).when(came('Ana')()).row('attendance');
    expect(Object.keys(row ?? {})).not.toEqual(expect.arrayContaining(['consent']));
    expect(row).not.toHaveProperty('session');
  });
});

describe('a mentee’s survey', () => {
  const marks = { usefulness: 5, clarity: 4, respect: 5, safety: 5, recommend: 5 };
  const said = (values: Answers = {}) =>
    taking(takeMenteeSurvey, 'menteeSurvey', { ...marks, ...values });

  it('is counted on its session and for its mentor', () => {
    given(held)
      .when(said()())
      .thenRow('sessions', 'SES-1', { responses: 1 })
      .thenRow('mentors', 'M1', { satisfaction: 4.8, surveys: 1 })
      .and()
      .when(said({ clarity: 1, safety: 1, respect: 1, usefulness: 1, recommend: 1 })('r2'))
      .thenRow('sessions', 'SES-1', { responses: 2 })
      .thenRow('mentors', 'M1', { satisfaction: 2.9, surveys: 2 });
  });

  it('that asks for nothing alerts nobody', () => {
    given(held)
      .when(said({ needSupport: 'no', safeContact: SAFE })())
      .thenAlerts()
      .thenMails();
  });

  it('that asks for support alerts the coordinator, with the safe contact in the alert alone (S1-5.5)', () => {
    const came = given(held).when(said({ needSupport: 'yes', safeContact: SAFE })());
    came.thenAlerts('support').thenMails(`supportAlert → ${COORDINATOR}`);
    expect(came.alerts[0]?.safeContact).toBe(SAFE);
    const { changes, effects } = came.plan;
    const journal = came.plan.journal.map(({ safeContact: _safe, ...line }) => line);
    expect(JSON.stringify({ changes, effects, journal })).not.toContain('33 0000');
  });

  it('whose link was altered is refused', () => {
    given().when(said()()).thenRefuses('unknown-code');
  });
});

describe('a mentor’s survey', () => {
  const said = (referralNeeded: string) =>
    taking(takeMentorSurvey, 'mentorSurvey', { support: 4, referralNeeded });

  it('is kept with who gave the session', () => {
    given(held)
      .when(said('no')())
      .thenInserts('mentorSurveys', { sessionId: 'SES-1', mentorId: 'M1' })
      .thenAlerts();
  });

  it('that sees a need for referral alerts the coordinator', () => {
    given(held)
      .when(said('yes')())
      .thenAlerts('referral')
      .thenMails(`supportAlert → ${COORDINATOR}`);
  });
});

it('needs are kept as they are', () => {
  given()
    .when(taking(takeNeeds, 'needs', { area: 'legal', women: 3 })())
    .thenInserts('needs', { area: 'legal', women: 3, createdAt: NOW })
    .thenSays('answer-taken');
});
