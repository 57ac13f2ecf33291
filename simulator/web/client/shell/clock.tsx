import { useRef, useState } from 'preact/hooks';
import { fill } from '../format';
import { useShared } from '../shared';
import { W } from '../words';
import { Dialog } from './dialog';

const HOUR_MS = 3_600_000;
/** Time passes in pieces of this length, so that the clock is seen to move and can be stopped. */
const PIECE_MS = 6 * HOUR_MS;

const STEPS = [
  [HOUR_MS, W.clock.hour],
  [24 * HOUR_MS, W.clock.day],
  [7 * 24 * HOUR_MS, W.clock.week],
] as const;

/** The clock of the simulated world: only these buttons move it. */
export function Clock() {
  const { status, moments, busy } = useShared();
  const [choosing, setChoosing] = useState(false);
  const { pass, stop, passing } = usePassing();
  return (
    <section class="clock" aria-label={W.clock.label}>
      <time dateTime={new Date(status.now).toISOString()}>{moments.moment(status.now)}</time>
      {passing ? (
        <button type="button" onClick={stop}>
          {W.clock.stop}
        </button>
      ) : (
        <>
          {STEPS.map(([ms, text]) => (
            <button
              key={ms}
              type="button"
              disabled={busy}
              onClick={() => void pass(status.now + ms)}
            >
              {text}
            </button>
          ))}
          <button type="button" disabled={busy} onClick={() => setChoosing(true)}>
            {W.clock.to}
          </button>
        </>
      )}
      {choosing && (
        <ToDate
          onClose={() => setChoosing(false)}
          onChoose={(to) => {
            setChoosing(false);
            void pass(to);
          }}
        />
      )}
    </section>
  );
}

function ToDate({ onClose, onChoose }: { onClose: () => void; onChoose: (to: number) => void }) {
  const { status, moments } = useShared();
  const now = moments.local(status.now);
  const [local, setLocal] = useState(now);
  return (
    <Dialog title={W.clock.to} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onChoose(moments.ofLocal(local));
        }}
      >
        <label>
          {W.clock.toLabel}
          <input
            type="datetime-local"
            min={now}
            required
            value={local}
            onInput={(event) => setLocal(event.currentTarget.value)}
          />
        </label>
        <p class="hint">{W.clock.past}</p>
        <div class="buttons">
          <button type="submit" class="main">
            {W.clock.toDo}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** Lets time pass until a moment, piece by piece, and says which triggers ran on the way. */
function usePassing() {
  const { act, say, status } = useShared();
  const [passing, setPassing] = useState(false);
  const stopped = useRef(false);
  const pass = async (until: number) => {
    const counts = new Map<string, number>();
    stopped.current = false;
    setPassing(true);
    for (let now = status.now; now < until && !stopped.current;) {
      now = Math.min(until, now + PIECE_MS);
      const done = await act({ do: 'advance', to: now });
      if (done === undefined) break;
      for (const { cause } of done.executions) counts.set(cause, (counts.get(cause) ?? 0) + 1);
    }
    setPassing(false);
    const list = [...counts].map(([cause, n]) => (n > 1 ? `${cause} × ${n}` : cause)).join(', ');
    say(list === '' ? W.clock.nothing : fill(W.clock.fired, { list }));
  };
  return { pass, passing, stop: () => (stopped.current = true) };
}
