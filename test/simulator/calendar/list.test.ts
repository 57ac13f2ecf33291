import {
  deleteEvent,
  expireSyncTokens,
  moveEvent,
  reply,
} from '../../../simulator/control/calendar';
import { MEET_AFTER_MS } from '../../../simulator/services/calendar/limits';
import { guest } from '../support/guest';

const SOURCE = `
function calendar() { return Calendar.Calendars.insert({ summary: 'Mentorías', timeZone: 'America/Mexico_City' }).id; }
function insert(calendarId, id, day, extra) {
  return Calendar.Events.insert(Object.assign({
    id: id, summary: id, start: { dateTime: day + 'T17:00:00-06:00', timeZone: 'America/Mexico_City' },
    end: { dateTime: day + 'T18:00:00-06:00', timeZone: 'America/Mexico_City' },
  }, extra), calendarId, { conferenceDataVersion: 1 });
}
function list(calendarId, options) { return Calendar.Events.list(calendarId, options); }
function instances(calendarId, id, options) { return Calendar.Events.instances(calendarId, id, options); }
function patch(calendarId, id, change) { return Calendar.Events.patch(change, calendarId, id); }
function remove(calendarId, id) { Calendar.Events.remove(calendarId, id); }`;

interface Page {
  items: { id: string; status: string; start: { dateTime: string } }[];
  nextPageToken?: string;
  nextSyncToken?: string;
}

function prepared() {
  const script = guest(SOURCE);
  const calendarId = script.call('calendar') as string;
  const list = (options: object = {}) => script.call('list', calendarId, options) as Page;
  const ids = (options: object = {}) => list(options).items.map(({ id }) => id);
  const insert = (id: string, day: string, extra: object = {}) =>
    script.call('insert', calendarId, id, day, extra);
  return { script, calendarId, world: script.world, list, ids, insert };
}

describe('Calendar.Events.list', () => {
  it('filters by time (both bounds exclusive), text and one property', () => {
    const { ids, insert } = prepared();
    insert('event1', '2026-03-12', { extendedProperties: { private: { session: 's1' } } });
    insert('event2', '2026-03-13', {
      extendedProperties: { shared: { session: 's1' } },
      location: 'Salón Azul',
    });
    expect(ids({ timeMin: '2026-03-13T00:00:00Z', timeMax: '2026-03-13T23:00:00Z' })).toEqual([]);
    expect(ids({ timeMin: '2026-03-12T23:59:59Z', timeMax: '2026-03-13T23:00:01Z' })).toEqual([
      'event1',
      'event2',
    ]);
    expect(ids({ timeMin: '2026-03-13T00:00:00Z' })).toEqual(['event2']);
    expect(ids({ privateExtendedProperty: 'session=s1' })).toEqual(['event1']);
    expect(ids({ sharedExtendedProperty: 'session=s1' })).toEqual(['event2']);
    expect(ids({ q: 'salón azul' })).toEqual(['event2']);
  });

  it('pages, and gives the sync token on the last page only', () => {
    const { list, insert } = prepared();
    for (const day of ['12', '13', '14']) insert(`event${day}`, `2026-03-${day}`);
    const first = list({ maxResults: 2 });
    expect(first).not.toHaveProperty('nextSyncToken');
    const second = list({ maxResults: 2, pageToken: first.nextPageToken });
    expect(second.items.map(({ id }) => id)).toEqual(['event14']);
    expect(second).toHaveProperty('nextSyncToken');
    expect(second).not.toHaveProperty('nextPageToken');
  });

  it('syncs: what changed since, cancelled events included, then nothing', () => {
    const { script, calendarId, list, insert } = prepared();
    insert('event1', '2026-03-12');
    insert('event2', '2026-03-13');
    const { nextSyncToken } = list();
    insert('event3', '2026-03-14');
    script.call('remove', calendarId, 'event1');
    const changed = list({ syncToken: nextSyncToken });
    expect(changed.items.map(({ id, status }) => `${id} ${status}`).sort()).toEqual([
      'event1 cancelled',
      'event3 confirmed',
    ]);
    expect(list({ syncToken: changed.nextSyncToken }).items).toEqual([]);
    expect(list().items.map(({ id }) => id)).toEqual(['event2', 'event3']);
    expect(list({ showDeleted: true }).items).toHaveLength(3);
  });

  it('does not lose a change that happens between two pages', () => {
    const { script, calendarId, list, insert } = prepared();
    for (const day of ['12', '13', '14']) insert(`event${day}`, `2026-03-${day}`);
    const first = list({ maxResults: 2 });
    script.call('patch', calendarId, 'event12', { summary: 'changed' });
    const last = list({ maxResults: 2, pageToken: first.nextPageToken });
    expect(list({ syncToken: last.nextSyncToken }).items.map(({ id }) => id)).toEqual(['event12']);
  });

  it('shows a Meet link that arrived meanwhile', () => {
    const { world, list, insert } = prepared();
    insert('event1', '2026-03-12', {
      conferenceData: {
        createRequest: { requestId: 'r', conferenceSolutionKey: { type: 'hangoutsMeet' } },
      },
    });
    const { nextSyncToken } = list();
    expect(list({ syncToken: nextSyncToken }).items).toEqual([]);
    world.now += MEET_AFTER_MS;
    expect(list({ syncToken: nextSyncToken }).items).toMatchObject([
      { id: 'event1', hangoutLink: expect.stringContaining('meet.google.com') },
    ]);
  });

  it('answers 410 when sync tokens have expired, and to what is none', () => {
    const { script, calendarId, world, list, insert } = prepared();
    insert('event1', '2026-03-12');
    const { nextSyncToken } = list();
    expireSyncTokens(world);
    const text =
      'API call to calendar.events.list failed with error: Sync token is no longer valid, a full sync is required.';
    expect(script.error('list', calendarId, { syncToken: nextSyncToken })).toBe(text);
    expect(script.error('list', calendarId, { syncToken: 'nonsense' })).toBe(text);
    expect(list({ syncToken: list().nextSyncToken }).items).toEqual([]);
  });

  it('refuses filters with a sync token, an order by start without singleEvents, and an empty span', () => {
    const { script, calendarId, list } = prepared();
    const { nextSyncToken } = list();
    expect(
      script.error('list', calendarId, {
        syncToken: nextSyncToken,
        timeMin: '2026-03-12T00:00:00Z',
      }),
    ).toMatch(/Sync token cannot be used/);
    expect(script.error('list', calendarId, { orderBy: 'startTime' })).toMatch(
      /The requested ordering is not available/,
    );
    expect(
      script.error('list', calendarId, {
        timeMin: '2026-03-12T00:00:00Z',
        timeMax: '2026-03-12T00:00:00Z',
      }),
    ).toMatch(/time range is empty/);
    expect(list({ orderBy: 'updated' })).not.toHaveProperty('nextSyncToken');
  });
});

