import { useState } from 'preact/hooks';
import { useShared } from '../shared';
import { Dialog } from '../shell/dialog';
import { W } from '../words';

/** Writes a mail to the coordination, from whoever is before the page. */
export function Compose({ onClose }: { onClose: () => void }) {
  const { act, say, person, status } = useShared();
  const [from, setFrom] = useState(person.email);
  const [subject, setSubject] = useState('');
  const [body, setBody] = useState('');
  const send = async (event: Event) => {
    event.preventDefault();
    const done = await act({ do: 'mail', from, subject, body });
    if (done === undefined) return;
    say(W.mail.sent);
    onClose();
  };
  return (
    <Dialog title={W.mail.write} onClose={onClose} class="compose">
      <form onSubmit={(event) => void send(event)}>
        <p class="hint">
          {W.mail.to}: {status.operator}
        </p>
        <label>
          {W.mail.writeFrom}
          <input
            type="email"
            required
            value={from}
            onInput={(event) => setFrom(event.currentTarget.value)}
          />
        </label>
        <label>
          {W.mail.subject}
          <input value={subject} onInput={(event) => setSubject(event.currentTarget.value)} />
        </label>
        <label>
          {W.mail.message}
          <textarea
            rows={8}
            required
            value={body}
            onInput={(event) => setBody(event.currentTarget.value)}
          />
        </label>
        <div class="buttons">
          <button type="submit" class="main">
            {W.mail.send}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
