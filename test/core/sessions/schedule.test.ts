import { describe, expect, it } from '@jest/globals';
import type { Facts } from '../../../src/core/facts';
import { cancelSession, reschedule } from '../../../src/core/sessions/change';
import { closeSession } from '../../../src/core/sessions/close';
import { eventIdOf, type Span } from '../../../src/core/sessions/event';
import { link } from '../../../src/core/sessions/link';
import { addSession, schedule, type Schedule } from '../../../src/core/sessions/schedule';
import type { Effect } from '../../../src/core/plan/plan';
import { at, factsWith, given, NOW } from '../support/given';
import { mentor, request, session } from '../support/rows';

const morning = { start: at('2026-03-12T10:00'), end: at('2026-03-12T12:00') };
const afternoon = { start: at('2026-03-12T16:00'), end: at('2026-03-12T18:00') };

const office = {
  mentors: [mentor('M1')],
  requests: [request('SOL-1', { status: 'linked', mentorId: 'M1' })],
  areas: [
    { id: 'legal', name: 'Jurídico', contactEmail: 'juridico@centro.example', offered: true },
  ],
  sessions: [],
};

const booking =
  (wanted: Partial<Schedule> = {}) =>
  (facts: Facts) =>
    schedule(facts, { request: 'SOL-1', ...morning, everyDays: 0, count: 1, ...wanted });

const guests = (effect: Effect | undefined) => effect?.payload['guests'];

describe('the linking session (S1-4.5)', () => {
  const linking = (span: Span) => (facts: Facts) => link(facts, 'SOL-1', span);
  const ready = { ...office, requests: [request('SOL-1', { status: 'invited', mentorId: 'M1' })] };

  it('is one event with mentor and contact, and nobody else', () => {
    const came = given(ready).when(linking(morning));
    came.thenRow('requests', 'SOL-1', {
      status: 'linked',
      linkStart: morning.start,
      linkEventId: eventIdOf('SOL-1'),
    });
    expect(came.effects.map(({ kind }) => kind)).toEqual(['event']);
    expect(guests(came.effects[0])).toEqual(['m1@mentoras.example', 'juridico@centro.example']);
    came.thenSays('linked').andAgainNothing();
  });

  it('moves there and back again, each time in Calendar too', () => {
    const there = given(ready)
      .when(linking(morning))
      .and({ now: NOW + 1000 })
      .when(linking(afternoon));
    const back = there.and({ now: NOW + 2000 }).when(linking(morning));
    expect([there, back].map(({ effects }) => effects.length)).toEqual([1, 1]);
    expect(back.effects[0]?.payload).toMatchObject(morning);
  });

  it('leaves a scheduled request scheduled', () => {
    given({ ...ready, requests: [request('SOL-1', { status: 'scheduled', mentorId: 'M1' })] })
      .when(linking(morning))
      .thenRow('requests', 'SOL-1', { status: 'scheduled' });
  });

  it.each([
    ['no-mentor', { status: 'matching' }, morning],
    ['wrong-status', { status: 'new', mentorId: 'M1' }, morning],
    ['date-in-the-past', { status: 'invited', mentorId: 'M1' }, { start: NOW - 2, end: NOW + 1 }],
    ['end-before-start', { status: 'invited', mentorId: 'M1' }, { start: NOW + 2, end: NOW + 2 }],
    ['not-found', { status: 'invited', mentorId: 'M9' }, morning],
  ] as const)('refuses with %s', (code, columns, span) => {
    given({ ...ready, requests: [request('SOL-1', columns)] })
      .when(linking(span))
      .thenRefuses(code);
  });
});

