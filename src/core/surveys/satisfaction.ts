import { number, rows, text } from '../facts';
import type { Row, Tables } from '../table/value';

/** How mentees value a mentor: the mean from 1 to 5 (two decimals; null before the first answer) of `n` answers. */
export interface Satisfaction {
  mean: number | null;
  n: number;
}

/**
 * What is the mentor's own: whether it was of use, clear, respectful and safe, and would be recommended. Expectations come
 * from the invitation, logistics are the area's (founding report, Table 1), so neither counts for or against her.
 */
const HERS = ['usefulness', 'clarity', 'respect', 'safety', 'recommend'];

/**
 * A mentor's satisfaction out of `menteeSurveys` and `sessions`. Each woman counts once: her five answers make one mean,
 * so a full room weighs more than an empty one. A session counts for whoever is written down as its mentor.
 */
export function satisfactionOf(tables: Tables, mentorId: string): Satisfaction {
  const given = rows({ tables }, 'sessions').filter(
    (session) => text(session, 'mentorId') === mentorId && text(session, 'status') !== 'cancelled',
  );
  const ids = new Set(given.map(({ id }) => id));
  const means = rows({ tables }, 'menteeSurveys')
    .filter((answer) => ids.has(text(answer, 'sessionId')))
    .flatMap((answer) => meanOf(answer) ?? []);
  const sum = means.reduce((total, mean) => total + mean, 0);
  return {
    mean: means.length === 0 ? null : Math.round((100 * sum) / means.length) / 100,
    n: means.length,
  };
}

function meanOf(answer: Row): number | undefined {
  const answered = HERS.flatMap((key) => number(answer, key) ?? []);
  if (answered.length === 0) return undefined;
  return answered.reduce((sum, value) => sum + value, 0) / answered.length;
}
