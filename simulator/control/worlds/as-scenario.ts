import { BEGINNINGS } from './beginnings';
import type { Told } from './player';

/** A story as a scenario file that `npm run scenario` plays: the beginning's steps and its own. */
export function scenarioOf({ beginning, steps }: Pick<Told, 'beginning' | 'steps'>): string {
  const { steps: before, ...account } = BEGINNINGS[beginning];
  const scenario = { ...account, programme: 'crea', steps: [...before, ...steps] };
  return `${JSON.stringify(scenario, null, 2)}\n`;
}
