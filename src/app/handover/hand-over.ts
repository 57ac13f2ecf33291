import { Problem } from '../../core/problem';
import type { JournalLine } from '../../core/plan/plan';
import { fill } from '../../texts';
import { commitPlan } from '../commit';
import type { Env } from '../env';
import { factsOf } from '../facts';
import { installed } from '../guard';
import { performOutbox } from '../outbox/perform';
import type { OpenForm } from '../ports/forms-maker';
import { rowWith, type Snapshot } from '../ports/store';
import { takeIn } from '../retake';
import type { Alone } from '../session';
import { wordingOf } from '../settings';
import { formId } from '../set-up/form-resource';

/**
 * Ends the work of a programme in this spreadsheet: no form takes answers, every answer there is has its row, what is due
 * went out as far as it could, and from now on nothing is sent from here. Done again it changes nothing.
 * The forms are closed first: an answer that came after the last look would be in no row and in no carrier.
 */
export function handOver(env: Env, { snapshot, notes }: Alone): Snapshot {
  if (installed(snapshot)?.handedOver !== undefined) return snapshot;
  const wording = wordingOf(factsIn(env, snapshot).settings);
  const message = fill(env.texts.ui.form.closed, wording);
  for (const form of openForms(env, snapshot)) form.close(message);
  const forms = env.programme.forms.map(({ key }) => key);
  const taken = takeIn(env, snapshot, { notes, forms, full: true });
  const performed = performOutbox(env, taken, notes);
  return marked(env, performed, { handedOver: env.startedAt, code: 'handed-over' });
}

/** The way back: the programme goes on in this spreadsheet. Refuses with `wrong-status` where it never stopped. */
export function takeBack(env: Env, snapshot: Snapshot): Snapshot {
  if (installed(snapshot)?.handedOver === undefined)
    throw new Problem('wrong-status', { id: 'programme', status: '', set: '' });
  for (const form of openForms(env, snapshot)) form.publish();
  return marked(env, snapshot, { handedOver: undefined, code: 'taken-back' });
}

function openForms(env: Env, snapshot: Snapshot): OpenForm[] {
  return env.programme.forms.flatMap((declaration) => {
    const id = rowWith(snapshot, 'resources', formId(declaration))?.['googleId'];
    const form = typeof id === 'string' && id !== '' ? env.makers.forms.open(id) : undefined;
    return form === undefined ? [] : [form];
  });
}

function marked(
  env: Env,
  snapshot: Snapshot,
  { handedOver, code }: { handedOver: number | undefined } & Pick<JournalLine, 'code'>,
): Snapshot {
  const data = JSON.stringify({ ...installed(snapshot), handedOver });
  const plan = {
    changes: [{ do: 'update', table: 'resources', id: 'programme', set: { data } }] as const,
    effects: [],
    journal: [{ code }],
  };
  return commitPlan(env, snapshot, { plan, facts: factsIn(env, snapshot) });
}

function factsIn(env: Env, snapshot: Snapshot): ReturnType<typeof factsOf> {
  return factsOf(env, snapshot, { now: env.startedAt, actor: env.account.email() });
}
