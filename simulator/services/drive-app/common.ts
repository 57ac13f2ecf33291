import { isTrashed } from '../drive/access';
import { isEditors, renameContent } from '../drive/editors';
import { contentOf, webViewLink } from '../drive/view';
import { flag, itemOf, mismatch, text, type Guest, type Item } from './guest';
import { changeable, change, found, isRoot, move, visible } from './items';
import { iteratorSurface } from './iterator';
import { sharingMembers } from './sharing';
import { TEXT } from './texts';
import { ServiceError } from '../../runtime/signals';

/** Bytes of a document, sheet or form: Google counts some; how many is not documented. */
const EDITORS_SIZE = 1024;

/** What files and folders have in common; setters give the object back (AS/reference/drive/file, …/folder). */
export function commonMembers(guest: Guest, item: Item, self: () => object) {
  return {
    ...facts(guest, item),
    ...setters(guest, item, self),
    ...sharingMembers(guest, item, self),
  };
}

function facts(guest: Guest, item: Item) {
  const { host } = guest;
  const file = () => found(guest, item.id);
  return {
    toString: () => file().name,
    getId: () => item.id,
    getName: () => file().name,
    getUrl: () => webViewLink(file()),
    getDescription: () => (file().description === '' ? null : file().description),
    getDateCreated: () => host.realm.date(file().createdTime),
    getLastUpdated: () => host.realm.date(file().modifiedTime),
    getSize: () => (isEditors(file().mimeType) ? EDITORS_SIZE : contentOf(file()).length),
    isStarred: () => file().starred ?? false,
    isTrashed: () => isTrashed(host.world, file()),
    isShareableByEditors: () => file().writersCanShare ?? true,
    // Only the folders that the user may see (docs/fidelity-notes.md).
    getParents: () =>
      iteratorSurface(
        guest,
        'Folder',
        file().parents.filter((id) => visible(guest, id) !== undefined),
      ),
  };
}

function setters(guest: Guest, item: Item, self: () => object) {
  const method = (name: string) => `${item.kind}.${name}`;
  return {
    setName: (name: unknown) => {
      const file = changeable(guest, item.id, 'writer');
      change(guest, file, { name: text(guest, name, method('setName')) });
      renameContent(guest.host.world, file);
      return self();
    },
    setDescription: (description: unknown) => {
      const file = changeable(guest, item.id, 'writer');
      change(guest, file, { description: text(guest, description, method('setDescription')) });
      return self();
    },
    setStarred: (starred: unknown) => {
      // A star is the user's own, and no change of the file.
      if (isRoot(guest, item.id)) throw new ServiceError(TEXT.denied);
      found(guest, item.id).starred = flag(guest, starred, method('setStarred'));
      return self();
    },
    setTrashed: (trashed: unknown) => {
      // Its owner only (platform-facts §7).
      const file = changeable(guest, item.id, 'owner');
      change(guest, file, { trashed: flag(guest, trashed, method('setTrashed')) });
      return self();
    },
    moveTo: (...args: unknown[]) => {
      const folder = itemOf(guest, args[0]);
      if (args.length !== 1 || folder?.kind !== 'Folder')
        throw mismatch(guest, args, method('moveTo'));
      move(guest, item.id, folder.id);
      return self();
    },
  };
}
