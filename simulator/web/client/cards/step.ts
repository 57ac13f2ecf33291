import type { CardAnswer, CardStep } from '../../protocol';
import { useShared } from '../shared';

/** Does a step with cards, says what the host would not do, and opens the address that came of it. */
export function useCardStep(): (step: CardStep) => Promise<CardAnswer | undefined> {
  const { act, say, openUrl } = useShared();
  return async (step) => {
    const done = await act({ do: 'cards', step });
    const { refused, link } = done?.cards ?? {};
    if (refused !== undefined) say(refused, 'bad');
    if (link !== undefined) openUrl(link);
    return done?.cards;
  };
}
