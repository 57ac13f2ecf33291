import { useState } from 'preact/hooks';
import type { CalendarView, EventView } from '../../protocol';
import { hashOf } from '../route';
import { useShared } from '../shared';
import { W } from '../words';

/** Events by day, from today on unless the past is asked for. */
export function Agenda({ view, chosen }: { view: CalendarView; chosen: string | undefined }) {
  const { status, moments } = useShared();
  const [past, setPast] = useState(false);
  const shown = view.events.filter(({ end }) => past || end >= status.now);
  const days = new Map<string, EventView[]>();
  for (const event of shown) {
    const day = event.localStart.slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return (
    <>
      <label class="switch">
        <input type="checkbox" checked={past} onChange={() => setPast(!past)} />
        {W.calendar.past}
      </label>
      {shown.length === 0 && <p>{W.calendar.none}</p>}
      <ol class="agenda">
        {[...days].map(([day, events]) => (
          <li key={day}>
            <h3>{moments.day(events[0]?.start ?? 0)}</h3>
            <ul>
              {events.map((event) => (
                <li key={`${event.calendarId} ${event.id}`}>
                  <EventLink event={event} chosen={chosen} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </>
  );
}

export function EventLink({ event, chosen }: { event: EventView; chosen: string | undefined }) {
  const hours = event.allDay ? '' : event.localStart.slice(11);
  return (
    <a
      class="event-link"
      href={hashOf('calendario', { id: event.id })}
      aria-current={event.id === chosen ? 'true' : undefined}
    >
      {hours !== '' && <span class="hours">{hours}</span>}
      <span>{event.title || W.calendar.noTitle}</span>
    </a>
  );
}
