import { setUpCalendar } from './calendar';
import { setUpLinks } from './catalogue-links';
import { setUpDocuments } from './documents';
import type { SetUpEnv } from './env';
import { setUpFolders } from './folders';
import { setUpForm } from './forms';
import { hideResponseTabs } from './response-tabs';
import { setUpTriggers } from './triggers';

type Step = (env: SetUpEnv) => void;

/**
 * Makes everything of Google's that the programme needs and that is not there; the tables come before. Run again it
 * changes nothing. A step is begun only before `deadline` (ms since the epoch): `unfinished` means run it again,
 * it goes on where it was.
 */
export function setUpGoogle(env: SetUpEnv, deadline: number): 'done' | 'unfinished' {
  for (const step of stepsOf(env)) {
    if (env.clock() > deadline) return 'unfinished';
    step(env);
  }
  return 'done';
}

/** The doorbell comes last but for what waits for the forms: nothing rings in a programme that is half there. */
function stepsOf({ programme }: SetUpEnv): Step[] {
  const forms = programme.forms.map(
    (form): Step =>
      (env) =>
        setUpForm(env, form),
  );
  return [
    setUpCalendar,
    setUpFolders,
    setUpDocuments,
    ...forms,
    setUpTriggers,
    hideResponseTabs,
    setUpLinks,
  ];
}
