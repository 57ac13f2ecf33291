import { useState } from 'preact/hooks';
import type { MailView, Received } from '../../protocol';
import { fill } from '../format';
import { VISITOR } from '../people';
import { hashOf, useRoute } from '../route';
import { useShared, useView } from '../shared';
import { W } from '../words';
import { Compose } from './compose';
import { Letter } from './letter';

/** The inbox of whoever is before the page, and the mail she reads. */
export function MailPlace() {
  const { person } = useShared();
  const { query } = useRoute();
  const view = useView<MailView>('mail', { person: person.email });
  const [writing, setWriting] = useState(false);
  const { id } = query;
  if (person.email === VISITOR) return <p>{W.mail.noMailbox}</p>;
  if (view === undefined) return <p class="loading">{W.loading}</p>;
  const chosen = view.letters.find((letter) => letter.id === id);
  return (
    <section class="two-panes">
      <div>
        <h2>{fill(W.mail.of, { name: person.name })}</h2>
        <button type="button" onClick={() => setWriting(true)}>
          {W.mail.write}
        </button>
        {writing && <Compose onClose={() => setWriting(false)} />}
        {view.letters.length === 0 && <p>{W.mail.none}</p>}
        <ol class="inbox">
          {view.letters.map((letter) => (
            <li key={letter.id}>
              <Line letter={letter} chosen={letter.id === id} />
            </li>
          ))}
        </ol>
      </div>
      {chosen === undefined ? (
        <div class="pane empty">{W.mail.pick}</div>
      ) : (
        <Letter key={chosen.id} letter={chosen} />
      )}
    </section>
  );
}

function Line({ letter, chosen }: { letter: Received; chosen: boolean }) {
  const { moments } = useShared();
  const kind = W.mail.kinds[letter.kind];
  return (
    <a href={hashOf('correo', { id: letter.id })} aria-current={chosen ? 'true' : undefined}>
      <span class="from">{letter.name || letter.from}</span>
      <time>{moments.short(letter.at)}</time>
      <span class="subject">{letter.subject || W.mail.noSubject}</span>
      {kind !== '' && <span class={`tag ${letter.kind}`}>{kind}</span>}
    </a>
  );
}
