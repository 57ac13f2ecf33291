import { ServiceError } from '../../runtime/signals';
import { atLeast, mayShare, permissionsOf, roleOf } from '../drive/access';
import { isOutside } from '../drive/accounts';
import { grant, notify } from '../drive/permissions';
import { permissionId, type DriveFile, type Permission } from '../drive/state';
import { mismatch, type AccessKey, type Guest, type Item, type PermissionKey } from './guest';
import { found, isRoot } from './items';
import { TEXT } from './texts';
import { addressOf, userSurface } from './user';

type Role = Permission['role'];

const ROLE = { VIEW: 'reader', COMMENT: 'commenter', EDIT: 'writer' } as const;
const KEY: Record<Role, PermissionKey> = {
  owner: 'OWNER',
  writer: 'EDIT',
  commenter: 'COMMENT',
  reader: 'VIEW',
};

/** Members about people, the same for files and folders; each gives the object back (AS/reference/drive/file). */
export function sharingMembers(guest: Guest, item: Item, self: () => object) {
  const method = (name: string) => `${item.kind}.${name}`;
  const add = (name: string, role: Role) => (who: unknown) => {
    share(guest, item, { email: addressOf(guest, who, method(name)), role });
    return self();
  };
  const addAll = (name: string, role: Role) => (all: unknown) => {
    if (!Array.isArray(all)) throw mismatch(guest, [all], method(name));
    for (const who of all) share(guest, item, { email: addressOf(guest, who, method(name)), role });
    return self();
  };
  const remove = (name: string, roles: Role[]) => (who: unknown) => {
    unshare(guest, item, { email: addressOf(guest, who, method(name)), roles });
    return self();
  };
  return {
    addEditor: add('addEditor', 'writer'),
    addEditors: addAll('addEditors', 'writer'),
    addViewer: add('addViewer', 'reader'),
    addViewers: addAll('addViewers', 'reader'),
    removeEditor: remove('removeEditor', ['writer']),
    removeViewer: remove('removeViewer', ['reader', 'commenter']),
    revokePermissions: remove('revokePermissions', ['reader', 'commenter', 'writer']),
    ...(item.kind === 'File' && {
      addCommenter: add('addCommenter', 'commenter'),
      addCommenters: addAll('addCommenters', 'commenter'),
      removeCommenter: remove('removeCommenter', ['commenter']),
    }),
    ...accessMembers(guest, item, self),
  };
}

function accessMembers(guest: Guest, item: Item, self: () => object) {
  const { host, access, permission } = guest;
  const file = () => found(guest, item.id);
  return {
    getOwner: () => userSurface(guest, file().owner),
    getEditors: () => people(guest, file(), 'writer'),
    getViewers: () => people(guest, file(), 'reader'),
    getAccess: (who: unknown) => {
      const email = addressOf(guest, who, `${item.kind}.getAccess`);
      const role = file().owner === email ? 'owner' : roleOfPerson(guest, file(), email);
      return permission.value(role === undefined ? 'NONE' : KEY[role]);
    },
    getSharingAccess: () => access.value(accessOf(general(guest, file()))),
    getSharingPermission: () => {
      const widest = general(guest, file());
      return permission.value(widest === undefined ? 'NONE' : KEY[widest.role]);
    },
    setSharing: (who: unknown, what: unknown) => {
      const keys = { access: access.keyOf(who), permission: permission.keyOf(what) };
      if (keys.access === undefined || keys.permission === undefined)
        throw mismatch(guest, [who, what], `${item.kind}.setSharing`);
      setSharing(guest, item, { access: keys.access, permission: keys.permission });
      return self();
    },
    setOwner: (who: unknown) => {
      const email = addressOf(guest, who, `${item.kind}.setOwner`);
      setOwner(guest, item, email);
      return self();
    },
    setShareableByEditors: (shareable: unknown) => {
      if (typeof shareable !== 'boolean')
        throw mismatch(guest, [shareable], `${item.kind}.setShareableByEditors`);
      const mine = file();
      if (isRoot(guest, item.id) || mine.owner !== host.execution.about.user)
        throw new ServiceError(TEXT.denied);
      mine.writersCanShare = shareable;
      return self();
    },
  };
}

/** What a person has been given on a file or on a folder above it. */
function roleOfPerson({ host }: Guest, file: DriveFile, email: string): Role | undefined {
  return permissionsOf(host.world, file).find(
    (one) => one.view === undefined && one.emailAddress?.toLowerCase() === email,
  )?.role;
}

/**
 * Who has at least this role, editors and owner among the viewers (platform-facts §7). Whoever may not edit is shown
 * nobody (AS/reference/drive/file#getEditors).
 */
