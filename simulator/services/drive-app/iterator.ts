import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import { nextId } from '../../world/ids';
import { fileSurface } from './file';
import { folderSurface } from './folder';
import { served, text, type Guest } from './guest';
import { listed, type Where } from './items';
import { TEXT } from './texts';

type Continuation = GoogleAppsScript.Drive.FileIterator;

/** How many items one call to Google brings. */
const PAGE = 100;

/** "Generally valid for one week" (AS/reference/drive/drive-app#continueFileIterator). */
const TOKEN_MS = 7 * 86_400_000;

/** An iterator over what a listing finds now. */
export function iterate(guest: Guest, where: Where): object {
  return iteratorSurface(guest, where.kind, listed(guest, where));
}

/** A `FileIterator` or `FolderIterator`: AS/reference/drive/file-iterator. */
export function iteratorSurface(guest: Guest, kind: 'File' | 'Folder', ids: string[]): object {
  const { host } = guest;
  let at = 0;
  const surface = (id: string) =>
    kind === 'File' ? fileSurface(guest, id) : folderSurface(guest, id);
  return served(guest, `${kind}Iterator` as const, {
    hasNext: () => at < ids.length,
    next: () => {
      const id = ids[at];
      if (id === undefined) throw new ServiceError(TEXT.iteratorEnd);
      // A page is used up: the next one is fetched.
      if (at > 0 && at % PAGE === 0) host.call(`${kind}Iterator.next`, () => undefined);
      at += 1;
      return surface(id);
    },
    getContinuationToken: () => putOff(guest, kind, ids.slice(at)),
  } satisfies Official<Continuation>);
}

/** `continueFileIterator`, `continueFolderIterator`. */
export function resume(guest: Guest, kind: 'File' | 'Folder', token: unknown): object {
  const { world, execution } = guest.host;
  const known = text(guest, token, `DriveApp.continue${kind}Iterator`);
  const left = world.drive.continuations?.[known];
  if (left?.kind !== kind || execution.now() - left.at > TOKEN_MS)
    throw new ServiceError(TEXT.invalid('continuationToken'));
  return iteratorSurface(guest, kind, left.ids);
}

function putOff({ host }: Guest, kind: 'File' | 'Folder', ids: string[]): string {
  const { world, execution } = host;
  const now = execution.now();
  const kept = Object.entries(world.drive.continuations ?? {}).filter(
    ([, { at }]) => now - at <= TOKEN_MS,
  );
  const token = nextId(world, 'drive-continuation', 80);
  world.drive.continuations = { ...Object.fromEntries(kept), [token]: { kind, ids, at: now } };
  return token;
}
