import type { Place } from '../views/links';
import { ask } from './api';
import { go } from './route';

/** Opens what an address leads to in this world; tells when it leads out of it. */
export async function followUrl(url: string, outside: () => void): Promise<void> {
  const found = await ask<Place>('place', { url });
  switch (found.place) {
    case 'form':
      return go('formularios', { url });
    case 'sheet':
      return go('hoja');
    case 'drive':
      return go('drive', { id: found.fileId });
    case 'calendar':
      return go('calendario', { id: found.eventId });
    default:
      return outside();
  }
}
