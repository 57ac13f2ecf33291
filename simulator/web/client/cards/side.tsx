import { useEffect, useState } from 'preact/hooks';
import type { CardHost, CardPlace } from '../../protocol';
import { fill } from '../format';
import type { PlaceName, Route } from '../route';
import { useShared } from '../shared';
import { W } from '../words';
import { CardPanelView } from './panel';

const HOSTS: Partial<Record<PlaceName, CardHost>> = {
  hoja: 'sheets',
  calendario: 'calendar',
  drive: 'drive',
  correo: 'gmail',
};

/** The strip at the right where the script's cards stand; not there in a place where the manifest shows none. */
export function CardSide({ route }: { route: Route }) {
  const { status } = useShared();
  const host = HOSTS[route.place];
  if (status.cards === null || host === undefined || !status.cards.hosts.includes(host))
    return null;
  return <Side key={host} place={placeOf(host, route.query['id'])} name={status.cards.name} />;
}

function placeOf(host: CardHost, id: string | undefined): CardPlace {
  if (id === undefined) return { host };
  if (host === 'gmail') return { host, messageId: id };
  if (host === 'calendar') return { host, eventId: id };
  return host === 'drive' ? { host, fileIds: [id] } : { host };
}

function Side({ place, name }: { place: CardPlace; name: string }) {
  const { act, opened, screen } = useShared();
  const [open, setOpen] = useState(() => sessionStorage.getItem('cards') === 'open');
  const toggle = (to: boolean) => {
    sessionStorage.setItem('cards', to ? 'open' : 'closed');
    setOpen(to);
    if (!to) void act({ do: 'cards', step: { step: 'close' } });
  };
  useEffect(() => {
    if (opened && open) void act({ do: 'cards', step: { step: 'open', place } });
  }, [opened, open, JSON.stringify(place)]);
  if (!open)
    return (
      <aside class="card-side closed-side" aria-label={name}>
        <button type="button" onClick={() => toggle(true)}>
          {fill(W.cards.open, { name })}
        </button>
      </aside>
    );
  const panel = screen.cards?.place.host === place.host ? screen.cards : undefined;
  return (
    <aside class="card-side" aria-label={name}>
      <div class="dialog-head">
        <h2>{name}</h2>
        <button
          type="button"
          class="quiet"
          aria-label={fill(W.cards.close, { name })}
          onClick={() => toggle(false)}
        >
          ✕
        </button>
      </div>
      {panel === undefined ? <p class="loading">{W.loading}</p> : <CardPanelView panel={panel} />}
    </aside>
  );
}
