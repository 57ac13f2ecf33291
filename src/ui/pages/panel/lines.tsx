import type { RequestLine, SessionLine } from '../../contract';
import { usePanel } from './hooks';
import { fill, words } from './words';

/** What comes next, in words. */
export function nextOf({ step, mentor }: { step: RequestLine['step']; mentor: string }): string {
  return fill(words.next[step], { mentor });
}

/** A request to be opened. */
export function RequestItem({ line }: { line: RequestLine }) {
  const panel = usePanel();
  const { id, topic, area, when, clock, past } = line;
  return (
    <li>
      <button type="button" class="item" onClick={() => panel.open('request', id)}>
        <strong>{topic}</strong>
        <span>{[area, when].filter((part) => part !== '').join(' · ')}</span>
        <span class="next">{nextOf(line)}</span>
        {past && <span class="clock soon">{words.today.past}</span>}
        {clock !== null && <span class={`clock ${clock.tone}`}>{clock.text}</span>}
      </button>
    </li>
  );
}

/** A session to be opened. */
export function SessionItem({ line }: { line: SessionLine }) {
  const panel = usePanel();
  const { id, title, area, when, mentor } = line;
  return (
    <li>
      <button type="button" class="item" onClick={() => panel.open('session', id)}>
        <strong>{title}</strong>
        <span>{when}</span>
        <span>{[mentor, area].filter((part) => part !== '').join(' · ')}</span>
        <span class="next">{nextOf(line)}</span>
      </button>
    </li>
  );
}

/** What happened with a request, a session or a mentor. */
export function History({ of }: { of: string }) {
  const panel = usePanel();
  return (
    <p>
      <button type="button" class="link" onClick={() => panel.open('journal', of)}>
        {words.journal.history}
      </button>
    </p>
  );
}
