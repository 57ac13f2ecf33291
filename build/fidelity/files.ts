import { fidelity } from './fidelity';
import { officialNames } from './official';
import { fidelityPage } from './page';

/** The files that are made from the types and the sources: path and content, as they should be now. */
export function madeFiles(): { path: string; content: string }[] {
  const known = fidelity();
  return [
    {
      path: 'simulator/official/members.json',
      content: `${JSON.stringify(officialNames(known.google), null, 2)}\n`,
    },
    { path: 'docs/fidelity.md', content: fidelityPage(known) },
  ];
}
