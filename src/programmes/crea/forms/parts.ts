import type { Field } from '../../../core/programme/field';

/** Every form begins with its privacy notice and the consent to it (P1). */
export const consent: Field = { key: 'consent', type: 'one', options: 'consent', required: true };

/** The session an answer belongs to; her link brings it (S1-5.1). */
export const session: Field = { key: 'session', type: 'text', required: true, byLink: true };

/** Questions answered from 1 to 5, all of them required. */
export function scales(...keys: readonly string[]): Field[] {
  return keys.map((key) => ({ key, type: 'scale', required: true }));
}
