import { useState } from 'preact/hooks';
import type { Action } from '../../protocol';
import { fill } from '../format';
import { useShared } from '../shared';
import { W } from '../words';
import { Dialog } from './dialog';

const STEPS = [
  ['PT1H', W.clock.hour],
  ['P1D', W.clock.day],
  ['P1W', W.clock.week],
] as const;

/** The clock of the simulated world: only these buttons move it. */
export function Clock() {
  const { status, moments, busy } = useShared();
  const [choosing, setChoosing] = useState(false);
  const pass = usePassing();
  return (
    <section class="clock" aria-label={W.clock.label}>
      <time dateTime={new Date(status.now).toISOString()}>{moments.moment(status.now)}</time>
      {STEPS.map(([by, text]) => (
        <button
          key={by}
          type="button"
          disabled={busy}
          onClick={() => void pass({ do: 'advance', by })}
        >
          {text}
        </button>
      ))}
      <button type="button" disabled={busy} onClick={() => setChoosing(true)}>
        {W.clock.to}
      </button>
      {choosing && <ToDate onClose={() => setChoosing(false)} />}
    </section>
  );
}

function ToDate({ onClose }: { onClose: () => void }) {
  const { status, moments } = useShared();
  const pass = usePassing();
  const now = moments.local(status.now);
  const [local, setLocal] = useState(now);
  const advance = (event: Event) => {
    event.preventDefault();
    onClose();
    void pass({ do: 'advance-to', local });
  };
  return (
    <Dialog title={W.clock.to} onClose={onClose}>
      <form onSubmit={advance}>
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

/** Lets time pass and says which triggers ran on the way. */
function usePassing() {
  const { act, say } = useShared();
  return async (action: Action) => {
    const done = await act(action);
    if (done === undefined) return;
    const counts = new Map<string, number>();
    for (const { cause } of done.executions) counts.set(cause, (counts.get(cause) ?? 0) + 1);
    const list = [...counts].map(([cause, n]) => (n > 1 ? `${cause} × ${n}` : cause)).join(', ');
    say(list === '' ? W.clock.nothing : fill(W.clock.fired, { list }));
  };
}
