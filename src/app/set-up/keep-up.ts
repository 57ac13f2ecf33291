import { setUpLinks } from './catalogue-links';
import type { SetUpEnv } from './env';
import { isUpToDate, refreshForm } from './form-refresh';
import { formId, openMade } from './form-resource';
import { hideResponseTabs } from './response-tabs';

/**
 * What the clock does for the forms: a topic or an area that somebody typed into its table is offered, a public wording
 * that was changed is said, the links of areas follow, and tabs that have come meanwhile are hidden.
 * Google is asked nothing when nothing changed.
 */
export function keepUp(env: SetUpEnv): void {
  const behind = env.programme.forms.filter((declaration) => {
    const resource = env.resources.get(formId(declaration));
    return resource?.state === 'made' && !isUpToDate(env, declaration, resource);
  });
  // Links first: a form that is found behind again after a kill has them asked for again, one that is up to date has not.
  if (behind.length > 0) setUpLinks(env);
  for (const declaration of behind) {
    const resource = env.resources.get(formId(declaration));
    const form = resource === undefined ? undefined : openMade(env, resource);
    // A form that is gone is for set-up to put back; `health` tells of it.
    if (resource !== undefined && form !== undefined) {
      refreshForm(env, { declaration, form, resource });
    }
  }
  hideResponseTabs(env);
}
