import type { LogView } from '../../protocol';
import { fill } from '../format';
import { useShared } from '../shared';
import { W } from '../words';

/** What is set to run by itself. */
export function Triggers({ view }: { view: LogView }) {
  const { moments, act, busy } = useShared();
  return (
    <section class="triggers">
      <h3>{W.log.triggers}</h3>
      {view.triggers.length === 0 && <p>{W.log.noTriggers}</p>}
      <ul>
        {view.triggers.map(({ id, handler, kind, owner, source, nextAt }) => (
          <li key={id}>
            <code>{handler}</code> · {W.log.kinds[kind] ?? kind}
            {source !== '' && ` · ${source}`} · {owner}
            {nextAt > 0 && ` · ${fill(W.log.next, { when: moments.short(nextAt) })}`}
          </li>
        ))}
      </ul>
      {view.triggers.some(({ kind }) => kind === 'clock') && (
        <button type="button" disabled={busy} onClick={() => void act({ do: 'sweep' })}>
          {W.log.sweep}
        </button>
      )}
    </section>
  );
}
