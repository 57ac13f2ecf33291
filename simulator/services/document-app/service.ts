import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import { newDocument } from '../docs/state';
import { countCreation } from '../drive/editors';
import { addFile, MIME } from '../drive/state';
import { documentSurface } from './document';
import { guestOf, text, type Guest } from './guest';
import { openDocument } from './open';
import { TEXT } from './texts';

/** `DocumentApp`: AS/reference/document/document-app. */
export function documentAppService(host: Host): object {
  const guest = guestOf(host);
  const enums = Object.entries(guest.enums).map(([name, { surface }]) => [name, surface] as const);
  const call = <T>(member: string, act: () => T): T => host.call(`DocumentApp.${member}`, act);
  const open = (id: string) => documentSurface(guest, openDocument(guest, id));
  return host.surface('DocumentApp', {
    ...Object.fromEntries(enums),
    create: (name: unknown) => call('create', () => open(create(guest, text(name, 'create')))),
    openById: (id: unknown) => call('openById', () => open(text(id, 'openById'))),
    openByUrl: (url: unknown) =>
      call('openByUrl', () => {
        const id = /\/d\/([\w-]+)/.exec(text(url, 'openByUrl'))?.[1];
        if (id === undefined) throw new ServiceError('Invalid argument: url');
        return open(id);
      }),
    // The script belongs to a spreadsheet.
    getActiveDocument: () => null,
    getUi: () => {
      throw new ServiceError(TEXT.noUi);
    },
  } satisfies Official<GoogleAppsScript.Document.DocumentApp>);
}

/** An empty document in the user's My Drive, counted against her day (platform-facts §1.1). */
function create({ host }: Guest, name: string): string {
  const { world, execution } = host;
  const owner = execution.about.user;
  countCreation(world, MIME.document, { user: owner, now: execution.now() });
  const file = addFile(world, { name, mimeType: MIME.document, owner }, execution.now());
  world.documents[file.id] = newDocument({ id: file.id, title: name });
  return file.id;
}
