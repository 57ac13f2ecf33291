import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import { copyInto, copyParents } from '../drive/files';
import { storeMedia } from '../drive/media';
import { MIME, type DriveFile } from '../drive/state';
import { commonMembers } from './common';
import { blobAs, blobOf } from './content';
import { SET_CONTENT_BYTES } from './create';
import { itemOf, mismatch, served, text, type Guest } from './guest';
import { change, changeable, found, writableFolder } from './items';
import { TEXT } from './texts';

/** A `File`: AS/reference/drive/file. It knows its id and nothing else; what it tells is what Drive has now. */
export function fileSurface(guest: Guest, id: string): object {
  const item = { kind: 'File' as const, id };
  const self: object = served(guest, 'File', {
    ...commonMembers(guest, item, () => self),
    ...contentMembers(guest, id, () => self),
    makeCopy: (...args: unknown[]) => makeCopy(guest, id, args),
    getMimeType: () => found(guest, id).mimeType,
    getTargetId: () => found(guest, id).shortcutTarget ?? null,
    getTargetMimeType: () => targetOf(guest, id)?.mimeType ?? null,
  } satisfies Official<GoogleAppsScript.Drive.File>);
  guest.standsFor.set(self, item);
  return self;
}

function contentMembers(guest: Guest, id: string, self: () => object) {
  const { host } = guest;
  return {
    getBlob: () => blobOf(host, found(guest, id)),
    getAs: (contentType: unknown) =>
      blobAs(host, found(guest, id), text(guest, contentType, 'File.getAs')),
    // Google's own formats have nothing to download ([inferred]).
    getDownloadUrl: () =>
      found(guest, id).mimeType.startsWith('application/vnd.google-apps.')
        ? null
        : `https://drive.google.com/uc?id=${id}&export=download`,
    // Whatever it is given becomes text first, a blob the word "Blob" (docs/fidelity-notes.md).
    setContent: (content: unknown) => {
      const file = changeable(guest, id, 'writer');
      if (content === null || content === undefined)
        throw mismatch(guest, [content], 'File.setContent');
      const bytes = Buffer.from(String(content));
      if (bytes.length > SET_CONTENT_BYTES) throw new ServiceError(TEXT.tooLarge(file.name));
      storeMedia(host.world, file, { bytes, contentType: file.mimeType, name: file.name });
      change(guest, file, {});
      return self();
    },
  };
}

function targetOf(guest: Guest, id: string): DriveFile | undefined {
  return guest.host.world.drive.files[found(guest, id).shortcutTarget ?? ''];
}

/** `makeCopy()`, `(destination)`, `(name)`, `(name, destination)`: permissions stay behind (platform-facts §7). */
function makeCopy(guest: Guest, id: string, args: unknown[]): object {
  const source = found(guest, id);
  const folder = itemOf(guest, args.at(-1));
  const rest = folder === undefined ? args : args.slice(0, -1);
  if (
    rest.length > 1 ||
    folder?.kind === 'File' ||
    (rest.length === 1 && typeof rest[0] !== 'string')
  )
    throw mismatch(guest, args, 'File.makeCopy');
  if (source.mimeType === MIME.folder) throw new ServiceError(TEXT.denied);
  const parents =
    folder === undefined ? copyParents(guest.host, source) : [writableFolder(guest, folder.id).id];
  const name = typeof rest[0] === 'string' ? rest[0] : source.name;
  return fileSurface(guest, copyInto(guest.host, source, { name, parents }).id);
}
