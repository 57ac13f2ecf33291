import { useEffect, useRef } from 'preact/hooks';
import type { CardPanel, Shown } from '../../protocol';
import { fill } from '../format';
import { useShared } from '../shared';
import { W } from '../words';
import { Card } from './card';
import { CardMenu } from './menu';
import { useCardStep } from './step';

/** What stands in the panel: the card on top, or what is said instead of one, and what waits for an answer. */
export function CardPanelView({ panel }: { panel: CardPanel }) {
  const stack = panel.context.length > 0 ? panel.context : panel.home;
  const top = stack.at(-1);
  const ref = useKeyboardKept(top?.number);
  return (
    <div ref={ref} class="card-panel">
      <Bar panel={panel} top={top} depth={stack.length} />
      <Asking panel={panel} />
      <Top panel={panel} top={top} />
      <Peek peek={panel.peek} />
    </div>
  );
}

/** When the button that was pressed goes away with its card, the keyboard goes on in the next card. */
function useKeyboardKept(number: number | undefined) {
  const ref = useRef<HTMLDivElement>(null);
  const before = useRef(number);
  useEffect(() => {
    const lost = document.activeElement === document.body;
    if (before.current !== undefined && before.current !== number && lost)
      ref.current?.querySelector<HTMLElement>('.card-scroll')?.focus();
    before.current = number;
  }, [number]);
  return ref;
}

function Bar({ panel, top, depth }: { panel: CardPanel; top: Shown | undefined; depth: number }) {
  const step = useCardStep();
  const { busy } = useShared();
  const inContext = panel.context.length > 0;
  return (
    <div class="card-bar">
      {depth > 1 && (
        <button type="button" disabled={busy} onClick={() => void step({ step: 'back' })}>
          {`← ${W.cards.back}`}
        </button>
      )}
      {inContext && (
        <button type="button" disabled={busy} onClick={() => void step({ step: 'home' })}>
          {W.cards.home}
        </button>
      )}
      <CardMenu card={top?.card} root={depth <= 1} />
    </div>
  );
}

function Top({ panel, top }: { panel: CardPanel; top: Shown | undefined }) {
  const step = useCardStep();
  const { openUrl } = useShared();
  const { problem, authorize } = panel;
  if (authorize !== undefined)
    return (
      <div class="card-notice">
        <p>{fill(W.cards.authorize, { resource: authorize.resource })}</p>
        <button type="button" class="main" onClick={() => openUrl(authorize.url)}>
          {W.cards.authorizeDo}
        </button>
      </div>
    );
  if (problem !== undefined)
    return (
      <div class="card-notice" role="alert">
        <p>{W.cards.problem}</p>
        <p class="problem said">{problem}</p>
      </div>
    );
  if (top?.list !== undefined)
    return (
      <ul class="card-list">
        {top.list.map((card, index) => (
          <li key={index}>
            <button type="button" onClick={() => void step({ step: 'pick', index })}>
              <strong>{card.header?.title ?? card.name ?? ''}</strong>
              {card.header?.subtitle !== undefined && <span>{card.header.subtitle}</span>}
            </button>
          </li>
        ))}
      </ul>
    );
  if (top?.card === undefined) return <p class="card-notice">{W.cards.empty}</p>;
  return <Card key={top.number} card={top.card} number={top.number} />;
}

/** What a card asked of the person: access to a file, or to save the event. */
function Asking({ panel: { asksFor, unsaved } }: { panel: CardPanel }) {
  const step = useCardStep();
  if (asksFor !== undefined)
    return (
      <div class="card-notice" role="alert">
        <p>{fill(W.cards.asksFor, { name: asksFor.name })}</p>
        <div class="buttons">
          <button type="button" onClick={() => void step({ step: 'grant', allow: false })}>
            {W.cards.refuse}
          </button>
          <button
            type="button"
            class="main"
            onClick={() => void step({ step: 'grant', allow: true })}
          >
            {W.cards.allow}
          </button>
        </div>
      </div>
    );
  if (unsaved === undefined) return null;
  return (
    <div class="card-notice" role="alert">
      <p>{W.cards.unsaved}</p>
      <ul>
        {[...unsaved.attendees, ...unsaved.attachments.map(({ title }) => title)].map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <button type="button" class="main" onClick={() => void step({ step: 'save-event' })}>
        {W.cards.saveEvent}
      </button>
    </div>
  );
}

/** A contextual card that shows its header at the bottom until she wants it. */
function Peek({ peek }: { peek: Shown | undefined }) {
  const step = useCardStep();
  if (peek === undefined) return null;
  const header = peek.card?.peekCardHeader ?? peek.card?.header;
  return (
    <div class="card-peek">
      <span>
        <strong>{header?.title ?? ''}</strong>
        {header?.subtitle !== undefined && <span>{header.subtitle}</span>}
      </span>
      <button type="button" onClick={() => void step({ step: 'dismiss-peek' })}>
        {W.cards.peekDismiss}
      </button>
      <button type="button" class="main" onClick={() => void step({ step: 'view-peek' })}>
        {W.cards.peek}
      </button>
    </div>
  );
}
