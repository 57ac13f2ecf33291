// How long a random week takes, its settling and judging included: `npm run worlds` plays two thousand of them.
import { join } from 'node:path';
import { readScriptFolder } from '../../simulator/control/script-files';
import { Storyteller } from '../../simulator/control/worlds/player';
import { placeOf, tryStory } from '../../simulator/control/worlds/trial';
import { rounded, type Bench } from './measure';

const root = join(__dirname, '../..');
const WEEKS = 40;

const bench: Bench = (emit) => {
  const [bound, addon] = ['dist', 'dist-addon'].map((folder) =>
    readScriptFolder(join(root, folder)),
  );
  if (bound === undefined || addon === undefined) throw new Error('there is no built script');
  const teller = new Storyteller({ bound, addon });
  const began = performance.now();
  let broken = 0;
  for (let story = 0; story < WEEKS; story += 1) {
    const { told } = tryStory(teller, placeOf(1, String(story)), { shorten: false });
    if (told.violations.length > 0) broken += 1;
  }
  const seconds = (performance.now() - began) / 1000;
  emit({ case: 'random-week', value: rounded(seconds / WEEKS), unit: 's' });
  emit({ case: 'random-weeks-that-broke-something', value: broken, unit: `of ${WEEKS}` });
};

export default bench;
