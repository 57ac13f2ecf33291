import type { Env } from '../env';

/**
 * The surroundings in which the sample is taken in: its answers alone, as of the moment it was loaded and in the order it
 * has them, and whatever they would set going is left out. Nobody is to hear of invented women; so the outbox of a
 * sample stays empty from the start, and rehearsal, which is on meanwhile, keeps what is tried out with them
 * afterwards (invitations, events) from reaching anyone. Real answers that come in between wait for their own bell.
 * `order`: response id → its number in the sample.
 */
export function quietly(env: Env, at: number, order: ReadonlyMap<string, number>): Env {
  return {
    ...env,
    store: {
      ...env.store,
      commit: (snapshot, changes) =>
        env.store.commit(
          snapshot,
          changes.filter(({ table }) => table !== 'outbox'),
        ),
    },
    answers: {
      since: (form, since) =>
        env.answers.since(form, since).flatMap((answer) => {
          const number = order.get(answer.responseId);
          return number === undefined ? [] : [{ ...answer, at: at + number }];
        }),
    },
  };
}
