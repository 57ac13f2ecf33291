import type { CardJson } from '../../../services/card-service/model';
import { useShared } from '../shared';
import { Popup } from '../sheet/popup';
import { W } from '../words';
import { useCardStep } from './step';
import { clickOf } from './form';

/** The menu of a card: its own actions, those of the manifest, and making it anew where it is a root. */
export function CardMenu({ card, root }: { card: CardJson | undefined; root: boolean }) {
  const { status, busy } = useShared();
  const step = useCardStep();
  return (
    <Popup title={W.cards.menu}>
      {(card?.cardActions ?? []).map(({ actionLabel, onClick }, place) => (
        <li key={place}>
          <button type="button" disabled={busy} onClick={() => void step(clickOf(onClick, {}))}>
            {actionLabel}
          </button>
        </li>
      ))}
      {(status.cards?.actions ?? []).map((label, index) => (
        <li key={label}>
          <button
            type="button"
            disabled={busy}
            onClick={() => void step({ step: 'universal', index })}
          >
            {label}
          </button>
        </li>
      ))}
      {root && (
        <li>
          <button type="button" disabled={busy} onClick={() => void step({ step: 'refresh' })}>
            {W.cards.refresh}
          </button>
        </li>
      )}
    </Popup>
  );
}
