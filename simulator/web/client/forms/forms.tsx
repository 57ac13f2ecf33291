import { useState } from 'preact/hooks';
import type { FormLine, FormView, RawAnswer } from '../../protocol';
import { ask } from '../api';
import { fill } from '../format';
import { go, hashOf, useRoute } from '../route';
import { useShared, useView } from '../shared';
import { W } from '../words';
import { LiveForm } from './form';

export interface OpenForm {
  form: FormView;
  answers: Record<string, RawAnswer>;
}

/** Every live form, and the one that is being answered. */
export function FormsPlace() {
  const { query } = useRoute();
  const { url } = query;
  return url === undefined ? <FormList /> : <OneForm key={url} url={url} />;
}

function FormList() {
  const lines = useView<FormLine[]>('forms');
  if (lines === undefined) return <p class="loading">{W.loading}</p>;
  return (
    <section>
      <h2>{W.forms.list}</h2>
      {lines.length === 0 && <p>{W.forms.none}</p>}
      <ul class="cards">
        {lines.map(({ id, title, url, open, answers }) => (
          <li key={id}>
            <a href={hashOf('formularios', { url })}>{title}</a>
            <span class="hint">
              {answers === 1 ? W.forms.oneAnswer : fill(W.forms.answers, { n: answers })}
              {!open && ` · ${W.forms.closed}`}
            </span>
          </li>
        ))}
      </ul>
      <PasteLink />
    </section>
  );
}

function PasteLink() {
  const [url, setUrl] = useState('');
  const [problem, setProblem] = useState('');
  const open = async (event: Event) => {
    event.preventDefault();
    try {
      await ask<OpenForm>('form', { url });
      go('formularios', { url });
    } catch {
      setProblem(W.forms.badLink);
    }
  };
  return (
    <form class="paste" onSubmit={(event) => void open(event)}>
      <h3>{W.forms.paste}</h3>
      <label>
        {W.forms.pasteLabel}
        <input
          type="url"
          required
          value={url}
          onInput={(event) => setUrl(event.currentTarget.value)}
        />
      </label>
      {problem !== '' && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <button type="submit">{W.forms.pasteDo}</button>
    </form>
  );
}

function OneForm({ url }: { url: string }) {
  const { person } = useShared();
  const found = useView<OpenForm>('form', { url });
  const [first, setFirst] = useState<OpenForm | undefined>(undefined);
  // What she is filling in stays as she began it, whatever happens in the world meanwhile.
  if (first === undefined && found !== undefined) setFirst(found);
  const opened = first ?? found;
  return (
    <section>
      <p>
        <a href={hashOf('formularios')}>← {W.forms.back2list}</a>
      </p>
      {opened === undefined ? (
        <p class="loading">{W.loading}</p>
      ) : (
        <LiveForm key={person.email} opened={opened} />
      )}
    </section>
  );
}
