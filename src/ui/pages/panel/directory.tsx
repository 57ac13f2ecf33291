import { useEffect, useRef, useState } from 'preact/hooks';
import type { FoundMentor } from '../../contract';
import { sentenceOf, usePanel } from './hooks';
import { Back, Field, Heading, Trouble, Working } from './parts';
import { command, type Refused } from './server';
import { fill, words } from './words';

const said = words.directory;

/** She types on before the server is asked. */
const PAUSE_MS = 400;

function useSearch(query: string, free: boolean) {
  const [mentors, setMentors] = useState<readonly FoundMentor[]>();
  const [problem, setProblem] = useState<Refused>();
  const [busy, setBusy] = useState(true);
  const latest = useRef(0);
  useEffect(() => {
    const asked = (latest.current += 1);
    const isLatest = (): boolean => latest.current === asked;
    setBusy(true);
    const timer = setTimeout(() => {
      command<{ mentors: FoundMentor[] }>('searchDirectory', {
        text: query,
        ...(free ? { free } : {}),
      })
        .then(
          (answer) => {
            if (!isLatest()) return;
            setMentors(answer.mentors);
            setProblem(undefined);
          },
          (error: unknown) => isLatest() && setProblem(sentenceOf(error)),
        )
        .finally(() => isLatest() && setBusy(false));
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [query, free]);
  return { mentors, problem, busy };
}

/** The directory, as she types. */
export function Directory() {
  const panel = usePanel();
  const [query, setQuery] = useState('');
  const [free, setFree] = useState(false);
  const { mentors, problem, busy } = useSearch(query, free);
  return (
    <>
      <Back onClick={panel.back} />
      <Heading>{words.view.directory}</Heading>
      <Field label={said.search} hint={said.hint}>
        {(id, hintId) => (
          <input
            id={id}
            type="search"
            value={query}
            aria-describedby={hintId}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        )}
      </Field>
      <label class="radio">
        <input
          type="checkbox"
          checked={free}
          onInput={(event) => setFree(event.currentTarget.checked)}
        />
        {said.free}
      </label>
      {busy && <Working />}
      <Trouble problem={problem} />
      {mentors !== undefined && <Found mentors={mentors} />}
    </>
  );
}

function Found({ mentors }: { mentors: readonly FoundMentor[] }) {
  const panel = usePanel();
  return (
    <>
      <p role="status">
        {mentors.length === 0 ? said.none : fill(said.found, { count: mentors.length })}
      </p>
      <ul>
        {mentors.map((mentor) => (
          <li key={mentor.id}>
            <button type="button" class="item" onClick={() => panel.open('mentor', mentor.id)}>
              <strong>{mentor.name}</strong>
              <span>{mentor.topics.join(', ')}</span>
              <span>
                {[mentor.municipality, mentor.phone].filter((part) => part !== '').join(' · ')}
              </span>
              <span class="next">{leftOf(mentor.left)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** How many more sessions she can give this month, in words. */
export function leftOf(left: number): string {
  if (left === 0) return said.full;
  return left === 1 ? said.leftOne : fill(said.left, { left });
}
