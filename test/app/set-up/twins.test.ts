import { expect, it } from '@jest/globals';
import type { Twins } from '../../../src/app/ports/drive-maker';
import { trashTwins } from '../../../src/app/set-up/twins';

function trashed(twins: Twins[], recorded: string[]): string[] {
  const binned: string[] = [];
  const drive = { twins: () => twins, trash: (id: string) => void binned.push(id) };
  expect(trashTwins({ drive, recorded: new Set(recorded) })).toBe(binned.length);
  return binned;
}

it('keeps the twin that is recorded, whichever came first', () => {
  expect(trashed([{ mark: 'm', ids: ['a', 'b', 'c'] }], ['b'])).toEqual(['a', 'c']);
});

it('keeps the oldest when none is recorded', () => {
  expect(trashed([{ mark: 'm', ids: ['a', 'b', 'c'] }], ['other'])).toEqual(['b', 'c']);
});

it('keeps all that are recorded', () => {
  expect(trashed([{ mark: 'm', ids: ['a', 'b'] }], ['a', 'b'])).toEqual([]);
});
