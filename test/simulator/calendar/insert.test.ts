import { shareCalendar } from '../../../simulator/control/calendar';
import { MEET_AFTER_MS } from '../../../simulator/services/calendar/limits';
import { guest, START } from '../support/guest';

const SOURCE = `
function calendar() { return Calendar.Calendars.insert({ summary: 'Mentorías', timeZone: 'America/Mexico_City' }).id; }
function body(extra) {
  return Object.assign({
    summary: 'Costos', start: { dateTime: '2026-03-12T17:00:00-06:00' }, end: { dateTime: '2026-03-12T18:30:00-06:00' },
  }, extra);
}
function insert(calendarId, extra, options) { return Calendar.Events.insert(body(extra), calendarId, options); }
function get(calendarId, id) { return Calendar.Events.get(calendarId, id); }
function remove(calendarId, id, options) { return Calendar.Events.remove(calendarId, id, options); }
function patch(calendarId, id, change, options, headers) { return Calendar.Events.patch(change, calendarId, id, options || {}, headers || {}); }
function update(calendarId, id, body) { return Calendar.Events.update(body, calendarId, id); }
function tryInsert(calendarId, extra) {
  try { insert(calendarId, extra); return null; } catch (e) { return { name: e.name, message: e.message, code: e.details.code, reason: e.details.errors[0].reason }; }
}`;

type Event = Record<string, never> & { id: string; etag: string; status: string };

function prepared() {
  const script = guest(SOURCE);
  const calendarId = script.call('calendar') as string;
  return { script, calendarId, world: script.world };
}

