import { describe, expect, it } from '@jest/globals';
import { deleteEvent, expireSyncTokens, moveEvent, reply } from '../../simulator/control/calendar';
import type { CalendarChangesRead } from '../../src/app/ports/calendar-changes';
import type { Guest } from '../simulator/support/guest';
import { readyWorkspace, resourcesOf } from './support/workspace';

const MENTOR = 'rosa@gmail.example';

function read(made: Guest, syncToken?: string): CalendarChangesRead {
  return made.call(
    'changes',
    ...(syncToken === undefined ? [] : [syncToken]),
  ) as CalendarChangesRead;
}

function withSession(): { made: Guest; at: { calendarId: string; eventId: string } } {
  const made = readyWorkspace();
  const at = {
    calendarId: resourcesOf(made)['calendar']?.googleId ?? '',
    eventId: 'ses0123456789',
  };
  const event = {
    ...at,
    summary: 'Costos',
    description: '',
    start: '2026-03-20T17:00:00-06:00',
    end: '2026-03-20T19:00:00-06:00',
    location: '',
    attendees: [MENTOR],
    meet: true,
    rowId: 'SES-1',
  };
  made.call('perform', 'event.put', event, { key: 'k', maybeDone: false });
  made.world.now += 60_000;
  return { made, at };
}

describe('the calendar', () => {
  it('is read whole the first time, and then only what changed', () => {
    const { made, at } = withSession();
    const first = read(made);
    expect(first.restarted).toBe(false);
    expect(first.changes).toEqual([
      {
        eventId: at.eventId,
        rowId: 'SES-1',
        cancelled: false,
        start: Date.parse('2026-03-20T17:00:00-06:00'),
        end: Date.parse('2026-03-20T19:00:00-06:00'),
        meetLink: expect.stringContaining('https://meet.google.com/'),
        attendees: [{ email: MENTOR, status: 'needsAction' }],
      },
    ]);
    expect(read(made, first.syncToken).changes).toEqual([]);
  });

  it('tells of replies, moves and deletions', () => {
    const { made, at } = withSession();
    let { syncToken } = read(made);
    const next = () => {
      const found = read(made, syncToken);
      syncToken = found.syncToken;
      return found.changes;
    };
    reply(made.world, { ...at, who: MENTOR, answer: 'no' });
    expect(next()).toMatchObject([{ attendees: [{ status: 'declined' }] }]);
    moveEvent(made.world, { ...at, start: Date.parse('2026-03-21T17:00:00-06:00') });
    expect(next()).toMatchObject([{ start: Date.parse('2026-03-21T17:00:00-06:00') }]);
    deleteEvent(made.world, at);
    expect(next()).toMatchObject([{ eventId: at.eventId, cancelled: true }]);
    expect(next()).toEqual([]);
  });

  it('is read whole again when its token is no longer good', () => {
    const { made } = withSession();
    const { syncToken } = read(made);
    expireSyncTokens(made.world);
    const found = read(made, syncToken);
    expect(found).toMatchObject({ restarted: true, changes: [{ rowId: 'SES-1' }] });
    expect(found.syncToken).not.toBe('');
  });
});
