import { useState } from 'preact/hooks';
import { useShared } from '../shared';
import { W } from '../words';
import { Clock } from './clock';
import { Dialog } from './dialog';

/** The name of the place, the simulated time, and the way to begin anew. */
export function TopBar() {
  const { busy } = useShared();
  return (
    <header class="top-bar">
      <h1>
        {W.title} <small>{W.subtitle}</small>
      </h1>
      <Clock />
      <Reset />
      <div class="working" role="status">
        {busy ? W.working : ''}
      </div>
    </header>
  );
}

function Reset() {
  const { act } = useShared();
  const [asking, setAsking] = useState(false);
  const confirm = async () => {
    setAsking(false);
    await act({ do: 'reset' });
    location.hash = '';
  };
  return (
    <>
      <button type="button" class="reset" onClick={() => setAsking(true)}>
        {W.reset.button}
      </button>
      {asking && (
        <Dialog title={W.reset.title} onClose={() => setAsking(false)}>
          <p>{W.reset.text}</p>
          <div class="buttons">
            <button type="button" onClick={() => setAsking(false)}>
              {W.cancel}
            </button>
            <button type="button" class="danger" onClick={() => void confirm()}>
              {W.reset.confirm}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
