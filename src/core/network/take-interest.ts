import { answered } from '../answers/read-answer';
import { keepAsRow, rowIdOf, type TakeAnswer } from '../answers/take-answer';
import { rows } from '../facts';
import { probableDuplicates } from '../people/duplicates';
import { identify } from '../people/identify';
import type { Value } from '../table/value';
import { personOf } from './take-profile';

/**
 * Someone wants to become a mentor (S1-1.4): one row a person, in which what she now leaves empty stays; known mentors are
 * pointed at, never merged.
 */
export const takeInterest: TakeAnswer = (taken, facts) => {
  const person = personOf(taken);
  const standing =
    taken.rowId === undefined ? identify(person, rows(facts, 'candidates')) : undefined;
  if (standing !== undefined) {
    const again = { ...taken, rowId: standing.id, values: answered(taken.values) };
    return keepAsRow(again, { table: 'candidates', prefix: 'C' });
  }
  const mentor = identify(person, rows(facts, 'mentors'));
  const suspects = probableDuplicates(
    { ...person, id: rowIdOf(taken, 'C') },
    rows(facts, 'candidates'),
  );
  const found = {
    mentorId: mentor?.id ?? null,
    possibleDuplicates: suspects.length > 0 ? suspects.join(', ') : null,
  };
  const first: Record<string, Value> =
    taken.rowId === undefined ? { status: mentor === undefined ? 'interested' : 'profiled' } : {};
  return keepAsRow(taken, { table: 'candidates', prefix: 'C' }, { ...first, ...found });
};
