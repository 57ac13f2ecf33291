import { ServiceError } from '../../runtime/signals';
import { ancestorsOf } from '../drive/access';
import { DEPTH } from '../drive/limits';
import { storeMedia } from '../drive/media';
import { addFile, MIME } from '../drive/state';
import { blobContent, type BlobContent } from '../utilities/blob';
import { mismatch, type Guest } from './guest';
import { found, writableFolder } from './items';
import { TEXT } from './texts';

const MB = 1024 * 1024;

/** `createFile(name, content)` and a blob 50 MB; with a type, and `setContent`, 10 MB (platform-facts §1.2). */
const LARGEST_BYTES = 50 * MB;
export const SET_CONTENT_BYTES = 10 * MB;

/** `createFile(blob)`, `(name, content)`, `(name, content, mimeType)`; gives the id of what was made. */
export function createFile(
  guest: Guest,
  asked: { folderId: string; args: unknown[]; method: string },
): string {
  const content = read(guest, asked.args, asked.method);
  const name = content.name ?? '';
  const mimeType = content.contentType ?? 'application/octet-stream';
  if (mimeType.startsWith('application/vnd.google-apps.'))
    throw new ServiceError(TEXT.invalid('file.contentType'));
  const largest = asked.args.length === 3 ? SET_CONTENT_BYTES : LARGEST_BYTES;
  if (content.bytes.length > largest) throw new ServiceError(TEXT.tooLarge(name));
  const file = add(guest, asked.folderId, { name, mimeType });
  storeMedia(guest.host.world, file, content);
  return file.id;
}

function read(guest: Guest, args: unknown[], method: string): BlobContent {
  const [first, content, type] = args;
  if (args.length === 1 && isBlobSource(first)) {
    const blob = blobContent(first);
    if (blob.name === null) throw new ServiceError(TEXT.namelessBlob);
    return blob;
  }
  if (args.length < 2 || args.length > 3) throw mismatch(guest, args, method);
  if (first === null || first === undefined) throw new ServiceError(TEXT.invalid('name'));
  if (typeof first === 'object' || content === null || content === undefined)
    throw mismatch(guest, args, method);
  const contentType = type === undefined || type === null ? 'text/plain' : String(type);
  return { name: String(first), contentType, bytes: Buffer.from(String(content)) };
}

function isBlobSource(value: unknown): value is object {
  return typeof value === 'object' && value !== null && ('getBytes' in value || 'getBlob' in value);
}

export function createFolder(guest: Guest, folderId: string, name: string): string {
  const above = ancestorsOf(guest.host.world, found(guest, folderId)).length;
  if (above + 1 >= DEPTH) throw new ServiceError(TEXT.denied);
  return add(guest, folderId, { name, mimeType: MIME.folder }).id;
}

/** A shortcut is a file of its own, named like what it points to (AS/reference/drive/drive-app#createShortcut). */
export function createShortcut(guest: Guest, folderId: string, targetId: string): string {
  const { id, name } = found(guest, targetId);
  return add(guest, folderId, { name, mimeType: MIME.shortcut, shortcutTarget: id }).id;
}

function add(
  guest: Guest,
  folderId: string,
  file: { name: string; mimeType: string; shortcutTarget?: string },
) {
  const { world, execution } = guest.host;
  const owner = execution.about.user;
  const parents = [writableFolder(guest, folderId).id];
  return addFile(world, { ...file, owner, parents }, execution.now());
}
