import { fidelity } from './fidelity';
import { readGoogle } from './google';
import { officialNames } from './official';
import { fidelityPage } from './page';
import { compiled } from './program';

/**
 * The files that are made from the types and the sources: path and content, as they should be now. The simulator reads
 * the first and is looked at for the second, so that they are to be written in this order.
 */
export const MADE: readonly { path: string; content: () => string }[] = [
  {
    path: 'simulator/official/members.json',
    content: () => `${JSON.stringify(officialNames(readGoogle(compiled())), null, 2)}\n`,
  },
  { path: 'docs/fidelity.md', content: () => fidelityPage(fidelity()) },
];
