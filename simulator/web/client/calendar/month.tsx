import { useState } from 'preact/hooks';
import type { CalendarView } from '../../protocol';
import { monthName } from '../format';
import { useShared } from '../shared';
import { W } from '../words';
import { EventLink } from './agenda';
import { monthAfter, weeksOf } from './weeks';

/** A month as a table of weeks that begin on Monday. */
export function Month({ view, chosen }: { view: CalendarView; chosen: string | undefined }) {
  const { status, moments } = useShared();
  const today = moments.local(status.now).slice(0, 10);
  const [month, setMonth] = useState(today.slice(0, 7));
  const eventsOn = (day: string) =>
    view.events.filter(({ localStart }) => localStart.slice(0, 10) === day);
  return (
    <div class="month">
      <div class="month-head">
        <button
          type="button"
          aria-label={W.calendar.previous}
          onClick={() => setMonth(monthAfter(month, -1))}
        >
          ‹
        </button>
        <h3 aria-live="polite">{monthName(month)}</h3>
        <button
          type="button"
          aria-label={W.calendar.following}
          onClick={() => setMonth(monthAfter(month, 1))}
        >
          ›
        </button>
      </div>
      <table>
        <thead>
          <tr>
            {W.calendar.days.map((day) => (
              <th key={day} scope="col">
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day} class={classOf(day, month, today)}>
                  <span class="day-number">
                    {Number(day.slice(8))}
                    {day === today && <span class="unseen"> {W.calendar.today}</span>}
                  </span>
                  {eventsOn(day).map((event) => (
                    <EventLink key={event.id} event={event} chosen={chosen} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function classOf(day: string, month: string, today: string): string {
  if (day === today) return 'today';
  return day.startsWith(month) ? '' : 'other-month';
}
