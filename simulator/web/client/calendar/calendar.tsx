import { useState } from 'preact/hooks';
import type { CalendarView, EventView } from '../../protocol';
import { useRoute } from '../route';
import { useShared, useView } from '../shared';
import { W } from '../words';
import { Agenda } from './agenda';
import { EventDetails } from './event';
import { Month } from './month';

/** All calendars: a list or a month, and the event that was chosen. */
export function CalendarPlace() {
  const { query } = useRoute();
  const view = useView<CalendarView>('calendar');
  const [mode, setMode] = useState<'agenda' | 'month'>('agenda');
  if (view === undefined) return <p class="loading">{W.loading}</p>;
  const { id } = query;
  const chosen = view.events.find((event) => event.id === id);
  return (
    <section class="two-panes">
      <div>
        <h2>{W.places.calendario}</h2>
        <Calendars view={view} />
        <div class="switches block" role="group" aria-label={W.calendar.view}>
          {(['agenda', 'month'] as const).map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={mode === each}
              onClick={() => setMode(each)}
            >
              {W.calendar[each]}
            </button>
          ))}
        </div>
        {mode === 'agenda' ? <Agenda view={view} chosen={id} /> : <Month view={view} chosen={id} />}
      </div>
      <Chosen event={chosen} id={id} />
    </section>
  );
}

function Chosen({ event, id }: { event: EventView | undefined; id: string | undefined }) {
  if (event !== undefined) return <EventDetails key={event.id} event={event} />;
  return <div class="pane empty">{id === undefined ? W.calendar.pick : W.calendar.gone}</div>;
}

function Calendars({ view }: { view: CalendarView }) {
  const { status } = useShared();
  if (view.calendars.length === 0) return <p>{W.calendar.noCalendar}</p>;
  return (
    <p class="hint">
      {view.calendars.map(({ name }) => name).join(' · ')} ({status.timeZone})
    </p>
  );
}
