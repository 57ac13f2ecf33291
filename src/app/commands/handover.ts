import * as z from 'zod/mini';
import { Problem } from '../../core/problem';
import { exportProgramme, type Exported } from '../handover/export';
import { handOver, takeBack } from '../handover/hand-over';
import { eventsAwaited, importProgramme, type Arrived } from '../handover/import';
import { readSource, seenOf } from '../handover/source';
import { importChange, importState, restingFor } from '../handover/state';
import { previewImport } from '../handover/summary';
import { read } from '../panel/look';
import { alone, type Alone } from '../session';
import { sweep } from '../sweep';
import { id, yesNo } from './arguments';
import { deciding, type Command } from './command';

/** Files are seen by the account alone that made them (design §4). */
function requireOperator({ operator }: Alone): void {
  if (!operator) throw new Problem('not-the-operator');
}

/**
 * The whole programme in a folder, and one spreadsheet in it that carries it elsewhere (P10). `handOver`: the programme ends
 * here first, so that nothing goes out twice from two places. Refuses with `not-the-operator`, `importing`.
 */
const exporting: Command<{ handOver: boolean }> = {
  args: z.object({ handOver: yesNo }),
  undo: 'own-way-back',
  run: (env, { args }): Exported => {
    // What people did in Calendar, and what is due, is taken in while it still is this programme's business.
    if (args.handOver) sweep(env);
    return alone(
      env,
      (given) => {
        requireOperator(given);
        if (restingFor(given.snapshot) === 'importing') throw new Problem('importing');
        return exportProgramme(env, args.handOver ? handOver(env, given) : given.snapshot);
      },
      { rests: true },
    );
  },
};

/** A programme that was handed over goes on where it was. Refuses with `not-the-operator`, `wrong-status`. */
const takingBack: Command<Record<string, never>> = {
  args: z.object({}),
  undo: 'own-way-back',
  run: (env) =>
    alone(
      env,
      (given) => {
        requireOperator(given);
        return { snapshot: takeBack(env, given.snapshot), result: null };
      },
      { rests: true },
    ),
};

/**
 * Another programme goes on in this spreadsheet, in slices: while it says `finished: false` it is to be called again; the
 * clock goes on with it by itself. `preview`: what would arrive, and nothing is written; `seen`: only if it is what was seen
 * then. `acceptEvents`: events still to come are put into the new calendar, and their guests invited anew.
 * Refuses with `not-the-operator`, `handed-over`, `import-over-data`, `changed-meanwhile`, and as reading the file does.
 */
const importing: Command<{
  file: string;
  preview: boolean;
  acceptEvents: boolean;
  seen?: string | undefined;
}> = {
  args: z.object({
    file: id,
    preview: yesNo,
    acceptEvents: yesNo,
    seen: z.optional(z.string()),
  }),
  undo: 'only-adds',
  run: (env, { args, actor }) => {
    if (args.preview) return previewImport(env, read(env), args.file);
    const arrived = alone<Arrived>(
      env,
      (given) => {
        requireOperator(given);
        if (restingFor(given.snapshot) === 'handed-over') throw new Problem('handed-over');
        const source = readSource(env, args.file);
        const isNew = importState(given.snapshot) === undefined;
        if (isNew && args.seen !== undefined && args.seen !== seenOf(source))
          throw new Problem('changed-meanwhile');
        return importProgramme(env, given.snapshot, source);
      },
      { rests: true },
    );
    if (!args.acceptEvents || !arrived.finished) return arrived;
    const { events } = acceptingEvents.run(env, { args: {}, actor }) as { events: number };
    return { ...arrived, events: arrived.events - events };
  },
};

/** Events that came along are put into this programme's calendar, and their guests are invited anew. */
const acceptingEvents = deciding<Record<string, never>>(
  z.object({}),
  (facts) => {
    const state = importState(facts);
    const effects = eventsAwaited(facts);
    // In rehearsal nobody is invited: the yes that invites is still to come.
    const events = facts.settings['rehearsal'] === true ? 'waiting' : 'made';
    const changes =
      state === undefined || effects.length === 0
        ? []
        : [importChange(facts, { ...state, events })];
    const journal = effects.length === 0 ? [] : [{ code: 'events-accepted' }];
    return { plan: { changes, effects, journal }, result: { events: effects.length } };
  },
  'only-adds',
);

export const handoverCommands = {
  exportProgramme: exporting,
  importProgramme: importing,
  takeBack: takingBack,
  acceptEvents: acceptingEvents,
};
