import { useState } from 'preact/hooks';
import type { FaultKind, LogView } from '../../protocol';
import { fill } from '../format';
import { useShared } from '../shared';
import { W } from '../words';

const KINDS = Object.keys(W.log.faultKinds) as FaultKind[];

/** Makes one of the next service calls go wrong, as in a scenario's `fault` step. */
export function Faults({ view }: { view: LogView }) {
  const { act } = useShared();
  const [call, setCall] = useState('');
  const [nth, setNth] = useState(1);
  const [kind, setKind] = useState<FaultKind>('crash-after');
  const known = [...new Set(view.executions.flatMap(({ calls }) => Object.keys(calls)))].sort();
  return (
    <section class="faults">
      <h3>{W.log.faults}</h3>
      <p class="hint">{W.log.faultsHint}</p>
      <form
        class="line-form"
        onSubmit={(event) => {
          event.preventDefault();
          void act({ do: 'fault', fault: { call: call.trim(), nth, kind } });
        }}
      >
        <label>
          {W.log.faultCall}
          <input
            required
            list="known-calls"
            value={call}
            onInput={(event) => setCall(event.currentTarget.value)}
          />
        </label>
        <datalist id="known-calls">
          {known.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <label>
          {W.log.faultNth}
          <input
            type="number"
            min={1}
            required
            value={nth}
            onInput={(event) => setNth(Number(event.currentTarget.value))}
          />
        </label>
        <label>
          {W.log.faultKind}
          <select
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as FaultKind)}
          >
            {KINDS.map((each) => (
              <option key={each} value={each}>
                {W.log.faultKinds[each]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{W.log.faultDo}</button>
      </form>
      <ul>
        {view.faults.map((fault, place) => (
          <li key={place}>
            {fill(W.log.faultPending, { ...fault, kind: W.log.faultKinds[fault.kind] })}
          </li>
        ))}
      </ul>
      {view.faults.length > 0 && (
        <button type="button" onClick={() => void act({ do: 'forget-faults' })}>
          {W.log.faultForget}
        </button>
      )}
    </section>
  );
}
