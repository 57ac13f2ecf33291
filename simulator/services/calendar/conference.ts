import { nextId } from '../../world/ids';
import type { World } from '../../world/world';
import { touch } from './change';
import { MEET_AFTER_MS } from './limits';
import type { CalendarState, EventState } from './state';

interface ConferenceBody {
  createRequest?: { requestId?: string; conferenceSolutionKey?: { type?: string } };
}

/**
 * What a `conferenceData` in a body does to an event. Without `conferenceDataVersion: 1` it does nothing; with
 * it, `null` takes the conference away, and a createRequest asks for one, unless its requestId is that of the
 * request before (WS/calendar/api/v3/reference/events: `conferenceData.createRequest.requestId`).
 */
export function applyConference(
  event: EventState,
  body: ConferenceBody | null | undefined,
  now: number,
): void {
  if (body === undefined) return;
  if (body === null) {
    delete event.conferenceData;
    delete event.conferenceReadyAt;
    return;
  }
  const request = body.createRequest;
  if (
    request?.requestId === undefined ||
    request.requestId === event.conferenceData?.createRequest.requestId
  )
    return;
  const type = request.conferenceSolutionKey?.type ?? 'hangoutsMeet';
  event.conferenceData = {
    createRequest: {
      requestId: request.requestId,
      conferenceSolutionKey: { type },
      status: { statusCode: 'pending' },
    },
  };
  event.conferenceReadyAt = now + MEET_AFTER_MS;
}

/** Completes the Meet links that are due: they arrive by themselves, some seconds after the request (platform-facts §6, §14.23). */
export function settleConferences(world: World, calendar: CalendarState, now: number): void {
  for (const event of Object.values(calendar.events)) {
    if (event.conferenceReadyAt === undefined || event.conferenceReadyAt > now) continue;
    const readyAt = event.conferenceReadyAt;
    delete event.conferenceReadyAt;
    if (event.conferenceData === undefined) continue;
    if (event.conferenceData.createRequest.conferenceSolutionKey.type === 'hangoutsMeet')
      complete(world, event);
    else event.conferenceData.createRequest.status.statusCode = 'failure';
    touch(calendar, event, readyAt);
  }
}

function complete(world: World, event: EventState): void {
  const code = meetingCode(world);
  const conference = event.conferenceData;
  if (conference === undefined) return;
  conference.createRequest.status.statusCode = 'success';
  conference.conferenceId = code;
  conference.entryPoints = [
    {
      entryPointType: 'video',
      uri: `https://meet.google.com/${code}`,
      label: `meet.google.com/${code}`,
    },
  ];
  conference.conferenceSolution = {
    key: { type: 'hangoutsMeet' },
    name: 'Google Meet',
    iconUri:
      'https://fonts.gstatic.com/s/i/productlogos/meet_2020q4/v6/web-512dp/logo_meet_2020q4_color_2x_web_512dp.png',
  };
}

/** Ten letters, `aaa-bbbb-ccc` (WS/calendar/api/v3/reference/events: `conferenceData.conferenceId`). */
function meetingCode(world: World): string {
  const letters = nextId(world, 'meet', 30)
    .replaceAll(/[^a-zA-Z]/g, '')
    .toLowerCase()
    .padEnd(10, 'x');
  return `${letters.slice(0, 3)}-${letters.slice(3, 7)}-${letters.slice(7, 10)}`;
}