describe('Calendar.Events.insert', () => {
  it('gives an event in the calendar’s zone, organised by the calendar itself', () => {
    const { script, calendarId, world } = prepared();
    const event = script.call('insert', calendarId, {
      start: { dateTime: '2026-03-12T23:00:00Z' },
    });
    expect(event).toMatchObject({
      status: 'confirmed',
      sequence: 0,
      start: { dateTime: '2026-03-12T17:00:00-06:00', timeZone: 'America/Mexico_City' },
      organizer: { email: calendarId, displayName: 'Mentorías', self: true },
      creator: { email: world.operator },
      eventType: 'default',
      reminders: { useDefault: true },
    });
    expect((event as { iCalUID: string }).iCalUID).toBe(`${(event as Event).id}@google.com`);
  });

  it('answers 409 to an id used before, even by a deleted event (platform-facts §14.23)', () => {
    const { script, calendarId } = prepared();
    script.call('insert', calendarId, { id: 'cause0001' });
    const twice = {
      name: 'GoogleJsonResponseException',
      message:
        'API call to calendar.events.insert failed with error: The requested identifier already exists.',
      code: 409,
      reason: 'duplicate',
    };
    expect(script.call('tryInsert', calendarId, { id: 'cause0001' })).toEqual(twice);
    script.call('remove', calendarId, 'cause0001');
    expect(script.call('tryInsert', calendarId, { id: 'cause0001' })).toEqual(twice);
  });

  it.each(['abcd', 'withw', 'UPPER', 'dash-es', 'a'.repeat(1025)])(
    'refuses the id %s: base32hex, 5 to 1024',
    (id) => {
      const { script, calendarId } = prepared();
      expect(script.error('insert', calendarId, { id })).toMatch(/Invalid resource id value\.$/);
    },
  );

  it.each([
    [{ end: { dateTime: '2026-03-12T16:00:00-06:00' } }, 'The specified time range is empty.'],
    [
      { start: { date: '2026-03-12' }, end: { date: '2026-03-12' } },
      'The specified time range is empty.',
    ],
    [{ end: null }, 'Missing end time.'],
    [
      { start: { date: '2026-03-12' } },
      'Start and end times must either both be date or both be dateTime.',
    ],
    [
      { start: { dateTime: '2026-03-12T17:00:00' } },
      'Missing time zone definition for start time.',
    ],
    [{ attendees: [{ email: 'nobody' }] }, 'Invalid attendee email.'],
    [{ recurrence: ['FREQ=DAILY'] }, 'Invalid recurrence rule.'],
    [{ recurrence: ['RRULE:FREQ=WEEKLY;COUNT=2'] }, 'Missing time zone definition for start time.'],
  ])('refuses %j', (extra, text) => {
    const { script, calendarId } = prepared();
    expect(script.error('insert', calendarId, extra)).toBe(
      `API call to calendar.events.insert failed with error: ${text}`,
    );
    expect(Object.keys(script.world.calendars[calendarId]?.events ?? {})).toEqual([]);
  });

  it('drops long property keys and cuts long values without a word (platform-facts §1.4)', () => {
    const { script, calendarId } = prepared();
    const event = script.call('insert', calendarId, {
      extendedProperties: {
        private: { ['k'.repeat(45)]: 'lost', key: 'v'.repeat(2000) },
        shared: { s: '1' },
      },
    });
    expect(event).toMatchObject({
      extendedProperties: { private: { key: 'v'.repeat(1024) }, shared: { s: '1' } },
    });
  });

  it('ignores conferenceData without conferenceDataVersion 1, and attachments without supportsAttachments', () => {
    const { script, calendarId } = prepared();
    const extra = {
      conferenceData: {
        createRequest: { requestId: 'r1', conferenceSolutionKey: { type: 'hangoutsMeet' } },
      },
      attachments: [{ fileUrl: 'https://docs.google.com/document/d/abc/edit' }],
    };
    const plain = script.call('insert', calendarId, extra) as Event;
    expect(plain).not.toHaveProperty('conferenceData');
    expect(plain).not.toHaveProperty('attachments');
    const full = script.call('insert', calendarId, extra, {
      conferenceDataVersion: 1,
      supportsAttachments: true,
    });
    expect(full).toMatchObject({ attachments: [{ fileId: 'abc' }] });
  });

  it('makes the Meet link some seconds later (platform-facts §14.23)', () => {
    const { script, calendarId, world } = prepared();
    const extra = {
      conferenceData: {
        createRequest: { requestId: 'r1', conferenceSolutionKey: { type: 'hangoutsMeet' } },
      },
    };
    const event = script.call('insert', calendarId, extra, { conferenceDataVersion: 1 }) as Event;
    expect(event).toMatchObject({
      conferenceData: { createRequest: { status: { statusCode: 'pending' } } },
    });
    expect(event).not.toHaveProperty('hangoutLink');
    world.now += MEET_AFTER_MS;
    const later = script.call('get', calendarId, event.id) as Event;
    expect(later).toMatchObject({
      conferenceData: { createRequest: { status: { statusCode: 'success' } } },
    });
    expect(later['hangoutLink']).toMatch(
      /^https:\/\/meet\.google\.com\/[a-z]{3}-[a-z]{4}-[a-z]{3}$/,
    );
    expect(later.etag).not.toBe(event.etag);
    const again = script.call('patch', calendarId, event.id, extra, {
      conferenceDataVersion: 1,
    }) as Event;
    expect(again['hangoutLink']).toBe(later['hangoutLink']);
  });

  it('mails guests only when told so, and lists them once whatever the case of their address', () => {
    const { script, calendarId, world } = prepared();
    const attendees = [
      { email: 'Ana@correo.example' },
      { email: 'ana@correo.example' },
      { email: 'luz@crea.example' },
    ];
    const quiet = script.call('insert', calendarId, { attendees });
    expect(quiet).toMatchObject({
      attendees: [
        { email: 'ana@correo.example', responseStatus: 'needsAction' },
        { email: 'luz@crea.example', responseStatus: 'needsAction' },
      ],
    });
    expect(world.mail.messages).toEqual([]);
    script.call('insert', calendarId, { attendees }, { sendUpdates: 'externalOnly' });
    expect(world.mail.messages.map(({ to }) => to[0])).toEqual(['ana@correo.example']);
    script.call('insert', calendarId, { attendees }, { sendUpdates: 'all' });
    expect(world.mail.messages).toHaveLength(3);
    expect(world.mail.messages.every(({ kind }) => kind === 'calendar')).toBe(true);
  });

  it('counts events a day per user from the first one (platform-facts §1.1)', () => {
    const { script, calendarId, world } = prepared();
    world.drive.windows[`events:${world.operator}`] = { from: START - 3_600_000, used: 10_000 };
    expect(script.error('insert', calendarId)).toBe('Service invoked too many times: Calendar.');
    world.now += 23 * 3_600_000;
    expect(script.call('insert', calendarId)).toBeTruthy();
  });
});

