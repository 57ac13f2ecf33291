import { useState } from 'preact/hooks';
import type { EventView } from '../../protocol';
import { fill } from '../format';
import { useShared } from '../shared';
import { Linked } from '../shell/linked';
import { W } from '../words';

/** An event with its guests; anybody's answer can be given, and it can be moved or deleted as its owner would. */
export function EventDetails({ event }: { event: EventView }) {
  const { moments } = useShared();
  const until = event.allDay ? '' : ` – ${event.localEnd.slice(11)}`;
  return (
    <article class="pane" aria-labelledby="event-title">
      <h2 id="event-title">{event.title || W.calendar.noTitle}</h2>
      <dl>
        <dt>{W.calendar.when}</dt>
        <dd>
          {event.allDay ? moments.day(event.start) : moments.moment(event.start) + until}
          {event.series && <em> · {W.calendar.series}</em>}
        </dd>
        {event.place !== '' && (
          <>
            <dt>{W.calendar.place}</dt>
            <dd>{event.place}</dd>
          </>
        )}
        {event.meet !== '' && (
          <>
            <dt>{W.calendar.meet}</dt>
            <dd>
              <Linked text={event.meet} />
            </dd>
          </>
        )}
      </dl>
      {event.description !== '' && (
        <p class="said">
          <Linked text={event.description} />
        </p>
      )}
      <Guests event={event} />
      <Move event={event} />
      <Delete event={event} />
    </article>
  );
}

const ANSWERS = ['yes', 'no', 'maybe'] as const;

function Guests({ event }: { event: EventView }) {
  const { act, busy } = useShared();
  const { calendarId, id: eventId } = event;
  return (
    <section>
      <h3>{W.calendar.guests}</h3>
      {event.guests.length === 0 && <p>{W.calendar.noGuests}</p>}
      <ul class="guests">
        {event.guests.map(({ email, displayName, responseStatus }) => (
          <li key={email}>
            <span>
              {displayName ?? email}{' '}
              <em class={responseStatus}>{W.calendar.answers[responseStatus]}</em>
            </span>
            <span
              class="switches"
              role="group"
              aria-label={fill(W.calendar.replyAs, { who: email })}
            >
              {ANSWERS.map((answer) => (
                <button
                  key={answer}
                  type="button"
                  disabled={busy}
                  onClick={() => void act({ do: 'reply', calendarId, eventId, who: email, answer })}
                >
                  {W.calendar[answer]}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Move({ event }: { event: EventView }) {
  const { act, busy } = useShared();
  const [start, setStart] = useState(event.localStart);
  const { calendarId, id: eventId } = event;
  return (
    <form
      class="line-form"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void act({ do: 'move-event', calendarId, eventId, start });
      }}
    >
      <label>
        {W.calendar.move}
        <input
          type="datetime-local"
          required
          value={start}
          onInput={(input) => setStart(input.currentTarget.value)}
        />
      </label>
      <button type="submit" disabled={busy}>
        {W.calendar.moveDo}
      </button>
    </form>
  );
}

function Delete({ event }: { event: EventView }) {
  const { act } = useShared();
  const [asking, setAsking] = useState(false);
  const { calendarId, id: eventId } = event;
  if (!asking)
    return (
      <button type="button" class="danger" onClick={() => setAsking(true)}>
        {W.calendar.delete}
      </button>
    );
  return (
    <div class="buttons" role="alert">
      <p>{W.calendar.deleteSure}</p>
      <button type="button" onClick={() => setAsking(false)}>
        {W.cancel}
      </button>
      <button
        type="button"
        class="danger"
        onClick={() => void act({ do: 'delete-event', calendarId, eventId })}
      >
        {W.calendar.deleteDo}
      </button>
    </div>
  );
}
