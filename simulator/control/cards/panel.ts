import type { CardPanel, Shown } from '../../runtime/card-panel';
import type { CardJson, NavigationJson, SectionJson } from '../../services/card-service/model';
import { LIMITS } from '../../services/card-service/rules';

/** The stack she looks at. */
export function currentStack(panel: CardPanel): 'home' | 'context' {
  return panel.context.length > 0 ? 'context' : 'home';
}

export function topOf(panel: CardPanel): Shown | undefined {
  return panel[currentStack(panel)].at(-1);
}

/** A card, or several as a list, as one place of a stack. */
export function shownOf(cards: CardJson[]): Shown {
  const [first] = cards;
  const drawn = cards.map(drawnPart);
  return cards.length === 1 && first !== undefined
    ? { number: nextNumber(), card: drawnPart(first) }
    : { number: nextNumber(), list: drawn };
}

/** Numbers of cards belong to the screen, like the cards: nothing that Google remembers. */
function nextNumber(): number {
  last += 1;
  return last;
}

let last = 0;

/**
 * "You can add up to 100 widgets per card. If a section's widgets push the total count above 100, that entire section
 * and all following sections are ignored." (card.v1, Card)
 */
export function drawnPart(card: CardJson): CardJson {
  const sections: SectionJson[] = [];
  let count = 0;
  for (const section of card.sections ?? []) {
    count += section.widgets?.length ?? 0;
    if (count > LIMITS.widgets) break;
    sections.push(section);
  }
  return { ...card, sections };
}

/**
 * A stack after the steps of a navigation, in their order. The root stays whatever is popped
 * (WS/add-ons/how-tos/navigation). With `keep` an updated card keeps what was typed into it.
 */
export function navigated(
  stack: Shown[],
  { steps, keep }: { steps: NavigationJson[]; keep: boolean },
): Shown[] {
  return steps.reduce((before, step) => oneStep(before, step, keep), stack);
}

function oneStep(stack: Shown[], step: NavigationJson, keep: boolean): Shown[] {
  if (step.pushCard !== undefined) return [...stack, shownOf([step.pushCard])];
  if (step.updateCard !== undefined) {
    const updated = shownOf([step.updateCard]);
    const kept = stack.at(-1)?.number;
    return [
      ...stack.slice(0, -1),
      keep && kept !== undefined ? { ...updated, number: kept } : updated,
    ];
  }
  if (step.popToRoot) return stack.slice(0, 1);
  if (step.popToCard !== undefined) return poppedTo(stack, step.popToCard);
  return stack.length > 1 ? stack.slice(0, -1) : stack;
}

/** Down to the card of that name, or to the root. */
function poppedTo(stack: Shown[], name: string): Shown[] {
  const place = stack.map(({ card }) => card?.name).lastIndexOf(name);
  return stack.slice(0, Math.max(place, 0) + 1);
}
