import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import { atLeast, mayShare, permissionsOf } from '../drive/access';
import { isOutside } from '../drive/accounts';
import { grant, notify } from '../drive/permissions';
import { permissionId, type DriveFile, type Permission } from '../drive/state';
import { mismatch, served } from './context';
import { TEXT } from './rules';

/** A `User`: AS/reference/base/user. */
export function userObject(host: Host, email: string): object {
  return served(host, 'User', {
    getEmail: () => email,
    toString: () => email,
  } satisfies Official<GoogleAppsScript.Base.User>);
}

/** Users as the script's own array. */
export function userList(host: Host, emails: string[]): object[] {
  return host.realm.array(emails.map((email) => userObject(host, email)));
}

/** An address, or a user object that has one. */
export function emailOf(who: unknown, method: string): string {
  if (typeof who === 'string') return checkedAddress(who);
  const user = who as { getEmail?: unknown } | null;
  if (typeof user === 'object' && typeof user?.getEmail === 'function')
    return String((user.getEmail as () => unknown)());
  throw mismatch([who], method);
}

/** The addresses of a list of either. */
export function emailsOf(list: unknown, method: string): string[] {
  if (!Array.isArray(list)) throw mismatch([list], method);
  return Array.from(list as unknown[], (who) => emailOf(who, method));
}

function checkedAddress(email: string): string {
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new ServiceError(`Invalid email: ${email}`);
  return email.toLowerCase();
}

type Role = 'writer' | 'reader';

/** Who may open a spreadsheet: AS/reference/spreadsheet/spreadsheet, addEditor … getViewers. */
export function sharingMembers(host: Host, id: string, self: () => object) {
  const given = (...roles: Permission['role'][]) =>
    permissionsOf(host.world, fileOf(host, id))
      .filter(
        ({ type, role, view }) => type === 'user' && view === undefined && roles.includes(role),
      )
      .map(({ emailAddress = '' }) => emailAddress);
  const add = (role: Role, method: string) => (who: unknown) => {
    share(host, id, { emails: [emailOf(who, `Spreadsheet.${method}`)], role });
    return self();
  };
  const addAll = (role: Role, method: string) => (list: unknown) => {
    share(host, id, { emails: emailsOf(list, `Spreadsheet.${method}`), role });
    return self();
  };
  const remove = (method: string, roles: Permission['role'][]) => (who: unknown) => {
    revoke(host, id, { email: emailOf(who, `Spreadsheet.${method}`), roles });
    return self();
  };
  return {
    getOwner: () => userObject(host, fileOf(host, id).owner),
    getEditors: () => userList(host, given('writer', 'owner')),
    getViewers: () => userList(host, given('reader', 'commenter')),
    addEditor: add('writer', 'addEditor'),
    addEditors: addAll('writer', 'addEditors'),
    addViewer: add('reader', 'addViewer'),
    addViewers: addAll('reader', 'addViewers'),
    removeEditor: remove('removeEditor', ['writer']),
    removeViewer: remove('removeViewer', ['reader', 'commenter']),
  } satisfies Official<GoogleAppsScript.Spreadsheet.Spreadsheet>;
}

/** The file of a spreadsheet in Drive. */
export function fileOf(host: Host, id: string): DriveFile {
  const file = host.world.drive.files[id];
  if (file === undefined) throw new ServiceError(TEXT.notFound('openById'));
  return file;
}

function shareable(host: Host, id: string): DriveFile {
  const file = fileOf(host, id);
  if (!mayShare(host.world, file, host.execution.about.user)) throw new ServiceError(TEXT.readOnly);
  return file;
}

/** A stronger role takes the place of a weaker one, and Drive writes to who was given it (platform-facts §7). */
function share(host: Host, id: string, { emails, role }: { emails: string[]; role: Role }): void {
  const file = shareable(host, id);
  for (const emailAddress of emails) {
    const before = permissionsOf(host.world, file).find(
      (each) => each.emailAddress === emailAddress,
    );
    if (file.owner === emailAddress || atLeast(before?.role, role)) continue;
    if (!host.world.drive.policy.outside && isOutside(host.world, emailAddress))
      throw new ServiceError(TEXT.readOnly);
    const given = {
      id: permissionId('user', emailAddress),
      type: 'user' as const,
      role,
      emailAddress,
    };
    notify(host, file, { permission: grant(file, given), options: {} });
  }
}

function revoke(
  host: Host,
  id: string,
  { email, roles }: { email: string; roles: Permission['role'][] },
): void {
  const file = shareable(host, id);
  file.permissions = file.permissions.filter(
    ({ emailAddress, role }) => emailAddress !== email || !roles.includes(role),
  );
}