describe('scheduling (S1-4.7)', () => {
  it('books one session: its row, its event, its links', () => {
    const came = given(office).when(booking());
    came.thenInserts('sessions', {
      ...morning,
      number: 1,
      of: 1,
      status: 'planned',
      mentorId: 'M1',
      attendanceLink: expect.stringContaining('session=SES-') as unknown as string,
    });
    came.thenRow('requests', 'SOL-1', { status: 'scheduled' });
    expect(guests(came.effects[0])).toEqual(['m1@mentoras.example', 'juridico@centro.example']);
    came.andAgainNothing();
  });

  it('books a series, numbered', () => {
    const came = given(office).when(booking({ everyDays: 7, count: 3 }));
    const rows = came.tables['sessions'] ?? [];
    expect(rows.map((row) => [row['number'], row['of'], row['start']])).toEqual([
      [1, 3, at('2026-03-12T10:00')],
      [2, 3, at('2026-03-19T10:00')],
      [3, 3, at('2026-03-26T10:00')],
    ]);
    expect(came.effects).toHaveLength(3);
    came.andAgainNothing();
  });

  it('keeps the hour on the wall when the clocks change', () => {
    const zone = 'America/Tijuana';
    const start = Date.parse('2026-03-05T10:00:00-08:00');
    const came = given(office, { zone }).when(
      booking({ start, end: start + 7_200_000, everyDays: 7, count: 2 }),
    );
    const second = came.tables['sessions']?.[1];
    expect(second?.['start']).toBe(Date.parse('2026-03-12T10:00:00-07:00'));
    expect(second?.['end']).toBe(Date.parse('2026-03-12T12:00:00-07:00'));
  });

  it('books what is new of a longer series only', () => {
    const came = given(office)
      .when(booking())
      .and()
      .when(booking({ everyDays: 7, count: 2 }));
    expect(came.changes.filter((change) => change.do === 'insert')).toHaveLength(1);
  });

  it('counts the answers that a session has when it is booked again', () => {
    const [id = ''] = schedule(factsWith(office), {
      request: 'SOL-1',
      ...morning,
      everyDays: 0,
      count: 1,
    }).ids;
    const sessions = [session(id, { status: 'cancelled', attendance: 1, responses: 2 })];
    given({ ...office, sessions })
      .when(booking())
      .thenRow('sessions', id, { status: 'planned', attendance: 1, responses: 2 });
  });

  it('books again what was cancelled', () => {
    const came = given(office).when(booking()).and();
    const id = came.facts.tables['sessions']?.[0]?.id ?? '';
    const again = came
      .when((facts) => cancelSession(facts, id, ''))
      .and({ now: NOW + 1000 })
      .when(booking());
    again
      .thenRow('sessions', id, { status: 'planned', createdAt: NOW })
      .thenRow('requests', 'SOL-1', { status: 'scheduled' });
    expect(again.effects.map(({ kind }) => kind)).toEqual(['event']);
    again.andAgainNothing();
  });

  it('invites virtual sessions to a video call', () => {
    const virtual = request('SOL-1', { status: 'linked', mentorId: 'M1', modality: 'virtual' });
    const came = given({ ...office, requests: [virtual] }).when(booking());
    expect(came.effects[0]?.payload).toMatchObject({ meet: true, template: 'session' });
  });

  it.each([
    ['date-in-the-past', { start: NOW - 1, end: NOW + 1 }],
    ['end-before-start', { start: NOW + 5, end: NOW + 5 }],
    ['not-found', { request: 'SOL-9' }],
  ] as const)('refuses with %s', (code, wanted) => {
    given(office).when(booking(wanted)).thenRefuses(code);
  });

  it.each([
    ['no-mentor', {}],
    ['wrong-status', { status: 'closed', mentorId: 'M1' }],
  ] as const)('refuses a request with %s', (code, columns) => {
    given({ ...office, requests: [request('SOL-1', columns)] })
      .when(booking())
      .thenRefuses(code);
  });
});

describe('a session without a request (S1-4.9)', () => {
  const adding =
    (span: Span, more: object = {}) =>
    (facts: Facts) =>
      addSession(facts, { mentor: 'M1', area: 'legal', topic: 'costing', ...span, ...more });
  const before = { start: at('2026-02-20T10:00'), end: at('2026-02-20T12:00') };

  it('still to come is booked', () => {
    const came = given(office).when(adding(morning));
    came.thenInserts('sessions', {
      status: 'planned',
      requestId: null,
      contactEmail: 'juridico@centro.example',
    });
    expect(came.effects.map(({ kind }) => kind)).toEqual(['event']);
    came.andAgainNothing();
  });

  it('over counts for its mentor, and nobody is invited', () => {
    const came = given(office).when(adding(before));
    came.thenInserts('sessions', { status: 'held', closedOn: '2026-02-20' });
    came.thenRow('mentors', 'M1', { sessionsGiven: 1 });
    expect(came.effects).toEqual([]);
    came.andAgainNothing();
  });

  it.each([
    ['not-found', { mentor: 'M9' }],
    ['not-found', { area: 'nowhere' }],
    ['unknown-topic', { topic: 'baking' }],
    ['unknown-topic', { topic: 'constructor' }],
    ['end-before-start', { end: morning.start }],
  ] as const)('refuses with %s', (code, more) => {
    given(office).when(adding(morning, more)).thenRefuses(code);
  });
});

