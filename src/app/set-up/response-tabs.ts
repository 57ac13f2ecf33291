import type { SetUpEnv } from './env';
import { recordOf } from './form-resource';

/**
 * Hides the tabs that Google adds for the answers of our forms, each once: whoever shows one again keeps it in sight.
 * They come some time after the forms, so this is called again until all were found; then it costs nothing.
 */
export function hideResponseTabs(env: Pick<SetUpEnv, 'resources' | 'makers'>): void {
  const waiting = env.resources
    .all()
    .filter(({ id, state }) => id.startsWith('form:') && state === 'made')
    .filter((resource) => recordOf(resource).tabHidden !== true);
  if (waiting.length === 0) return;
  const hidden = new Set(env.makers.tabs.hide(waiting.map(({ googleId }) => googleId)));
  const done = waiting.filter(({ googleId }) => hidden.has(googleId));
  if (done.length === 0) return;
  env.resources.put(
    ...done.map((resource) => ({ ...resource, data: { ...resource.data, tabHidden: true } })),
  );
}
