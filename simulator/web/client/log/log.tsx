import type { ExecutionView, LogView } from '../../protocol';
import { fill } from '../format';
import { useShared, useView } from '../shared';
import { W } from '../words';
import { Faults } from './faults';
import { Triggers } from './triggers';

/** What the script did, call by call; what is set to run; and faults to try it with. */
export function LogPlace() {
  const view = useView<LogView>('log');
  if (view === undefined) return <p class="loading">{W.loading}</p>;
  return (
    <section class="log">
      <h2>{W.places.bitacora}</h2>
      <div class="log-side">
        <Faults view={view} />
        <Triggers view={view} />
      </div>
      <h3>{W.log.executions}</h3>
      {view.executions.length === 0 && <p>{W.log.none}</p>}
      <ol class="executions">
        {view.executions.map((execution) => (
          <li key={execution.execution}>
            <Execution execution={execution} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Execution({ execution }: { execution: ExecutionView }) {
  const { moments } = useShared();
  const { cause, user, at, status, calls, total, simulatedMs, log } = execution;
  const sorted = Object.entries(calls).sort((a, b) => b[1] - a[1]);
  return (
    <details>
      <summary>
        <span class={`tag ${status}`}>{W.log.statuses[status]}</span>
        <strong>{cause}</strong>
        <span>{user}</span>
        <time>{moments.short(at)}</time>
        <span>{fill(W.log.cost, { total, seconds: (simulatedMs / 1000).toFixed(1) })}</span>
        <span class="unseen">{fill(W.log.details, { n: execution.execution })}</span>
      </summary>
      <div class="execution-body">
        <section>
          <h4>
            {W.log.calls} ({total})
          </h4>
          {sorted.length === 0 && <p>{W.log.noCalls}</p>}
          <ul class="calls">
            {sorted.map(([name, n]) => (
              <li key={name}>
                <code>{name}</code> × {n}
              </li>
            ))}
          </ul>
        </section>
        {log.length > 0 && (
          <section>
            <h4>{W.log.logged}</h4>
            <pre tabIndex={0}>{log.join('\n')}</pre>
          </section>
        )}
      </div>
    </details>
  );
}
