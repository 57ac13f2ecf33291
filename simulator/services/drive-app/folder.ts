import type { Official } from '../../runtime/official';
import { InvalidQuery, parseQuery, V2 } from '../drive/query';
import { rootFolderId, type DriveFile } from '../drive/state';
import { ServiceError } from '../../runtime/signals';
import { commonMembers } from './common';
import { createFile, createFolder, createShortcut } from './create';
import { fileSurface } from './file';
import { itemOf, mismatch, served, text, type Guest, type Item } from './guest';
import { change, changeable, move, type Where } from './items';
import { iterate } from './iterator';
import { TEXT } from './texts';

/** A `Folder`: AS/reference/drive/folder. */
export function folderSurface(guest: Guest, id: string): object {
  const item = { kind: 'Folder' as const, id };
  const self: object = served(guest, 'Folder', {
    ...commonMembers(guest, item, () => self),
    ...listingMembers(guest, { className: 'Folder', parent: id }),
    ...makingMembers(guest, { className: 'Folder', folderId: id }),
    ...childMembers(guest, { className: 'Folder', folderId: id }, () => self),
  } satisfies Official<GoogleAppsScript.Drive.Folder>);
  guest.standsFor.set(self, item);
  return self;
}

/** What lists files and folders: of one folder, or of the whole Drive when none is given. */
export function listingMembers(guest: Guest, about: { className: string; parent?: string }) {
  const { className, ...within } = about;
  const list = (where: Where) => iterate(guest, { ...where, ...within });
  const named =
    (kind: Item['kind'], member: string) =>
    (name: unknown): object => {
      const wanted = text(guest, name, `${className}.${member}`);
      return list({ kind, test: (file) => file.name === wanted });
    };
  const search =
    (kind: Item['kind'], member: string) =>
    (query: unknown): object =>
      list({ kind, test: matcher(guest, text(guest, query, `${className}.${member}`)) });
  return {
    getFiles: () => list({ kind: 'File' }),
    getFolders: () => list({ kind: 'Folder' }),
    getFilesByName: named('File', 'getFilesByName'),
    getFoldersByName: named('Folder', 'getFoldersByName'),
    getFilesByType: (type: unknown) => {
      const wanted = text(guest, type, `${className}.getFilesByType`);
      return list({ kind: 'File', test: (file) => file.mimeType === wanted });
    },
    searchFiles: search('File', 'searchFiles'),
    searchFolders: search('Folder', 'searchFolders'),
  };
}

/** A query of `searchFiles` in the words of Drive API v2; one that cannot be read is refused (docs/fidelity-notes.md). */
function matcher(guest: Guest, query: string): (file: DriveFile) => boolean {
  const asking = { world: guest.host.world, user: guest.host.execution.about.user };
  try {
    const test = parseQuery(query, V2);
    return (file) => test(file, asking);
  } catch (error) {
    if (error instanceof InvalidQuery) throw new ServiceError(TEXT.invalid('q'));
    throw error;
  }
}

interface Place {
  className: string;
  folderId: string;
}

/** What makes something new in a folder. */
export function makingMembers(guest: Guest, { className, folderId }: Place) {
  return {
    createFile: (...args: unknown[]) =>
      fileSurface(guest, createFile(guest, { folderId, args, method: `${className}.createFile` })),
    createFolder: (name: unknown) => {
      const wanted = text(guest, name, `${className}.createFolder`);
      return folderSurface(guest, createFolder(guest, folderId, wanted));
    },
    createShortcut: (target: unknown) => {
      const wanted = text(guest, target, `${className}.createShortcut`);
      return fileSurface(guest, createShortcut(guest, folderId, wanted));
    },
  };
}

/**
 * The deprecated ways of filling and emptying a folder. A file has one parent: added here, it leaves where it was;
 * taken out of its only folder, it lies in its owner's My Drive (docs/fidelity-notes.md).
 */
export function childMembers(guest: Guest, place: Place, self: () => object) {
  const { className, folderId } = place;
  const child = (kind: Item['kind'], value: unknown, member: string): string => {
    const item = itemOf(guest, value);
    if (item?.kind !== kind) throw mismatch(guest, [value], `${className}.${member}`);
    return item.id;
  };
  const add = (kind: Item['kind']) => (value: unknown) => {
    move(guest, child(kind, value, `add${kind}`), folderId);
    return self();
  };
  const remove = (kind: Item['kind']) => (value: unknown) => {
    const file = changeable(guest, child(kind, value, `remove${kind}`), 'writer');
    if (file.parents.includes(folderId))
      change(guest, file, { parents: [rootFolderId(file.owner)] });
    return self();
  };
  return {
    addFile: add('File'),
    addFolder: add('Folder'),
    removeFile: remove('File'),
    removeFolder: remove('Folder'),
  };
}
