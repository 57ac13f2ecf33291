import type { World } from '../../world/world';
import { displayName } from './accounts';
import { atLeast, isTrashed, mayShare, permissionsOf, roleOf } from './access';
import { driveErrors } from './errors';
import { applyMask, parseMask } from './fields';
import { MIME, permissionId, rootFolderId, type DriveFile, type Permission } from './state';

type Resource = Record<string, unknown>;

const PLACES: Record<string, string> = {
  [MIME.folder]: 'https://drive.google.com/drive/folders/',
  [MIME.document]: 'https://docs.google.com/document/d/',
  [MIME.spreadsheet]: 'https://docs.google.com/spreadsheets/d/',
  [MIME.presentation]: 'https://docs.google.com/presentation/d/',
  [MIME.form]: 'https://docs.google.com/forms/d/',
};

/** Where a person opens a file. */
export function webViewLink(file: DriveFile): string {
  const place = PLACES[file.mimeType];
  if (place === undefined) return `https://drive.google.com/file/d/${file.id}/view?usp=drivesdk`;
  return file.mimeType === MIME.folder
    ? `${place}${file.id}`
    : `${place}${file.id}/edit?usp=drivesdk`;
}

/** Every field of a file as one user sees it (WS/drive/api/reference/rest/v3/files); a mask picks from it. */
export function fileResource(world: World, file: DriveFile, user: string): Resource {
  const role = roleOf(world, file, user);
  const mayEdit = atLeast(role, 'writer');
  const permissions = permissionsOf(world, file).filter(({ view }) => view === undefined);
  const trashed = isTrashed(world, file);
  return {
    kind: 'drive#file',
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    ...(file.description !== '' && { description: file.description }),
    starred: file.starred ?? false,
    trashed,
    explicitlyTrashed: file.trashed,
    ...parentsResource(world, file, user),
    ...(Object.keys(file.properties).length > 0 && { properties: file.properties }),
    ...(Object.keys(file.appProperties).length > 0 && { appProperties: file.appProperties }),
    spaces: ['drive'],
    version: String(file.modifiedTime),
    webViewLink: webViewLink(file),
    createdTime: new Date(file.createdTime).toISOString(),
    modifiedTime: new Date(file.modifiedTime).toISOString(),
    owners: [ownerResource(world, file, user)],
    ownedByMe: file.owner === user,
    shared: permissions.length > 1,
    isAppAuthorized: file.ofApp,
    writersCanShare: file.writersCanShare ?? true,
    ...shortcutResource(world, file),
    ...(mayEdit && {
      permissions: permissions.map((one) => permissionResource(world, one)),
      permissionIds: permissions.map(({ id }) => id),
    }),
    capabilities: {
      canEdit: mayEdit,
      canShare: mayShare(world, file, user),
      canTrash: role === 'owner',
      canDelete: role === 'owner',
      canCopy: true,
      canRename: mayEdit,
    },
    ...(file.content !== undefined && { size: String(contentOf(file).length) }),
  };
}

function shortcutResource(world: World, { shortcutTarget }: DriveFile): Resource {
  if (shortcutTarget === undefined) return {};
  const targetMimeType = world.drive.files[shortcutTarget]?.mimeType;
  return { shortcutDetails: { targetId: shortcutTarget, targetMimeType } };
}

function parentsResource(world: World, file: DriveFile, user: string): Resource {
  const seen = file.parents.filter((id) => {
    const parent = world.drive.files[id];
    return parent === undefined
      ? id === rootFolderId(user)
      : roleOf(world, parent, user) !== undefined;
  });
  return seen.length > 0 ? { parents: seen } : {};
}

function ownerResource(world: World, file: DriveFile, user: string): Resource {
  return {
    kind: 'drive#user',
    displayName: displayName(world, file.owner),
    me: file.owner === user,
    permissionId: permissionId('user', file.owner),
    emailAddress: file.owner,
  };
}

/** A permission with all its fields (WS/drive/api/reference/rest/v3/permissions). */
export function permissionResource(world: World, permission: Permission): Resource {
  const { id, type, role, emailAddress, domain, view, discoverable = false } = permission;
  return {
    kind: 'drive#permission',
    id,
    type,
    role,
    ...(emailAddress !== undefined && {
      emailAddress,
      displayName: displayName(world, emailAddress),
      deleted: false,
    }),
    ...(domain !== undefined && { domain, displayName: domain }),
    ...((type === 'anyone' || discoverable) && { allowFileDiscovery: discoverable }),
    ...(view !== undefined && { view }),
    pendingOwner: false,
  };
}

/** The bytes of a plain file. */
export function contentOf(file: DriveFile): Buffer {
  return Buffer.from(file.content ?? '', file.contentIsBase64 === true ? 'base64' : 'utf8');
}

/** What a method answers: the fields asked for, else the method's own few (WS/drive/api/guides/fields-parameter). */
export function answer(
  method: string,
  resource: unknown,
  about: { fields: unknown; usual: string },
): unknown {
  const text = typeof about.fields === 'string' ? about.fields : about.usual;
  const mask = parseMask(text);
  if (mask === undefined)
    throw driveErrors.bad(method, `Invalid field selection ${text}`, 'invalidParameter');
  return applyMask(resource, mask);
}

export const USUAL = { file: 'kind,id,name,mimeType', permission: 'kind,id,type,role' };