describe('Calendar.Events: changes and deletion', () => {
  it('patches fields, overwrites guests with their answers, and refuses a stale etag with 412', () => {
    const { script, calendarId, world } = prepared();
    const event = script.call('insert', calendarId, {
      attendees: [{ email: 'ana@correo.example', responseStatus: 'accepted' }],
      description: 'x',
    }) as Event;
    const patched = script.call('patch', calendarId, event.id, {
      summary: 'Precios',
      attendees: [{ email: 'ana@correo.example' }],
    }) as Event;
    expect(patched).toMatchObject({
      summary: 'Precios',
      description: 'x',
      sequence: 0,
      attendees: [{ responseStatus: 'needsAction' }],
    });
    expect(
      script.error('patch', calendarId, event.id, { summary: 'y' }, {}, { 'If-Match': event.etag }),
    ).toMatch(/Precondition Failed$/);
    expect(
      script.call(
        'patch',
        calendarId,
        event.id,
        { summary: 'z' },
        {},
        { 'If-Match': patched.etag },
      ),
    ).toMatchObject({ summary: 'z' });
    expect(world.mail.messages).toEqual([]);
  });

  it('raises the sequence when the time changes, and tells guests what changed for them', () => {
    const { script, calendarId, world } = prepared();
    const event = script.call('insert', calendarId, {
      attendees: [{ email: 'ana@correo.example' }, { email: 'eva@correo.example' }],
    }) as Event;
    const change = {
      end: { dateTime: '2026-03-12T19:00:00-06:00' },
      attendees: [{ email: 'ana@correo.example' }, { email: 'luz@correo.example' }],
    };
    expect(
      script.call('patch', calendarId, event.id, change, { sendUpdates: 'all' }),
    ).toMatchObject({ sequence: 1 });
    expect(
      world.mail.messages.map(({ to, subject }) => `${to[0]} ${subject.split(':')[0]}`),
    ).toEqual([
      'eva@correo.example Evento cancelado',
      'ana@correo.example Invitación actualizada',
      'luz@correo.example Invitación',
    ]);
  });

  it('resets what an update leaves out, and needs both times', () => {
    const { script, calendarId } = prepared();
    const event = script.call('insert', calendarId, {
      description: 'x',
      attendees: [{ email: 'ana@correo.example' }],
      extendedProperties: { private: { k: 'v' } },
    }) as Event;
    const updated = script.call('update', calendarId, event.id, {
      summary: 'y',
      start: event['start'],
      end: event['end'],
    });
    for (const field of ['description', 'attendees', 'extendedProperties'])
      expect(updated).not.toHaveProperty(field);
    expect(
      script.error('update', calendarId, event.id, { summary: 'z', start: event['start'] }),
    ).toMatch(/Missing end time\.$/);
  });

  it('keeps a deleted event as a cancelled one, refuses a second deletion with 410, and revives it by update', () => {
    const { script, calendarId, world } = prepared();
    const event = script.call('insert', calendarId, {
      attendees: [{ email: 'ana@correo.example' }],
    }) as Event;
    script.call('remove', calendarId, event.id, { sendUpdates: 'all' });
    expect(world.mail.messages.at(-1)?.subject).toMatch(/^Evento cancelado: Costos/);
    expect(script.call('get', calendarId, event.id)).toMatchObject({ status: 'cancelled' });
    expect(script.error('remove', calendarId, event.id)).toBe(
      'API call to calendar.events.delete failed with error: Resource has been deleted',
    );
    expect(script.error('remove', calendarId, 'unknown0')).toMatch(/Not Found$/);
    expect(script.call('patch', calendarId, event.id, { status: 'confirmed' })).toMatchObject({
      status: 'confirmed',
    });
  });
});

