import { isThere, type SetUpEnv } from './env';
import { formId, openMade, recordOf } from './form-resource';
import { ensureFolder } from './folders';
import { lostFolders, missingQuestions } from './health';
import { setUpGoogle } from './set-up';
import { tidyUp } from './tidy-up';

/** When to stop beginning things, and the ids of files that rows hold. */
export interface RepairOptions {
  /** ms since the epoch. */
  deadline: number;
  recorded: ReadonlySet<string>;
}

/**
 * Puts right what `health` found fixable: what set-up does by itself, and what it leaves to a person's wish — a form that
 * was closed is opened, a question that was taken out is asked again, folders come back, twins go to the bin.
 */
export function repair(
  env: SetUpEnv,
  { deadline, recorded }: RepairOptions,
): 'done' | 'unfinished' {
  forgetMissingQuestions(env);
  if (setUpGoogle(env, deadline) === 'unfinished') return 'unfinished';
  openForms(env);
  for (const folder of lostFolders(env)) {
    if (!isThere(env, folder)) ensureFolder(env, { id: folder.id, parent: 'folder:repertoire' });
  }
  tidyUp(env, recorded);
  return 'done';
}

/** Set-up asks whatever is not recorded as asked. */
function forgetMissingQuestions(env: SetUpEnv): void {
  for (const declaration of env.programme.forms) {
    const known = env.resources.get(formId(declaration));
    const form = known?.state === 'made' ? openMade(env, known) : undefined;
    if (known === undefined || form === undefined) continue;
    const missing = missingQuestions({ declaration, known, form });
    if (missing.length === 0) continue;
    const items = Object.entries(recordOf(known).items).filter(([key]) => !missing.includes(key));
    env.resources.put({ ...known, data: { ...known.data, items: Object.fromEntries(items) } });
  }
}

function openForms(env: SetUpEnv): void {
  for (const declaration of env.programme.forms) {
    const known = env.resources.get(formId(declaration));
    const form = known?.state === 'made' ? openMade(env, known) : undefined;
    if (form?.isOpen() === false) form.publish();
  }
}
