import type { Host } from '../../runtime/host';
import { nextId } from '../../world/ids';
import type { World } from '../../world/world';
import type { BlobContent } from '../utilities/blob';
import { ancestorsOf, fileFor, roleOf } from './access';
import {
  copyContent,
  countCreation,
  dropContent,
  isEditors,
  makeContent,
  renameContent,
} from './editors';
import { driveErrors } from './errors';
import { DEPTH, GENERATED_IDS } from './limits';
import { storeMedia } from './media';
import { mergeProperties } from './properties';
import { addFile, MIME, rootFolderId, type DriveFile } from './state';

/** The writable fields of a file as a script sends them (WS/drive/api/reference/rest/v3/files). */
export interface FileBody {
  id?: string;
  name?: string;
  mimeType?: string;
  description?: string | null;
  parents?: string[];
  starred?: boolean;
  trashed?: boolean;
  appProperties?: Record<string, unknown> | null;
  properties?: Record<string, unknown> | null;
}

export interface FileOptions {
  fields?: string;
  addParents?: string;
  removeParents?: string;
  alt?: string;
}

/** files.create. Nothing is made unless everything asked for is allowed. */
export function createFile(host: Host, body: FileBody, media: BlobContent | undefined): DriveFile {
  const method = 'drive.files.create';
  const { world, execution } = host;
  const owner = execution.about.user;
  const mimeType = body.mimeType ?? media?.contentType ?? 'application/octet-stream';
  const parents = parentsFor(host, body.parents, method) ?? [rootFolderId(owner)];
  const extras = extrasOf(body, undefined, method);
  const id = claimId(world, body.id, { mimeType, method });
  countCreation(world, mimeType, { user: owner, now: execution.now() });
  const file = addFile(
    world,
    { ...id, name: body.name ?? 'Sin título', mimeType, owner, parents, ...extras },
    execution.now(),
  );
  if (isEditors(mimeType)) makeContent(world, file);
  if (media !== undefined) storeMedia(world, file, media);
  return file;
}

/** files.copy: the content goes along, permissions do not; properties do unless cleared (…/v3/files: `appProperties`). */
export function copyFile(host: Host, sourceId: string, body: FileBody): DriveFile {
  const method = 'drive.files.copy';
  const { world } = host;
  const source = fileFor(host, method, { id: sourceId, role: 'reader' });
  if (source.mimeType === MIME.folder)
    throw driveErrors.refused(method, 'This file cannot be copied by the user.', 'cannotCopyFile');
  const parents = parentsFor(host, body.parents, method) ?? copyParents(host, source);
  const extras = extrasOf(body, source, method);
  const id = claimId(world, body.id, { mimeType: source.mimeType, method });
  const name = body.name ?? `Copia de ${source.name}`;
  return copyInto(host, source, { ...id, name, parents, ...extras });
}

/** Makes the copy itself: the content of the source under another name, in these folders, owned by whoever runs the script. */
export function copyInto(
  host: Host,
  source: DriveFile,
  made: { name: string; parents: string[] } & Partial<DriveFile>,
): DriveFile {
  const { world, execution } = host;
  const owner = execution.about.user;
  const { mimeType, content, contentIsBase64 } = source;
  countCreation(world, mimeType, { user: owner, now: execution.now() });
  const plain = {
    ...(content !== undefined && { content }),
    ...(contentIsBase64 !== undefined && { contentIsBase64 }),
  };
  const copy = addFile(world, { mimeType, owner, ...plain, ...made }, execution.now());
  copyContent(world, source, copy);
  return copy;
}

/** files.update: patch semantics; a file has one parent, so moving adds and removes at once. */
export function updateFile(
  host: Host,
  id: string,
  change: { body: FileBody; media: BlobContent | undefined; options: FileOptions },
): DriveFile {
  const method = 'drive.files.update';
  const { world, execution } = host;
  const { body, media, options } = change;
  const file = fileFor(host, method, { id, role: body.trashed === undefined ? 'writer' : 'owner' });
  if (body.parents !== undefined) throw driveErrors.parentsField(method);
  if (body.id !== undefined && body.id !== id) {
    throw driveErrors.refused(
      method,
      'The resource body includes fields which are not directly writable.',
      'fieldNotWritable',
    );
  }
  const parents = movedParents(host, file, options);
  const extras = extrasOf(body, file, method);
  lagBehind(world, file, execution.now());
  Object.assign(file, extras, { parents, modifiedTime: execution.now() });
  if (body.name !== undefined) file.name = body.name;
  if (body.mimeType !== undefined && !isEditors(file.mimeType)) file.mimeType = body.mimeType;
  if (body.trashed !== undefined) file.trashed = body.trashed;
  if (media !== undefined) storeMedia(world, file, media);
  renameContent(world, file);
  return file;
}

/** files.delete: at once and for good, with everything in a folder; its owner only. */
export function removeFile(host: Host, id: string): void {
  const file = fileFor(host, 'drive.files.delete', { id, role: 'owner' });
  deleteTree(host.world, file);
}

