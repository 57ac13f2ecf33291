import * as answers from './answers';
import * as mails from './mails';
import * as meetings from './meetings';
import * as sheet from './sheet';
import type { Check, View } from './view';

const CHECKS: readonly Check[] = [
  ...Object.values(answers),
  ...Object.values(mails),
  ...Object.values(meetings),
  ...Object.values(sheet),
];

/** Everything that must never be and is, in a world at the end of a story. */
export function judge(view: View): string[] {
  return CHECKS.flatMap((check) => check(view));
}
