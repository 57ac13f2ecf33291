import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import { MIME, rootFolderId } from '../drive/state';
import { fileSurface } from './file';
import { childMembers, folderSurface, listingMembers, makingMembers } from './folder';
import { guestOf, served, text, type Guest } from './guest';
import { visible } from './items';
import { iterate, resume } from './iterator';
import { TEXT } from './texts';

/** `DriveApp`: AS/reference/drive/drive-app. It sees all of the user's Drive, not only what the app made. */
export function driveAppService(host: Host): object {
  const guest = guestOf(host);
  const folderId = rootFolderId(host.execution.about.user);
  const root = () => folderSurface(guest, folderId);
  return served(guest, 'DriveApp', {
    toString: () => 'Drive',
    Access: guest.access.surface,
    Permission: guest.permission.surface,
    getRootFolder: root,
    getFileById: (id: unknown) => fileSurface(guest, byId(guest, id, 'getFileById')),
    getFolderById: (id: unknown) => {
      const known = byId(guest, id, 'getFolderById');
      if (visible(guest, known)?.mimeType !== MIME.folder)
        throw new ServiceError(TEXT.unexpected('getFolderById'));
      return folderSurface(guest, known);
    },
    continueFileIterator: (token: unknown) => resume(guest, 'File', token),
    continueFolderIterator: (token: unknown) => resume(guest, 'Folder', token),
    getTrashedFiles: () => iterate(guest, { kind: 'File', trashed: true }),
    getTrashedFolders: () => iterate(guest, { kind: 'Folder', trashed: true }),
    ...listingMembers(guest, { className: 'DriveApp' }),
    ...makingMembers(guest, { className: 'DriveApp', folderId }),
    ...childMembers(guest, { className: 'DriveApp', folderId }, root),
  } satisfies Official<GoogleAppsScript.Drive.DriveApp>);
}

/** What ids of Drive look like: 33 or 44 characters, 28 in old ones, 19 of a My Drive. */
const ID = /^([\w-]{33,}|0B[\w-]{26}|0A[\w-]{17})$/;

/** An id of something visible; what is no id at all fails in other words than one that leads nowhere (docs/fidelity-notes.md). */
function byId(guest: Guest, id: unknown, member: string): string {
  if (id === null || id === undefined) throw new ServiceError(TEXT.invalid('id'));
  const wanted = text(guest, id, member);
  if (visible(guest, wanted) !== undefined) return wanted;
  throw new ServiceError(ID.test(wanted) ? TEXT.notFound : TEXT.unexpected(member));
}