describe('scope calendar.app.created', () => {
  const scoped = `
    function list() { return Calendar.CalendarList.list(); }
    function entry(id) { return Calendar.CalendarList.get(id); }
    function primary() { return Calendar.Events.list('primary'); }
    function acl() { return Calendar.Acl.insert({}, 'x'); }
    function events(id) { return Calendar.Events.list(id); }`;

  const manifest = { oauthScopes: ['https://www.googleapis.com/auth/calendar.app.created'] };

  it('reads an own calendar’s entry, and neither the list nor the primary calendar', () => {
    const { world, calendarId } = prepared();
    const script = guest(scoped, { world, manifest });
    expect(script.call('entry', calendarId)).toMatchObject({
      summary: 'Mentorías',
      accessRole: 'owner',
    });
    expect(script.error('list')).toMatch(
      /^API call to calendar\.calendarList\.list failed with error: Request had insufficient authentication scopes\.$/,
    );
    expect(script.error('primary')).toMatch(/insufficient authentication scopes/);
    expect(script.error('acl')).toBe('NotSimulated: Calendar.Acl');
  });

  it('hides one user’s calendar from another', () => {
    const { world, calendarId } = prepared();
    const outcome = guest(scoped, { world }).outcome('events', {
      args: [calendarId],
      user: 'otra@crea.example',
    });
    expect(outcome).toMatchObject({
      status: 'error',
      message: 'API call to calendar.events.list failed with error: Not Found',
    });
  });
});

describe('wider scopes (platform-facts §3.3, §3.4)', () => {
  const SOURCE = `
    function primary() { return Calendar.Events.list('primary').items.map((e) => e.summary); }
    function write() { return Calendar.Events.insert({ summary: 'a', start: { date: '2026-03-12' }, end: { date: '2026-03-13' } }, 'primary').organizer.email; }
    function list() { return Calendar.CalendarList.list().items.map((c) => [c.summary, c.accessRole, c.primary === true]); }
    function app() { CalendarApp.getDefaultCalendar(); }
    function appWrites() { CalendarApp.createEvent('a', new Date(1), new Date(2)); }
    function gone() { Calendar.Calendars.remove('primary'); }
    function add(id) { Calendar.Events.insert({ start: { date: '2026-03-12' }, end: { date: '2026-03-13' } }, id); }
    function rename(id) { Calendar.Calendars.patch({ summary: 'x' }, id); }`;
  const scoped = (...names: string[]) =>
    guest(SOURCE, {
      manifest: { oauthScopes: names.map((name) => `https://www.googleapis.com/auth/${name}`) },
    });
  const REFUSED = /insufficient authentication scopes/;

  it('reach the primary calendar and the list, for reading or for writing', () => {
    const all = scoped('calendar');
    expect(all.call('write')).toBe(all.world.operator);
    expect(all.call('primary')).toEqual(['a']);
    expect(all.call('list')).toEqual([[all.world.operator, 'owner', true]]);
    expect(all.error('gone')).toMatch(/calendar\.calendars\.delete .*Invalid Value/);
    const events = scoped('calendar.events');
    expect(events.call('write')).toBe(events.world.operator);
    expect(events.error('list')).toMatch(REFUSED);
    const reading = scoped('calendar.readonly');
    expect(reading.call('primary')).toEqual([]);
    expect(reading.error('write')).toMatch(REFUSED);
  });

  it('are what CalendarApp needs: calendar.events is not accepted', () => {
    expect(scoped('calendar.events').error('app')).toBe(
      'Specified permissions are not sufficient to call CalendarApp.getDefaultCalendar. Required permissions: (https://www.googleapis.com/auth/calendar.readonly || https://www.googleapis.com/auth/calendar)',
    );
    scoped('calendar.readonly').call('app');
    expect(scoped('calendar.readonly').error('appWrites')).toMatch(/auth\/calendar$/);
    scoped('calendar').call('appWrites');
  });

  it('leave to readers what readers may do', () => {
    const { world, calendarId } = prepared();
    shareCalendar(world, { calendarId, who: 'luz@crea.example', role: 'reader' });
    const script = guest(SOURCE, { world });
    const as = (name: string) =>
      script.outcome(name, { args: [calendarId], user: 'luz@crea.example' });
    const message = expect.stringMatching(/You need to have writer access to this calendar\.$/);
    expect(as('add')).toMatchObject({ message });
    expect(as('rename')).toMatchObject({ message });
    expect(as('list')).toMatchObject({ value: [['luz@crea.example', 'owner', true]] });
  });
});
