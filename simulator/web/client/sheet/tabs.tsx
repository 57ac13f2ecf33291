import { useState } from 'preact/hooks';
import type { SheetView } from '../../protocol';
import { W } from '../words';

/** The tabs below the grid; hidden ones only when asked for. */
export function Tabs({ view, onChoose }: { view: SheetView; onChoose: (id: number) => void }) {
  const [all, setAll] = useState(false);
  const shown = view.tabs.filter(
    ({ hidden, sheetId }) => all || !hidden || sheetId === view.sheetId,
  );
  const anyHidden = view.tabs.some(({ hidden }) => hidden);
  return (
    <div class="tabs-line">
      <nav class="tabs" aria-label={W.sheet.tabs}>
        {shown.map(({ sheetId, title, hidden, fromForm }) => (
          <button
            key={sheetId}
            type="button"
            aria-current={sheetId === view.sheetId ? 'true' : undefined}
            onClick={() => onChoose(sheetId)}
          >
            {fromForm && (
              <span class="mark" title={W.sheet.formTab} aria-hidden="true">
                ☑
              </span>
            )}
            {title}
            {hidden && <small> ({W.sheet.hiddenTab})</small>}
          </button>
        ))}
      </nav>
      {anyHidden && (
        <label class="switch">
          <input type="checkbox" checked={all} onChange={() => setAll(!all)} />
          {W.sheet.hiddenTabs}
        </label>
      )}
    </div>
  );
}
