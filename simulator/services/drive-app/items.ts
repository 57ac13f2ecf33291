import { ServiceError } from '../../runtime/signals';
import type { World } from '../../world/world';
import { ancestorsOf, atLeast, isHers, isTrashed, roleOf } from '../drive/access';
import { lagBehind } from '../drive/files';
import { asListed, isListed } from '../drive/list';
import { MIME, permissionId, rootFolderId, type DriveFile, type Permission } from '../drive/state';
import type { Guest } from './guest';
import { TEXT } from './texts';

/**
 * A file or folder that the user may see, her My Drive included; whether the app made it does not matter, for DriveApp
 * has the whole Drive (platform-facts §3.3). Undefined when there is none.
 */
export function visible({ host }: Guest, id: string): DriveFile | undefined {
  const { user } = host.execution.about;
  if (id === rootFolderId(user)) return rootOf(host.world, user);
  const file = host.world.drive.files[id];
  return file !== undefined && roleOf(host.world, file, user) !== undefined ? file : undefined;
}

/** The same, and an error where there is none. */
export function found(guest: Guest, id: string): DriveFile {
  const file = visible(guest, id);
  if (file === undefined) throw new ServiceError(TEXT.notFound);
  return file;
}

/** A file that the user may change so far; My Drive itself cannot be changed. */
export function changeable(guest: Guest, id: string, role: Permission['role']): DriveFile {
  const { host } = guest;
  const file = found(guest, id);
  const mine = roleOf(host.world, file, host.execution.about.user);
  if (isRoot(guest, id) || !atLeast(mine, role)) throw new ServiceError(TEXT.denied);
  return file;
}

/** A folder that the user may put files into. */
export function writableFolder(guest: Guest, id: string): DriveFile {
  const { host } = guest;
  const folder = found(guest, id);
  if (!atLeast(roleOf(host.world, folder, host.execution.about.user), 'writer'))
    throw new ServiceError(TEXT.denied);
  return folder;
}

/** Whether an id is that of the user's My Drive. */
export function isRoot({ host }: Guest, id: string): boolean {
  return id === rootFolderId(host.execution.about.user);
}

/** Changes a file's record; listings may go on showing what it was. */
export function change(guest: Guest, file: DriveFile, part: Partial<DriveFile>): void {
  const { world, execution } = guest.host;
  lagBehind(world, file, execution.now());
  Object.assign(file, part, { modifiedTime: execution.now() });
}

/** Puts a file into a folder, out of the one it was in: it has one parent (platform-facts §7). */
export function move(guest: Guest, id: string, folderId: string): void {
  const folder = writableFolder(guest, folderId);
  const file = changeable(guest, id, 'writer');
  if ([folder, ...ancestorsOf(guest.host.world, folder)].includes(file))
    throw new ServiceError(TEXT.descendant);
  change(guest, file, { parents: [folderId] });
}

/** Which files a listing is about. */
export interface Where {
  kind: 'File' | 'Folder';
  /** Children of this folder; else all that is the user's or was shared with her. */
  parent?: string;
  trashed?: true;
  test?: (file: DriveFile) => boolean;
}

/** What a listing finds, the newest first. The bin is part of it (platform-facts §7). */
export function listed(guest: Guest, where: Where): string[] {
  const { world, execution } = guest.host;
  const now = execution.now();
  return Object.values(world.drive.files)
    .filter((file) => isListed(world, file, now) && mayList(guest, file, where))
    .map((file) => asListed(file, now))
    .filter((file) => fits(world, file, where))
    .sort((a, b) => b.modifiedTime - a.modifiedTime)
    .map(({ id }) => id);
}

/** In a folder one sees what one may open; elsewhere a link is not enough: the file must be hers or shared with her. */
function mayList({ host }: Guest, file: DriveFile, { parent }: Where): boolean {
  const user = host.execution.about.user;
  if (parent !== undefined) return roleOf(host.world, file, user) !== undefined;
  return isHers(host.world, file, user);
}

function fits(world: World, file: DriveFile, where: Where): boolean {
  if ((file.mimeType === MIME.folder) !== (where.kind === 'Folder')) return false;
  if (where.parent !== undefined && !file.parents.includes(where.parent)) return false;
  if (where.trashed === true && !isTrashed(world, file)) return false;
  return where.test?.(file) ?? true;
}

/** My Drive is no file of the world: every user has one. Its name is in her language. */
function rootOf(world: World, user: string): DriveFile {
  const spanish = (world.users[user]?.locale ?? 'es').startsWith('es');
  const own = permissionId('user', user);
  return {
    id: rootFolderId(user),
    name: spanish ? 'Mi unidad' : 'My Drive',
    mimeType: MIME.folder,
    parents: [],
    owner: user,
    permissions: [{ id: own, type: 'user', role: 'owner', emailAddress: user }],
    trashed: false,
    createdTime: 0,
    modifiedTime: 0,
    description: '',
    appProperties: {},
    properties: {},
    ofApp: false,
    listedFrom: 0,
  };
}