/** Deletes a file and, of a folder, all that lies in it. */
export function deleteTree(world: World, file: DriveFile): void {
  for (const child of Object.values(world.drive.files)) {
    if (child.parents.includes(file.id)) deleteTree(world, child);
  }
  delete world.drive.files[file.id];
  dropContent(world, file.id);
}

/** files.generateIds: ids that create and copy accept once (WS/drive/api/guides/create-file; platform-facts §7). */
export function generateIds(host: Host, options: { count?: number; space?: string }): object {
  const count = options.count ?? GENERATED_IDS.usual;
  if (!(count >= 1 && count <= GENERATED_IDS.most)) {
    const text = `Invalid value '${count}'. Values must be within the range: [1, ${GENERATED_IDS.most}]`;
    throw driveErrors.bad('drive.files.generateIds', text, 'invalidParameter');
  }
  const ids = Array.from({ length: count }, () => nextId(host.world, 'generated-file-id', 33));
  host.world.drive.generatedIds.push(...ids);
  return { kind: 'drive#generatedIds', space: options.space ?? 'drive', ids };
}

/** A pre-generated id is used up; editors' files and shortcuts take none, a folder does (platform-facts §7; [field] texts). */
function claimId(
  world: World,
  id: string | undefined,
  about: { mimeType: string; method: string },
): { id?: string } {
  if (id === undefined) return {};
  const { mimeType, method } = about;
  if (isEditors(mimeType)) throw driveErrors.idForEditors(method);
  if (world.drive.files[id] !== undefined) throw driveErrors.idInUse(method);
  const at = world.drive.generatedIds.indexOf(id);
  if (at === -1 || mimeType === MIME.shortcut) throw driveErrors.idUnusable(method);
  world.drive.generatedIds.splice(at, 1);
  return { id };
}

function extrasOf(
  body: FileBody,
  before: DriveFile | undefined,
  method: string,
): Partial<DriveFile> {
  return {
    description:
      body.description === undefined ? (before?.description ?? '') : (body.description ?? ''),
    appProperties: mergeProperties(before?.appProperties ?? {}, body.appProperties, method),
    properties: mergeProperties(before?.properties ?? {}, body.properties, method),
    ...(body.starred !== undefined && { starred: body.starred }),
  };
}

function parentsFor(
  host: Host,
  parents: string[] | undefined,
  method: string,
): string[] | undefined {
  if (parents === undefined || parents.length === 0) return undefined;
  if (parents.length > 1) throw driveErrors.parents(method);
  return [parentId(host, String(parents[0]), method)];
}

/** A parent by its id: `root` is the user's My Drive; others are folders she may write to and the app may see. */
function parentId(host: Host, id: string, method: string): string {
  const own = rootFolderId(host.execution.about.user);
  if (id === 'root' || id === own) return own;
  const folder = fileFor(host, method, { id, role: 'writer' });
  if (folder.mimeType !== MIME.folder) throw driveErrors.notAFolder(method);
  if (ancestorsOf(host.world, folder).length + 1 >= DEPTH) {
    throw driveErrors.refused(
      method,
      "Your My Drive can't contain more than 100 levels of folders.",
      'myDriveHierarchyDepthLimitExceeded',
    );
  }
  return folder.id;
}

/** A copy lands beside its source where its maker may write, else in her own My Drive. */
export function copyParents(host: Host, source: DriveFile): string[] {
  const own = rootFolderId(host.execution.about.user);
  const parent = host.world.drive.files[source.parents[0] ?? ''];
  const role =
    parent === undefined ? undefined : roleOf(host.world, parent, host.execution.about.user);
  return role === 'owner' || role === 'writer' ? source.parents : [own];
}

function movedParents(host: Host, file: DriveFile, options: FileOptions): string[] {
  const method = 'drive.files.update';
  const own = rootFolderId(host.execution.about.user);
  const ids = (list: string | undefined) =>
    (list ?? '')
      .split(',')
      .map((id) => id.trim())
      .filter((id) => id !== '');
  const removed = new Set(ids(options.removeParents).map((id) => (id === 'root' ? own : id)));
  const added = ids(options.addParents).map((id) => parentId(host, id, method));
  for (const id of added) {
    const folder = host.world.drive.files[id];
    if (folder !== undefined && [folder, ...ancestorsOf(host.world, folder)].includes(file)) {
      throw driveErrors.refused(
        method,
        'A file cannot be moved into itself or its own descendant.',
        'cannotMoveIntoDescendant',
      );
    }
  }
  const parents = [...new Set([...file.parents.filter((id) => !removed.has(id)), ...added])];
  if (parents.length > 1) throw driveErrors.parents(method);
  return parents.length === 0 ? [rootFolderId(file.owner)] : parents;
}

/** While listings lag, they go on showing what a file was like (DriveState.listingLagMs). */
export function lagBehind(world: World, file: DriveFile, now: number): void {
  const { listingLagMs } = world.drive;
  if (listingLagMs === 0 || (file.listedAs !== undefined && file.listedAs.until > now)) return;
  const { name, trashed, parents, description, appProperties, properties, modifiedTime } = file;
  const was = structuredClone({
    name,
    trashed,
    parents,
    description,
    appProperties,
    properties,
    modifiedTime,
  });
  file.listedAs = { until: now + listingLagMs, was };
}
