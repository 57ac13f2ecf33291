import type { Host } from '../../runtime/host';
import { send } from '../mail/outgoing';
import { atLeast, fileFor, mayShare, permissionsOf } from './access';
import { displayName, hasGoogleAccount, isOutside } from './accounts';
import { driveErrors } from './errors';
import { MIME, permissionId, type DriveFile, type Permission } from './state';
import { webViewLink } from './view';

export interface PermissionBody {
  type?: Permission['type'];
  role?: Permission['role'];
  emailAddress?: string;
  domain?: string;
  view?: string;
}

export interface PermissionOptions {
  fields?: string;
  sendNotificationEmail?: boolean;
  emailMessage?: string;
  transferOwnership?: boolean;
  includePermissionsForView?: string;
}

/** permissions.create: shares a file, and tells the person by mail unless told not to (platform-facts §7, §14.24). */
export function createPermission(
  host: Host,
  fileId: string,
  request: { body: PermissionBody; options: PermissionOptions },
): Permission {
  const method = 'drive.permissions.create';
  const { body, options } = request;
  const file = fileFor(host, method, { id: fileId, role: 'writer' });
  if (!mayShare(host.world, file, host.execution.about.user))
    throw driveErrors.forbidden(method, fileId);
  const permission = readPermission(method, body);
  assertAllowed(host, method, { permission, options });
  const given = grant(file, permission);
  notify(host, file, { permission, options });
  return given;
}

/** Gives a permission on a file; whoever has a weaker one gets this role, whoever has a stronger one keeps it. */
export function grant(file: DriveFile, permission: Permission): Permission {
  const existing = file.permissions.find(({ id }) => id === permission.id);
  if (existing === undefined) file.permissions.push(permission);
  else if (!atLeast(existing.role, permission.role)) existing.role = permission.role;
  return existing ?? permission;
}

function readPermission(method: string, body: PermissionBody): Permission {
  const { type, role, emailAddress, domain, view } = body;
  if (type === undefined)
    throw driveErrors.bad(method, 'The permission type field is required.', 'required');
  if (role === undefined)
    throw driveErrors.bad(method, 'The permission role field is required.', 'required');
  if (role === 'owner')
    throw driveErrors.refused(
      method,
      "The transferOwnership parameter must be enabled when the permission role is 'owner'.",
    );
  if ((type === 'user' || type === 'group') && !emailAddress) {
    throw driveErrors.bad(
      method,
      'The specified emailAddress is invalid or not applicable for the given permission type.',
      'invalid',
    );
  }
  if (type === 'domain' && !domain) {
    throw driveErrors.bad(
      method,
      'The specified domain is invalid or not applicable for the given permission type.',
      'invalid',
    );
  }
  const whom = emailAddress ?? domain ?? '';
  return {
    id: permissionId(type, whom, view),
    type,
    role,
    ...((type === 'user' || type === 'group') &&
      emailAddress !== undefined && { emailAddress: emailAddress.toLowerCase() }),
    ...(type === 'domain' && domain !== undefined && { domain }),
    ...(view !== undefined && { view }),
  };
}

/** What the request, the administrator and the missing account forbid. */
function assertAllowed(
  host: Host,
  method: string,
  about: { permission: Permission; options: PermissionOptions },
): void {
  const { permission, options } = about;
  const { policy } = host.world.drive;
  const person = permission.type === 'user' || permission.type === 'group';
  // …/v3/permissions/create: "not allowed for other requests"; the text is [field].
  if (!person && options.sendNotificationEmail !== undefined) {
    const text =
      "The sendNotificationEmail parameter is only applicable for permissions of type 'user' or 'group', and must not be disabled for ownership transfers.";
    throw driveErrors.refused(method, text);
  }
  // [field] An administrator who forbids links for everyone is heard of only as an empty message.
  if (permission.type === 'anyone' && !policy.anyone)
    throw driveErrors.sharing(method, '', 'publishOutNotPermitted');
  if (!person) return;
  const email = permission.emailAddress ?? '';
  if (!policy.outside && isOutside(host.world, email))
    throw driveErrors.sharing(method, 'ACL change not allowed.');
  if (options.sendNotificationEmail === false && !hasGoogleAccount(host.world, email)) {
    const text = `You are trying to invite ${email}. Since there is no Google account associated with this email address, you must check the 'Notify people' box to invite this recipient.`;
    throw driveErrors.sharing(method, text);
  }
}

/** The mail that tells a person of a file shared with her (platform-facts §7: DriveApp has no switch for it). */
export function notify(
  host: Host,
  file: DriveFile,
  about: { permission: Permission; options: PermissionOptions },
): void {
  const { permission, options } = about;
  if (permission.emailAddress === undefined || options.sendNotificationEmail === false) return;
  const { user } = host.execution.about;
  const what =
    file.mimeType === MIME.folder ? 'Carpeta compartida contigo' : 'Documento compartido contigo';
  const text = [
    `${displayName(host.world, user)} (${user}) compartió: ${file.name}`,
    options.emailMessage,
    webViewLink(file),
  ];
  send(host.world, {
    kind: 'drive',
    from: user,
    to: [permission.emailAddress],
    subject: `${what}: "${file.name}"`,
    text: text.filter((line) => line !== undefined).join('\n'),
    at: host.execution.now(),
  });
}

/** permissions.list: without `includePermissionsForView` the responders of a form stay out (WS/forms/api/guides/publish-form). */
export function listPermissions(
  host: Host,
  fileId: string,
  options: PermissionOptions,
): Permission[] {
  const file = fileFor(host, 'drive.permissions.list', { id: fileId, role: 'writer' });
  const published = options.includePermissionsForView === 'published';
  return permissionsOf(host.world, file).filter(({ view }) => view === undefined || published);
}

/** permissions.get. */
export function getPermission(host: Host, fileId: string, id: string): Permission {
  const method = 'drive.permissions.get';
  const file = fileFor(host, method, { id: fileId, role: 'writer' });
  return permissionIn(permissionsOf(host.world, file), id, method);
}

/** permissions.update: the role only. */
export function updatePermission(
  host: Host,
  fileId: string,
  request: { id: string; body: PermissionBody },
): Permission {
  const method = 'drive.permissions.update';
  const file = fileFor(host, method, { id: fileId, role: 'writer' });
  const permission = permissionIn(file.permissions, request.id, method);
  const { role } = request.body;
  if (role === undefined)
    throw driveErrors.bad(method, 'The permission role field is required.', 'required');
  if (permission.role === 'owner' || role === 'owner')
    throw driveErrors.refused(
      method,
      'Insufficient permissions for this file.',
      'insufficientFilePermissions',
    );
  permission.role = role;
  return permission;
}

/** permissions.delete. What a folder above gives cannot be taken here. */
export function removePermission(host: Host, fileId: string, id: string): void {
  const method = 'drive.permissions.delete';
  const file = fileFor(host, method, { id: fileId, role: 'writer' });
  const permission = permissionIn(file.permissions, id, method);
  if (permission.role === 'owner') throw driveErrors.forbidden(method, fileId);
  file.permissions = file.permissions.filter((one) => one !== permission);
}

function permissionIn(permissions: Permission[], id: string, method: string): Permission {
  const found = permissions.find((permission) => permission.id === id);
  if (found === undefined) throw driveErrors.noPermission(method, id);
  return found;
}
