import type { Host } from '../../runtime/host';
import { seesAllFiles } from '../../runtime/scopes';
import type { World } from '../../world/world';
import { driveErrors } from './errors';
import type { DriveFile, Permission } from './state';

const ORDER: Permission['role'][] = ['reader', 'commenter', 'writer', 'owner'];

/** Whether a role is at least another. */
export function atLeast(role: Permission['role'] | undefined, wanted: Permission['role']): boolean {
  return role !== undefined && ORDER.indexOf(role) >= ORDER.indexOf(wanted);
}

/** The folders above a file, the nearest first. */
export function ancestorsOf(world: World, file: DriveFile): DriveFile[] {
  const above: DriveFile[] = [];
  let next = world.drive.files[file.parents[0] ?? ''];
  while (next !== undefined && !above.includes(next)) {
    above.push(next);
    next = world.drive.files[next.parents[0] ?? ''];
  }
  return above;
}

/**
 * Who may do what with a file: its own permissions and those of the folders above it, the strongest of each person
 * (WS/drive/api/guides/manage-sharing: permissions propagate). Responders of a form are its own only.
 */
export function permissionsOf(world: World, file: DriveFile): Permission[] {
  const strongest = new Map<string, Permission>();
  const inherited = ancestorsOf(world, file).flatMap(({ permissions }) =>
    permissions.filter(({ view }) => view === undefined),
  );
  for (const permission of [...file.permissions, ...inherited]) {
    const known = strongest.get(permission.id);
    const given =
      permission.role === 'owner' && permission.emailAddress !== file.owner
        ? { ...permission, role: 'writer' as const }
        : permission;
    if (known === undefined || !atLeast(known.role, given.role))
      strongest.set(permission.id, given);
  }
  return [...strongest.values()];
}

/** What a user may do with a file; undefined when it is closed to her. */
export function roleOf(
  world: World,
  file: DriveFile,
  user: string,
): Permission['role'] | undefined {
  if (file.owner === user) return 'owner';
  const domain = user.split('@')[1] ?? '';
  const hers = permissionsOf(world, file).filter((permission) => {
    if (permission.view !== undefined) return false;
    if (permission.type === 'anyone') return true;
    return permission.type === 'domain'
      ? permission.domain === domain
      : permission.emailAddress?.toLowerCase() === user.toLowerCase();
  });
  return hers.map(({ role }) => role).sort((a, b) => ORDER.indexOf(b) - ORDER.indexOf(a))[0];
}

/** Whether a user may change who has access: its owner, and whoever edits it unless that was taken from editors. */
export function mayShare(world: World, file: DriveFile, user: string): boolean {
  const role = roleOf(world, file, user);
  return role === 'owner' || (role === 'writer' && file.writersCanShare !== false);
}

/** Trashed itself or lying in a trashed folder (…/v3/files: `trashed`). */
export function isTrashed(world: World, file: DriveFile): boolean {
  return file.trashed || ancestorsOf(world, file).some(({ trashed }) => trashed);
}

/** Whether a file is the user's own or was shared with her by name, and not only open to whoever has its link. */
export function isHers(world: World, file: DriveFile, user: string): boolean {
  const named = ({ emailAddress, view }: Permission) =>
    view === undefined && emailAddress?.toLowerCase() === user.toLowerCase();
  return file.owner === user || permissionsOf(world, file).some(named);
}

/**
 * A file that this script may see for this user: she has access and, under scope drive.file, the app made or opened it.
 * Anything else does not exist (platform-facts §3.4, §7); too weak a role answers 403.
 */
export function fileFor(
  host: Host,
  method: string,
  want: { id: unknown; role: Permission['role'] },
): DriveFile {
  const { world } = host;
  const id = String(want.id);
  const file = world.drive.files[id];
  const role = file === undefined ? undefined : roleOf(world, file, host.execution.about.user);
  const seen = file !== undefined && (file.ofApp || seesAllFiles(host.execution.about.scopes));
  if (!seen || role === undefined) throw driveErrors.notFound(method, id);
  if (!atLeast(role, want.role)) throw driveErrors.forbidden(method, id);
  return file;
}
