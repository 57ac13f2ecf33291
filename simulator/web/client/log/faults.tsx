import { useState } from 'preact/hooks';
import type { Fault, FaultKind, LogView } from '../../protocol';
import { fill } from '../format';
import { useShared } from '../shared';
import { W } from '../words';

const KINDS = Object.keys(W.log.faultKinds) as FaultKind[];

/** Makes one of the next service calls go wrong, as in a scenario's `fault` step. */
export function Faults({ view }: { view: LogView }) {
  const { act } = useShared();
  const known = [...new Set(view.executions.flatMap(({ calls }) => Object.keys(calls)))].sort();
  return (
    <section class="faults">
      <h3>{W.log.faults}</h3>
      <p class="hint">{W.log.faultsHint}</p>
      <NewFault known={known} />
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

function NewFault({ known }: { known: string[] }) {
  const { act } = useShared();
  const [fault, setFault] = useState<Fault>({ call: '', nth: 1, kind: 'crash-after' });
  const change = (part: Partial<Fault>) => setFault({ ...fault, ...part });
  return (
    <form
      class="line-form"
      onSubmit={(event) => {
        event.preventDefault();
        void act({ do: 'fault', fault: { ...fault, call: fault.call.trim() } });
      }}
    >
      <label>
        {W.log.faultCall}
        <input
          required
          list="known-calls"
          value={fault.call}
          onInput={(event) => change({ call: event.currentTarget.value })}
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
          value={fault.nth}
          onInput={(event) => change({ nth: Number(event.currentTarget.value) })}
        />
      </label>
      <KindOfFault kind={fault.kind} onKind={(kind) => change({ kind })} />
      <button type="submit">{W.log.faultDo}</button>
    </form>
  );
}

function KindOfFault({ kind, onKind }: { kind: FaultKind; onKind: (kind: FaultKind) => void }) {
  return (
    <label>
      {W.log.faultKind}
      <select value={kind} onChange={(event) => onKind(event.currentTarget.value as FaultKind)}>
        {KINDS.map((each) => (
          <option key={each} value={each}>
            {W.log.faultKinds[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