function people(guest: Guest, file: DriveFile, role: Role): object[] {
  const { host } = guest;
  if (!atLeast(roleOf(host.world, file, host.execution.about.user), 'writer'))
    return host.realm.array([]);
  const emails = permissionsOf(host.world, file)
    .filter((one) => one.view === undefined && atLeast(one.role, role))
    .flatMap(({ emailAddress }) => emailAddress ?? []);
  return host.realm.array(emails.map((email) => userSurface(guest, email)));
}

/** A file whose sharing the user may change. */
function shareable(guest: Guest, item: Item): DriveFile {
  const { host } = guest;
  const file = found(guest, item.id);
  if (isRoot(guest, item.id) || !mayShare(host.world, file, host.execution.about.user))
    throw new ServiceError(TEXT.denied);
  return file;
}

/** Gives a role to a person who has a weaker one or none, and Drive writes to her (platform-facts §7). */
function share(guest: Guest, item: Item, to: { email: string; role: Role }): void {
  const { host } = guest;
  const { email, role } = to;
  if (!/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email))
    throw new ServiceError(TEXT.invalid('permission.value'));
  const file = shareable(guest, item);
  if (file.owner === email || atLeast(roleOfPerson(guest, file, email), role)) return;
  if (!host.world.drive.policy.outside && isOutside(host.world, email))
    throw new ServiceError(TEXT.denied);
  const id = permissionId('user', email);
  const permission = grant(file, { id, type: 'user', role, emailAddress: email });
  notify(host, file, { permission, options: {} });
}

/** Takes these roles from a person; what a folder above gives her stays. Nobody else loses anything. */
function unshare(guest: Guest, item: Item, from: { email: string; roles: Role[] }): void {
  const file = shareable(guest, item);
  file.permissions = file.permissions.filter(
    (one) =>
      one.view !== undefined ||
      one.emailAddress?.toLowerCase() !== from.email ||
      !from.roles.includes(one.role),
  );
}

const WIDTH: AccessKey[] = ['PRIVATE', 'DOMAIN_WITH_LINK', 'DOMAIN', 'ANYONE_WITH_LINK', 'ANYONE'];

function accessOf(permission: Permission | undefined): AccessKey {
  if (permission === undefined) return 'PRIVATE';
  const whom = permission.type === 'anyone' ? 'ANYONE' : 'DOMAIN';
  return permission.discoverable === true ? whom : `${whom}_WITH_LINK`;
}

/** The widest permission that is given to no one person: to everyone, or to the domain. */
function general({ host }: Guest, file: DriveFile): Permission | undefined {
  return permissionsOf(host.world, file)
    .filter(({ type, view }) => view === undefined && (type === 'anyone' || type === 'domain'))
    .sort((a, b) => WIDTH.indexOf(accessOf(b)) - WIDTH.indexOf(accessOf(a)))[0];
}

/** Sets who may come to a file without being named, in place of who might before (AS/reference/drive/access, …/permission). */
function setSharing(
  guest: Guest,
  item: Item,
  to: { access: AccessKey; permission: PermissionKey },
): void {
  const { world } = guest.host;
  const file = shareable(guest, item);
  const role = to.permission in ROLE ? ROLE[to.permission as keyof typeof ROLE] : undefined;
  const nobody = to.permission === 'NONE' && ['PRIVATE', 'ANYONE'].includes(to.access);
  if (role === undefined && !nobody) throw new ServiceError(TEXT.invalid('permission.role'));
  const whom = to.access.startsWith('DOMAIN') ? 'domain' : 'anyone';
  if (whom === 'domain' && world.domain === '')
    throw new ServiceError(TEXT.invalid('permission.value'));
  const closed = to.access === 'PRIVATE' || role === undefined;
  if (!closed && whom === 'anyone' && !world.drive.policy.anyone)
    throw new ServiceError(TEXT.denied);
  const named = file.permissions.filter(
    ({ type, view }) => view !== undefined || type === 'user' || type === 'group',
  );
  file.permissions = named;
  if (closed) return;
  file.permissions.push({
    id: permissionId(whom, world.domain),
    type: whom,
    role,
    ...(whom === 'domain' && { domain: world.domain }),
    ...(!to.access.endsWith('WITH_LINK') && { discoverable: true }),
  });
}

/** Within the domain only; the owner before stays an editor (AS/reference/drive/file#setOwner; platform-facts §7). */
function setOwner(guest: Guest, item: Item, email: string): void {
  const { world, execution } = guest.host;
  const file = shareable(guest, item);
  if (file.owner !== execution.about.user || isOutside(world, email))
    throw new ServiceError(TEXT.denied);
  const before = permissionId('user', file.owner);
  const after = permissionId('user', email);
  file.permissions = file.permissions
    .filter(({ id }) => id !== after)
    .map((one) => (one.id === before ? { ...one, role: 'writer' as const } : one));
  file.permissions.push({ id: after, type: 'user', role: 'owner', emailAddress: email });
  file.owner = email;
}
