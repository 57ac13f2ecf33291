import { describe, it } from '@jest/globals';
import { takeCalendarChanges, type EventNow } from '../../../src/core/sessions/calendar-changes';
import { eventIdOf } from '../../../src/core/sessions/event';
import { at, given } from '../support/given';
import { mentor, request, session } from '../support/rows';

const booked = {
  mentors: [mentor('M1')],
  requests: [request('SOL-1', { status: 'scheduled', mentorId: 'M1' })],
  sessions: [
    session('SES-1'),
    session('SES-2', { start: at('2026-03-19T10:00'), end: at('2026-03-19T12:00') }),
  ],
};

/** An event as Calendar shows it after somebody touched it. */
const event = (rowId: string, now: Partial<EventNow> = {}): EventNow => ({
  eventId: eventIdOf(rowId),
  cancelled: false,
  start: at('2026-03-12T10:00'),
  end: at('2026-03-12T12:00'),
  meetLink: '',
  attendees: [],
  ...now,
});

const gone = (rowId: string) => event(rowId, { cancelled: true, start: undefined, end: undefined });

const seen = (tables: Parameters<typeof given>[0], ...events: readonly EventNow[]) =>
  given(tables).when((facts) => takeCalendarChanges(facts, events));

describe('a session in Calendar (S1-4.7)', () => {
  it('as it is here, or not ours, changes nothing', () => {
    seen(booked, event('SES-1'), event('elsewhere')).thenNothing();
  });

  it('answered by its guests says so, a refusal loudly', () => {
    const attendees = [
      { email: 'M1@mentoras.example', status: 'accepted' },
      { email: 'juridico@centro.example', status: 'declined' },
      { email: 'otra@correo.example', status: 'tentative' },
    ];
    seen(booked, event('SES-1', { attendees }))
      .thenRow('sessions', 'SES-1', { mentorReply: 'accepted', areaReply: 'declined' })
      .thenSays('guest-replied', 'guest-replied')
      .thenAlerts('area-declined')
      .andAgainNothing();
  });

  it('takes no guest without an address for a mentor without one', () => {
    const called = { ...booked, mentors: [mentor('M1', { email: null })] };
    seen(called, event('SES-1', { attendees: [{ email: '', status: 'declined' }] })).thenNothing();
  });

  it('moved by somebody has moved here', () => {
    const there = { start: at('2026-03-13T10:00'), end: at('2026-03-13T12:00') };
    seen(booked, event('SES-1', there))
      .thenRow('sessions', 'SES-1', there)
      .thenAlerts('moved')
      .andAgainNothing();
  });

  it('made an event of whole days keeps its hours here', () => {
    seen(booked, event('SES-1', { start: undefined, end: undefined })).thenNothing();
  });

  it('gets its video link when Google has made it', () => {
    seen(booked, event('SES-1', { meetLink: 'https://meet.example/a' }))
      .thenRow('sessions', 'SES-1', { meetLink: 'https://meet.example/a' })
      .thenAlerts();
  });

  it('deleted there is off here; with the last of them the request waits for a date', () => {
    seen(booked, gone('SES-1'))
      .thenRow('sessions', 'SES-1', { status: 'cancelled' })
      .thenRow('requests', 'SOL-1', { status: 'scheduled' })
      .thenAlerts('moved')
      .andAgainNothing();
    seen(booked, gone('SES-1'), gone('SES-2')).thenRow('requests', 'SOL-1', { status: 'invited' });
  });

  it('that was held stays as it was', () => {
    seen(
      { ...booked, sessions: [session('SES-1', { status: 'held' })] },
      gone('SES-1'),
    ).thenNothing();
  });
});

describe('the linking session in Calendar', () => {
  const linked = {
    requests: [
      request('SOL-1', {
        status: 'linked',
        linkEventId: eventIdOf('SOL-1'),
        linkStart: at('2026-03-12T10:00'),
        linkEnd: at('2026-03-12T12:00'),
      }),
    ],
  };

  it('moved by somebody has moved here', () => {
    seen(
      linked,
      event('SOL-1', { start: at('2026-03-13T10:00'), end: at('2026-03-13T11:00') }),
    ).thenRow('requests', 'SOL-1', {
      linkStart: at('2026-03-13T10:00'),
      linkEnd: at('2026-03-13T11:00'),
    });
    seen(
      linked,
      event('SOL-1', { start: at('2026-03-12T10:00'), end: at('2026-03-12T12:00') }),
    ).thenAlerts();
    seen(
      linked,
      event('SOL-1', { start: at('2026-03-13T10:00'), end: at('2026-03-13T11:00') }),
    ).thenAlerts('moved');
  });

  it('declined by somebody is told to the coordinator', () => {
    const attendees = [{ email: 'juridico@centro.example', status: 'declined' }];
    const span = { start: at('2026-03-12T10:00'), end: at('2026-03-12T12:00') };
    seen(linked, event('SOL-1', { ...span, attendees })).thenAlerts('area-declined');
  });

  it('deleted there is to be arranged anew', () => {
    seen(linked, gone('SOL-1'))
      .thenRow('requests', 'SOL-1', { status: 'invited', linkStart: null, linkEnd: null })
      .thenAlerts('moved')
      .andAgainNothing();
  });
});
