import { textOf } from '../../services/docs/state';
import { permissionsOf, roleOf } from '../../services/drive/access';
import { MIME, type DriveFile } from '../../services/drive/state';
import { contentOf, webViewLink } from '../../services/drive/view';
import { publishedUrl } from '../../services/forms/state';
import { textOfSlides } from '../../services/slides/state';
import type { World } from '../../world/world';
import type { FileView } from '../protocol';

/** The trees of files: all of them, or those that a person may open, from the highest folder that she may see. */
export function driveView(world: World, viewer?: string): FileView[] {
  const visible = Object.values(world.drive.files).filter(
    (file) => viewer === undefined || roleOf(world, file, viewer) !== undefined,
  );
  const ids = new Set(visible.map(({ id }) => id));
  const tops = visible.filter(({ parents }) => !ids.has(parents[0] ?? ''));
  return sorted(tops).map((file) => fileView(world, file, visible));
}

function fileView(world: World, file: DriveFile, visible: DriveFile[]): FileView {
  const children = visible.filter(({ parents }) => parents.includes(file.id));
  const text = textIn(world, file);
  return {
    id: file.id,
    name: file.name,
    kind: kindOf(file.mimeType),
    owner: file.owner,
    description: file.description,
    permissions: permissionsOf(world, file),
    modified: file.modifiedTime,
    trashed: file.trashed,
    url: linkOf(world, file),
    ...(text !== undefined && { text }),
    children: sorted(children).map((child) => fileView(world, child, visible)),
  };
}

/** Folders first, then by name, as Drive lists them. */
function sorted(files: DriveFile[]): DriveFile[] {
  const rank = ({ mimeType }: DriveFile) => (mimeType === MIME.folder ? 0 : 1);
  return [...files].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'es'));
}

function kindOf(mimeType: string): FileView['kind'] {
  const known = Object.entries(MIME).find(([, mime]) => mime === mimeType)?.[0];
  if (known !== undefined) return known as FileView['kind'];
  return mimeType === 'application/pdf' ? 'pdf' : 'file';
}

function textIn(world: World, file: DriveFile): string | undefined {
  const document = world.documents[file.id];
  if (document !== undefined) return textOf(document);
  const presentation = world.presentations[file.id];
  if (presentation !== undefined) return textOfSlides(presentation);
  return file.content !== undefined && /^text\/|json$/.test(file.mimeType)
    ? contentOf(file).toString()
    : undefined;
}

/** The address of a file; of a form the one at which it is answered. */
function linkOf(world: World, file: DriveFile): string {
  const form = world.forms[file.id];
  return form === undefined ? webViewLink(file) : publishedUrl(form);
}
