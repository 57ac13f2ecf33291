import type { Official } from '../../runtime/official';
import { blobAs } from '../drive-app/content';
import { guestOf as driveGuest } from '../drive-app/guest';
import { sharingMembers } from '../drive-app/sharing';
import { renameContent } from '../drive/editors';
import type { DriveFile } from '../drive/state';
import { ServiceError } from '../../runtime/signals';
import { text, type Guest } from './guest';
import { save, touch, type OpenDocument } from './open';
import { surfaceOf } from './surfaces';
import { TEXT } from './texts';

/** A `Document`: AS/reference/document/document. */
export function documentSurface(guest: Guest, opened: OpenDocument): object {
  const { host } = guest;
  const { id } = opened;
  const crossing = <T>(member: string, act: () => T): T => host.call(`Document.${member}`, act);
  const self: object = host.surface('Document', {
    getId: () => id,
    getName: () => fileOf(guest, id).name,
    getUrl: () => `https://docs.google.com/document/d/${id}/edit`,
    getBody: () => surfaceOf(guest, opened.body),
    // A document has none until one is added, which is not simulated.
    getHeader: () => null,
    getFooter: () => null,
    setName: (name: unknown) =>
      crossing('setName', () => {
        touch(guest, opened.body);
        const file = fileOf(guest, id);
        file.name = text(name, 'Document.setName');
        renameContent(host.world, file);
        return self;
      }),
    saveAndClose: () => crossing('saveAndClose', () => save(guest, opened)),
    getBlob: () => crossing('getBlob', () => blobAs(host, fileOf(guest, id), 'application/pdf')),
    getAs: (contentType: unknown) =>
      crossing('getAs', () => blobAs(host, fileOf(guest, id), text(contentType, 'Document.getAs'))),
    ...people(guest, id, () => self),
  } satisfies Official<GoogleAppsScript.Document.Document>);
  return self;
}

function fileOf({ host }: Guest, id: string): DriveFile {
  const file = host.world.drive.files[id];
  if (file === undefined) throw new ServiceError(TEXT.missing(id));
  return file;
}

/** Whom a document is shared with: what its file in Drive does. */
function people({ host }: Guest, id: string, self: () => object) {
  const members = sharingMembers(driveGuest(host), { kind: 'File', id }, self);
  const names = [
    'addEditor',
    'addEditors',
    'addViewer',
    'addViewers',
    'removeEditor',
    'removeViewer',
    'getEditors',
    'getViewers',
  ] as const;
  return Object.fromEntries(
    names.map((name) => {
      const member = members[name] as (...args: unknown[]) => unknown;
      return [name, (...args: unknown[]) => host.call(`Document.${name}`, () => member(...args))];
    }),
  );
}
