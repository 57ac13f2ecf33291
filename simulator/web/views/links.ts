import { formAt } from '../../services/forms/prefill';
import type { World } from '../../world/world';

/** Where an address of Google leads within this workspace. */
export type Place =
  | { place: 'form'; url: string }
  | { place: 'sheet' }
  | { place: 'drive'; fileId: string }
  | { place: 'calendar'; eventId: string }
  | { place: 'outside' };

/** What a click on an address opens: forms, files and events of this world; anything else stays outside. */
export function placeOf(world: World, url: string): Place {
  if (formAt(world, url) !== undefined) return { place: 'form', url };
  const eventId = /[?&]eid=([\w-]+)/.exec(url)?.[1];
  if (eventId !== undefined)
    return {
      place: 'calendar',
      eventId: Buffer.from(eventId, 'base64url').toString().split(' ')[0] ?? '',
    };
  const fileId = /(?:\/d\/|\/folders\/|[?&]id=)([\w-]+)/.exec(url)?.[1];
  if (fileId === world.containerId) return { place: 'sheet' };
  return fileId !== undefined && world.drive.files[fileId] !== undefined
    ? { place: 'drive', fileId }
    : { place: 'outside' };
}
