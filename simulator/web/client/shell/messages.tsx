import type { Notice } from '../notices';
import { W } from '../words';

/** What was said last; read out as it appears. */
export function Messages({
  notices,
  onClose,
}: {
  notices: Notice[];
  onClose: (id: number) => void;
}) {
  return (
    <div class="messages" role="log" aria-live="polite">
      {notices.map(({ id, kind, title, text }) => (
        <div key={id} class={`message ${kind}`}>
          <div>
            {title !== '' && <strong>{title}</strong>}
            <p>{text}</p>
          </div>
          <button type="button" class="quiet" aria-label={W.close} onClick={() => onClose(id)}>
            ✕
          </button>
        </div>
      ))}
    </div>
  );
}