describe('series', () => {
  it('keep their wall-clock time across a change of the clock, and end where the rule says', () => {
    const { script, calendarId } = prepared();
    const zone = 'America/New_York';
    const extra = {
      start: { dateTime: '2026-03-05T17:00:00', timeZone: zone },
      end: { dateTime: '2026-03-05T18:00:00', timeZone: zone },
      recurrence: ['RRULE:FREQ=WEEKLY;UNTIL=20260319T210000Z'],
    };
    script.call('insert', calendarId, 'series', '2026-03-05', extra);
    const { items } = script.call('instances', calendarId, 'series') as Page;
    // New York goes to summer time on 8 March 2026: 22:00Z before, 21:00Z after.
    expect(items.map(({ id }) => id)).toEqual([
      'series_20260305T220000Z',
      'series_20260312T210000Z',
      'series_20260319T210000Z',
    ]);
  });

  it('expand only when asked, leave out exdates, and take exceptions', () => {
    const { script, calendarId, ids, list, insert } = prepared();
    insert('series', '2026-03-12', {
      recurrence: ['RRULE:FREQ=WEEKLY;COUNT=4', 'EXDATE;TZID=America/Mexico_City:20260319T170000'],
    });
    expect(ids()).toEqual(['series']);
    const expanded = ids({ singleEvents: true, orderBy: 'startTime' });
    expect(expanded).toEqual([
      'series_20260312T230000Z',
      'series_20260326T230000Z',
      'series_20260402T230000Z',
    ]);
    script.call('patch', calendarId, 'series_20260326T230000Z', { summary: 'Otro tema' });
    script.call('remove', calendarId, 'series_20260402T230000Z');
    const after = list({ singleEvents: true, orderBy: 'startTime' }).items;
    expect(after).toMatchObject([
      { id: 'series_20260312T230000Z', summary: 'series' },
      {
        id: 'series_20260326T230000Z',
        summary: 'Otro tema',
        recurringEventId: 'series',
        originalStartTime: { dateTime: '2026-03-26T17:00:00-06:00' },
      },
    ]);
    expect(after[1]).not.toHaveProperty('recurrence');
  });
});

describe('people in Calendar', () => {
  it('answer, move and delete; each shows in incremental sync', () => {
    const { script, calendarId, world, list, insert } = prepared();
    insert('event1', '2026-03-12', { attendees: [{ email: 'ana@correo.example' }] });
    let token = list().nextSyncToken;
    const next = () => {
      const page = list({ syncToken: token });
      token = page.nextSyncToken;
      return page.items;
    };
    world.now += 60_000;
    reply(world, { calendarId, eventId: 'event1', who: 'ana@correo.example', answer: 'maybe' });
    expect(next()).toMatchObject([
      {
        sequence: 0,
        updated: new Date(world.now).toISOString(),
        attendees: [{ responseStatus: 'tentative' }],
      },
    ]);
    moveEvent(world, {
      calendarId,
      eventId: 'event1',
      start: Date.parse('2026-03-16T10:00:00-06:00'),
    });
    expect(next()).toMatchObject([
      {
        sequence: 1,
        start: { dateTime: '2026-03-16T10:00:00-06:00' },
        end: { dateTime: '2026-03-16T11:00:00-06:00' },
      },
    ]);
    deleteEvent(world, { calendarId, eventId: 'event1' });
    expect(next()).toMatchObject([{ id: 'event1', status: 'cancelled' }]);
    expect(script.error('remove', calendarId, 'event1')).toMatch(/Resource has been deleted$/);
    expect(world.mail.messages.map(({ to }) => to[0])).toEqual([
      world.operator,
      'ana@correo.example',
      'ana@correo.example',
    ]);
  });

  it('who is no guest cannot answer', () => {
    const { calendarId, world, insert } = prepared();
    insert('event1', '2026-03-12');
    expect(() =>
      reply(world, { calendarId, eventId: 'event1', who: 'ana@correo.example', answer: 'yes' }),
    ).toThrow('is not a guest');
  });
});
