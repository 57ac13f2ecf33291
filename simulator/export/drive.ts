import { textOf } from '../services/docs/state';
import { permissionsOf } from '../services/drive/access';
import { contentOf } from '../services/drive/view';
import { type DriveFile, type Permission } from '../services/drive/state';
import { textOfSlides } from '../services/slides/state';
import type { World } from '../world/world';

/** A file or folder of `drive.json`. */
export interface DriveNode {
  id: string;
  name: string;
  mimeType: string;
  permissions: Permission[];
  description: string;
  appProperties: Record<string, string>;
  text?: string;
  children: DriveNode[];
}

/** What lies in My Drive, as trees; the trash is left out, and the order is that of creation. */
export function driveTree(world: World): DriveNode[] {
  return Object.values(world.drive.files)
    .filter((file) => !file.trashed && world.drive.files[file.parents[0] ?? ''] === undefined)
    .map((file) => nodeOf(world, file));
}

function nodeOf(world: World, file: DriveFile): DriveNode {
  const { id, name, mimeType, description, appProperties } = file;
  const text = contentText(world, file);
  const children = Object.values(world.drive.files).filter(
    (child) => !child.trashed && child.parents.includes(id),
  );
  return {
    id,
    name,
    mimeType,
    permissions: permissionsOf(world, file),
    description,
    appProperties,
    ...(text !== undefined && { text }),
    children: children.map((child) => nodeOf(world, child)),
  };
}

function contentText(world: World, file: DriveFile): string | undefined {
  const document = world.documents[file.id];
  if (document !== undefined) return textOf(document);
  const presentation = world.presentations[file.id];
  if (presentation !== undefined) return textOfSlides(presentation);
  return file.content !== undefined && file.contentIsBase64 !== true
    ? contentOf(file).toString()
    : undefined;
}
