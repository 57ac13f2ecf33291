import type { BeginStep } from '../../protocol';
import { W } from '../words';

const MARK: Record<BeginStep['state'], string> = {
  waiting: '○',
  doing: '◔',
  done: '✓',
  failed: '✕',
  absent: '–',
};

/** How far a new world is. */
export function Begin({ steps, onEnter }: { steps: BeginStep[]; onEnter: () => void }) {
  const failed = steps.some(({ state }) => state === 'failed');
  const over = steps.length > 0 && steps.every(({ state }) => !/waiting|doing/.test(state));
  return (
    <main class="begin">
      <h2>{failed && over ? W.begin.problem : W.begin.title}</h2>
      <p>{W.begin.text}</p>
      <ol aria-live="polite">
        {steps.map(({ step, state, detail }) => (
          <li key={step} class={state}>
            <span class="mark" aria-hidden="true">
              {MARK[state]}
            </span>
            <span>
              {W.begin.steps[step]}: <em>{W.begin.states[state]}</em>
            </span>
            {/failed|absent/.test(state) && detail && <p class="detail">{detail}</p>}
          </li>
        ))}
      </ol>
      {over && (
        <button type="button" class="main" onClick={onEnter}>
          {W.begin.go}
        </button>
      )}
    </main>
  );
}
