import { fill } from '../../texts/fill';
import type { Resource } from '../ports/resources';
import { reportMade, type SetUpEnv } from './env';
import { orphanOf } from './orphans';

/**
 * The programme's calendar. Google takes no id of ours and does not list calendars to us, so the intent is recorded
 * first; at worst an empty calendar is left over, which `health` tells of.
 */
export function setUpCalendar(env: SetUpEnv): void {
  const known = env.resources.get('calendar');
  if (known?.state === 'made' && env.makers.calendar.isThere(known.googleId)) return;
  const name = fill(env.texts.events.calendar.title, env.wording);
  const description = fill(env.texts.events.calendar.description, env.wording);
  const intended: Resource = {
    id: 'calendar',
    kind: 'calendar',
    name,
    googleId: '',
    url: '',
    state: 'intended',
    data: { at: env.clock() },
  };
  env.resources.put(...orphanOf(env, known), intended);
  const made = env.makers.calendar.make({ name, description, timeZone: env.timeZone });
  env.resources.put({ ...intended, googleId: made.id, url: made.url, state: 'made', data: {} });
  reportMade(env, intended, known);
}
