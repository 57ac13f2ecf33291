import type { Screen, Selection } from '../../protocol';
import { useShared } from '../shared';
import { Dialog } from '../shell/dialog';
import { W } from '../words';
import { PageFrame } from './page-frame';

type Page = Screen['pages'][number];

/** The sidebar and the dialogs that the script opened. */
export function Pages({ selection }: { selection: Selection }) {
  const { screen, act } = useShared();
  const close = (page: Page) => void act({ do: 'close-page', number: page.number });
  const sidebar = screen.pages.find(({ kind }) => kind === 'sidebar');
  return (
    <>
      {sidebar !== undefined && (
        <aside class="sidebar" aria-label={sidebar.title || W.sheet.panel}>
          <div class="dialog-head">
            <h2>{sidebar.title || W.sheet.panel}</h2>
            <button type="button" class="quiet" aria-label={W.close} onClick={() => close(sidebar)}>
              ✕
            </button>
          </div>
          <PageFrame key={sidebar.number} page={sidebar} selection={selection} />
        </aside>
      )}
      {screen.pages
        .filter(({ kind }) => kind !== 'sidebar')
        .map((page) => (
          <Dialog
            key={page.number}
            title={page.title || W.sheet.dialog}
            onClose={() => close(page)}
            class="script-page"
          >
            <PageFrame page={page} selection={selection} />
          </Dialog>
        ))}
    </>
  );
}
