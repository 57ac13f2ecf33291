import { expireSyncTokens } from '../../simulator/control/calendar';
import { command, request, submit } from './support/people';
import { after, type Programme } from './support/programme';
import { asked, booked } from './support/stages';

const ELENA = 'elena@mentoras.example';
const AREA = 'empoderamiento@crea.example';

const reply = (programme: Programme, who: string, answer: 'yes' | 'no' | 'maybe') =>
  programme.goesOn(
    { do: 'reply', session: programme.row('sessions').id, who, answer },
    { do: 'sweep' },
  );

function kinds(programme: Programme): unknown[] {
  return programme.rows('alerts').map(({ kind }) => kind);
}

function eventOf(programme: Programme, id = String(programme.row('sessions')['eventId'])) {
  const found = Object.values(programme.world.calendars).flatMap(({ events }) =>
    events[id] === undefined ? [] : [events[id]],
  );
  return found[0];
}

describe('what people do in Calendar (S1-4.4, S1-4.7)', () => {
  it('a guest who says no is noted on the session, and the coordinator is told (S1-4.4)', () => {
    const programme = reply(after(booked), ELENA, 'no');
    expect(programme.row('sessions')).toMatchObject({ mentorReply: 'declined', status: 'planned' });
    expect(kinds(programme)).toEqual(['mentor-declined']);
    reply(programme, AREA, 'maybe');
    expect(programme.row('sessions')).toMatchObject({ areaReply: 'tentative' });
    reply(programme, ELENA, 'yes');
    expect(programme.row('sessions')).toMatchObject({ mentorReply: 'accepted' });
    expect(kinds(programme)).toEqual(['mentor-declined']);
  });

  it('an event that is moved moves its session and its reminder (S1-4.7)', () => {
    const programme = after(booked);
    const start = '2026-03-26T17:00:00-06:00';
    programme.goesOn(
      { do: 'move-event', session: programme.row('sessions').id, start },
      { do: 'sweep' },
    );
    expect(programme.row('sessions')).toMatchObject({ start, end: '2026-03-26T19:00:00-06:00' });
    expect(kinds(programme)).toEqual(['moved']);
    const reminded = () =>
      programme.mails().filter(({ subject }) => subject.startsWith('Recordatorio'));
    programme.until('2026-03-20');
    expect(reminded()).toEqual([]);
    programme.until('2026-03-26');
    expect(reminded()).toHaveLength(2);
    expect(programme.row('requests')).toMatchObject({ status: 'scheduled' });
  });

  it('an event that is deleted calls its session off, and its request waits for a date (S1-4.7)', () => {
    const programme = after(booked);
    const { id } = programme.row('sessions');
    programme.goesOn({ do: 'delete-event', session: id }, { do: 'sweep' });
    expect(programme.row('sessions')).toMatchObject({ status: 'cancelled' });
    expect(programme.row('requests')).toMatchObject({ status: 'invited' });
    expect(kinds(programme)).toEqual(['moved']);
    programme.until('2026-03-20');
    expect(eventOf(programme)?.status).toBe('cancelled');
    expect(programme.mails().filter(({ subject }) => subject.startsWith('Recordatorio'))).toEqual(
      [],
    );
  });

  it('is read anew when Google has forgotten the sync token (S1-4.7, P5)', () => {
    const programme = after(booked).goesOn({ do: 'sweep' });
    expireSyncTokens(programme.world);
    reply(programme, ELENA, 'no');
    expect(programme.row('sessions')).toMatchObject({ mentorReply: 'declined' });
    expireSyncTokens(programme.world);
    programme.goesOn({ do: 'sweep' }, { do: 'sweep' });
    expect(kinds(programme)).toEqual(['mentor-declined']);
    expect(programme.row('sessions')).toMatchObject({ status: 'planned' });
  });

  it('a video link that Google makes late reaches the session and its reminder (S1-4.7)', () => {
    const virtual = [
      ...asked.slice(0, 2),
      submit('request', request({ modality: 'virtual', place: null })),
      ...booked.slice(asked.length),
    ];
    const programme = after(virtual);
    expect(programme.row('sessions')['meetLink']).toBeNull();
    programme.goesOn({ do: 'advance', by: 'PT1H' });
    const link = programme.row('sessions')['meetLink'];
    expect(link).toMatch(/^https:\/\/meet\.google\.com\//);
    programme.until('2026-03-19');
    const reminders = programme.mails().filter(({ subject }) => subject.startsWith('Recordatorio'));
    expect(reminders.map(({ text }) => text.includes(String(link)))).toEqual([true, true]);
  });

  it('a calendar that is deleted holds up nothing, is told of, and comes back with its events (P4, S1-4.7)', () => {
    const programme = after([
      ...booked,
      command('link', {
        request: '$request.id',
        start: '2026-03-10T10:00:00-06:00',
      }),
    ]);
    const before = [
      eventOf(programme),
      eventOf(programme, String(programme.row('requests')['linkEventId'])),
    ];
    programme.world.calendars = {};
    programme.goesOn(submit('request', request({ objective: 'Otra' }), { trigger: 'never' }), {
      do: 'sweep',
    });
    expect(programme.rows('requests')).toHaveLength(2);
    expect(kinds(programme)).toEqual(['missing']);
    expect(programme.row('sessions')).toMatchObject({ status: 'planned' });
    programme.does('repair');
    programme.goesOn({ do: 'sweep' }, { do: 'sweep' });
    const [session] = programme.rows('sessions');
    const { linkEventId } = programme.row('requests', { id: String(session?.['requestId']) });
    const found = [eventOf(programme), eventOf(programme, String(linkEventId))];
    expect(found.map((event) => [event?.start, event?.summary, event?.attendees.length])).toEqual(
      before.map((event) => [event?.start, event?.summary, event?.attendees.length]),
    );
  });
});
