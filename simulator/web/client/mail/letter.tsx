import { useState } from 'preact/hooks';
import type { Received } from '../../protocol';
import { useShared } from '../shared';
import { Linked } from '../shell/linked';
import { W } from '../words';
import { HtmlBody } from './html-body';

/** A mail as it is read. */
export function Letter({ letter }: { letter: Received }) {
  const { moments } = useShared();
  const [asText, setAsText] = useState(letter.html === '');
  return (
    <article class="pane letter" aria-labelledby="letter-subject">
      <h2 id="letter-subject">{letter.subject || W.mail.noSubject}</h2>
      <dl>
        <dt>{W.mail.from}</dt>
        <dd>
          {letter.name} &lt;{letter.from}&gt;
        </dd>
        <dt>{W.mail.to}</dt>
        <dd>{letter.to.join(', ')}</dd>
      </dl>
      <p class="hint">{moments.moment(letter.at)}</p>
      {letter.html !== '' && (
        <div class="switches" role="group" aria-label={W.mail.show}>
          <button type="button" aria-pressed={!asText} onClick={() => setAsText(false)}>
            {W.mail.html}
          </button>
          <button type="button" aria-pressed={asText} onClick={() => setAsText(true)}>
            {W.mail.text}
          </button>
        </div>
      )}
      {asText ? (
        <p class="said">
          <Linked text={letter.text} />
        </p>
      ) : (
        <HtmlBody letter={letter} />
      )}
      <Attachments letter={letter} />
    </article>
  );
}

function Attachments({ letter }: { letter: Received }) {
  const files = letter.attachments.filter(({ cid }) => cid === undefined);
  if (files.length === 0) return null;
  return (
    <section>
      <h3>{W.mail.attachments}</h3>
      <ul>
        {files.map(({ name, contentType, data }) => (
          <li key={name}>
            <a download={name} href={`data:${contentType};base64,${data}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
