import { deleteEvent, moveEvent, reply } from '../calendar';
import { moment, type StepOf } from './file';
import type { ScenarioRun } from './run';
import { findRow } from './steps';

/** A guest answers the invite of a session. */
export function replyToMeeting(run: ScenarioRun, { session, who, answer }: StepOf<'reply'>): void {
  reply(run.runtime.world, { ...eventOf(run, session), who, answer });
}

/** A person drags the session's event to another time. */
export function moveMeeting(run: ScenarioRun, { session, start }: StepOf<'move-event'>): void {
  moveEvent(run.runtime.world, { ...eventOf(run, session), start: moment(start, '"start"') });
}

/** A person deletes the session's event. */
export function deleteMeeting(run: ScenarioRun, { session }: StepOf<'delete-event'>): void {
  deleteEvent(run.runtime.world, eventOf(run, session));
}

/** Where a session's event is: its row names the event, and one of the calendars has it. */
function eventOf(run: ScenarioRun, session: string): { calendarId: string; eventId: string } {
  const eventId = String(findRow(run, 'sessions', { id: session })['eventId'] ?? '');
  if (eventId === '') throw new Error(`session ${session} has no event yet`);
  const master = eventId.split('_')[0] ?? eventId;
  const calendars = Object.values(run.runtime.world.calendars);
  const has = (id: string) => calendars.find(({ events }) => events[id] !== undefined);
  const calendar = has(eventId) ?? has(master);
  if (calendar === undefined)
    throw new Error(`no calendar has the event ${eventId} of session ${session}`);
  return { calendarId: calendar.id, eventId };
}
