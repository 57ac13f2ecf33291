import { replaceAllWith } from '../services/docs/text';
import { renameContent } from '../services/drive/editors';
import { deleteTree, lagBehind } from '../services/drive/files';
import { rootFolderId, type DriveFile } from '../services/drive/state';
import type { World } from '../world/world';

/** A person puts a file or folder into the trash, or takes it out again. */
export function trashFile(world: World, fileId: string, trashed = true): void {
  const file = changing(world, fileId);
  file.trashed = trashed;
}

/** A person renames a file. */
export function renameFile(world: World, fileId: string, name: string): void {
  const file = changing(world, fileId);
  file.name = name;
  renameContent(world, file);
}

/** A person deletes a file for good, with everything in it. */
export function deleteFile(world: World, fileId: string): void {
  deleteTree(world, find(world, fileId));
}

/** A person drags a file into another folder; into her My Drive when none is given. */
export function moveFile(world: World, fileId: string, folderId?: string): void {
  const file = changing(world, fileId);
  file.parents = [folderId ?? rootFolderId(file.owner)];
}

/** A person writes a document anew. */
export function editDocument(world: World, fileId: string, text: string): void {
  const document = world.documents[fileId];
  if (document === undefined) throw new Error(`No document ${fileId}`);
  changing(world, fileId);
  world.documents[fileId] = replaceAllWith(document, text);
}

function find(world: World, fileId: string): DriveFile {
  const file = world.drive.files[fileId];
  if (file === undefined) throw new Error(`No file ${fileId}`);
  return file;
}

function changing(world: World, fileId: string): DriveFile {
  const file = find(world, fileId);
  lagBehind(world, file, world.now);
  file.modifiedTime = world.now;
  return file;
}