const booked = {
  ...office,
  requests: [request('SOL-1', { status: 'scheduled', mentorId: 'M1' })],
  sessions: [session('SES-1')],
};

describe('moving a session', () => {
  const moving = (span: Span) => (facts: Facts) => reschedule(facts, 'SES-1', span);

  it('moves its event', () => {
    const came = given(booked)
      .when(moving(afternoon))
      .thenRow('sessions', 'SES-1', afternoon)
      .thenSays('session-moved');
    expect(came.effects[0]?.payload).toMatchObject({ ...afternoon, eventId: eventIdOf('SES-1') });
    came.andAgainNothing();
  });

  it('back to where it was moves the event back', () => {
    const back = given(booked)
      .when(moving(afternoon))
      .and({ now: NOW + 1000 })
      .when(moving(morning))
      .and({ now: NOW + 2000 })
      .when(moving(afternoon));
    expect(back.effects).toHaveLength(1);
  });

  it.each([
    ['wrong-status', { status: 'held' }, afternoon],
    ['date-in-the-past', {}, { start: NOW - 1, end: NOW }],
    ['end-before-start', {}, { start: NOW + 2, end: NOW + 1 }],
  ] as const)('refuses with %s', (code, columns, span) => {
    given({ ...booked, sessions: [session('SES-1', columns)] })
      .when(moving(span))
      .thenRefuses(code);
  });
});

describe('calling a session off', () => {
  const cancelling = (facts: Facts) => cancelSession(facts, 'SES-1', ' Se inundó la sala ');

  it('takes its event out; its request waits for a date', () => {
    const came = given(booked).when(cancelling);
    came
      .thenRow('sessions', 'SES-1', { status: 'cancelled', notes: 'Se inundó la sala' })
      .thenRow('requests', 'SOL-1', { status: 'invited' });
    expect(came.effects.map(({ kind }) => kind)).toEqual(['event-cancel']);
    came.andAgainNothing();
  });

  it('leaves a request with further meetings scheduled', () => {
    given({ ...booked, sessions: [session('SES-1'), session('SES-2')] })
      .when(cancelling)
      .thenRow('requests', 'SOL-1', { status: 'scheduled' });
  });

  it('goes back to linked where that was', () => {
    const linked = request('SOL-1', { status: 'scheduled', mentorId: 'M1', linkStart: NOW });
    given({ ...booked, requests: [linked] })
      .when(cancelling)
      .thenRow('requests', 'SOL-1', { status: 'linked' });
  });

  it('refuses what was held', () => {
    given({ ...booked, sessions: [session('SES-1', { status: 'held' })] })
      .when(cancelling)
      .thenRefuses('wrong-status');
    given(office).when(cancelling).thenRefuses('not-found');
  });
});

describe('closing a session', () => {
  const closing = (facts: Facts) => closeSession(facts, 'SES-1');
  const afterwards = { now: morning.end };

  it('is refused while it lasts, and possible from its last moment on', () => {
    given(booked, { now: morning.end - 1 })
      .when(closing)
      .thenRefuses('session-not-over');
    given(booked, afterwards)
      .when(closing)
      .thenRow('sessions', 'SES-1', { status: 'held', closedOn: '2026-03-12' });
  });

  it('counts for its mentor, who is thanked, and closes the request', () => {
    given(booked, afterwards)
      .when(closing)
      .thenRow('mentors', 'M1', { sessionsGiven: 1 })
      .thenRow('requests', 'SOL-1', { status: 'closed', closedOn: '2026-03-12' })
      .thenMails('sessionClosedMentor → m1@mentoras.example')
      .thenSays('session-closed')
      .andAgainNothing();
  });

  it('closes the request with the last of a series only', () => {
    const series = {
      ...booked,
      sessions: [session('SES-0', { status: 'held' }), session('SES-1'), session('SES-2')],
    };
    const first = given(series, afterwards).when(closing);
    first
      .thenRow('requests', 'SOL-1', { status: 'scheduled' })
      .thenRow('mentors', 'M1', { sessionsGiven: 2 });
    first
      .and()
      .when((facts) => closeSession(facts, 'SES-2'))
      .thenRow('requests', 'SOL-1', { status: 'closed' });
  });

  it('refuses what was called off', () => {
    given({ ...booked, sessions: [session('SES-1', { status: 'cancelled' })] }, afterwards)
      .when(closing)
      .thenRefuses('wrong-status');
  });
});
