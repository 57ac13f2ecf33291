import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { fileFor } from './access';
import { driveErrors } from './errors';
import {
  copyFile,
  createFile,
  generateIds,
  removeFile,
  updateFile,
  type FileBody,
  type FileOptions,
} from './files';
import { listFiles, type ListFilesOptions } from './list';
import { download, exportFile, readMedia } from './media';
import {
  createPermission,
  getPermission,
  listPermissions,
  removePermission,
  updatePermission,
  type PermissionBody,
  type PermissionOptions,
} from './permissions';
import { plain } from './plain';
import type { DriveFile, Permission } from './state';
import { answer, fileResource, permissionResource, USUAL } from './view';

/**
 * The advanced service `Drive` (Drive API v3) under scope drive.file: body, path parameters, blob, optional parameters
 * (AS/guides/services/advanced). Methods answer few fields unless `fields` asks for more.
 */
export function driveService(host: Host): object {
  return host.surface('Drive', {
    Files: filesCollection(host),
    Permissions: permissionsCollection(host),
  } satisfies Official<GoogleAppsScript.Drive>);
}

function filesCollection(host: Host): object {
  const api = <T>(name: string, effect: () => T): T => host.api(`Drive.Files.${name}`, effect);
  const shown = (method: string, file: DriveFile, options: FileOptions): unknown => {
    const resource = fileResource(host.world, file, host.execution.about.user);
    return answer(method, resource, { fields: options.fields, usual: USUAL.file });
  };
  return host.surface('Drive.Files', {
    create: (body: unknown, media?: unknown, options?: unknown) => {
      const content = readMedia(media);
      return api('create', () =>
        shown(
          'drive.files.create',
          createFile(host, plain<FileBody>(body), content),
          plain(options),
        ),
      );
    },
    copy: (body: unknown, id: string, options?: unknown) =>
      api('copy', () =>
        shown('drive.files.copy', copyFile(host, id, plain<FileBody>(body)), plain(options)),
      ),
    get: (id: string, options?: unknown) => {
      const find = () => fileFor(host, 'drive.files.get', { id, role: 'reader' });
      const read = plain<FileOptions>(options);
      if (read.alt === 'media') return host.call('Drive.Files.get', () => download(host, find()));
      return api('get', () => shown('drive.files.get', find(), read));
    },
    list: (options?: unknown) => api('list', () => list(host, plain<ListFilesOptions>(options))),
    update: (body: unknown, id: string, media?: unknown, options?: unknown) => {
      const change = {
        body: plain<FileBody>(body),
        media: readMedia(media),
        options: plain<FileOptions>(options),
      };
      return api('update', () =>
        shown('drive.files.update', updateFile(host, id, change), change.options),
      );
    },
    remove: (id: string) => api('remove', () => removeFile(host, id)),
    generateIds: (options?: unknown) => api('generateIds', () => generateIds(host, plain(options))),
    export: (id: string, mimeType: string, options?: unknown) =>
      exported(host, { id, mimeType }, plain<FileOptions>(options)),
  } satisfies Official<GoogleAppsScript.Drive_v3.Drive.V3.Collection.FilesCollection>);
}

/** In Apps Script `alt: 'media'` has to be said (platform-facts §7); the text of the refusal is [field]. */
function exported(
  host: Host,
  what: { id: string; mimeType: string },
  options: FileOptions,
): object {
  return host.call('Drive.Files.export', () => {
    const file = fileFor(host, 'drive.files.export', { id: what.id, role: 'reader' });
    if (options.alt !== 'media')
      throw driveErrors.bad(
        'drive.files.export',
        'Export requires alt=media to download the exported content.',
        'badRequest',
      );
    return exportFile(host, file, what.mimeType);
  });
}

function list(host: Host, options: ListFilesOptions): unknown {
  const usual = `kind,incompleteSearch,nextPageToken,files(${USUAL.file})`;
  return answer('drive.files.list', listFiles(host, options), { fields: options.fields, usual });
}

function permissionsCollection(host: Host): object {
  const api = <T>(name: string, effect: () => T): T =>
    host.api(`Drive.Permissions.${name}`, effect);
  const shown = (method: string, permission: Permission, options: PermissionOptions): unknown =>
    answer(method, permissionResource(host.world, permission), {
      fields: options.fields,
      usual: USUAL.permission,
    });
  return host.surface('Drive.Permissions', {
    create: (body: unknown, fileId: string, options?: unknown) => {
      const request = {
        body: plain<PermissionBody>(body),
        options: plain<PermissionOptions>(options),
      };
      return api('create', () =>
        shown('drive.permissions.create', createPermission(host, fileId, request), request.options),
      );
    },
    get: (fileId: string, id: string, options?: unknown) =>
      api('get', () =>
        shown('drive.permissions.get', getPermission(host, fileId, id), plain(options)),
      ),
    list: (fileId: string, options?: unknown) => {
      const read = plain<PermissionOptions>(options);
      const all = () =>
        listPermissions(host, fileId, read).map((one) => permissionResource(host.world, one));
      const usual = `kind,permissions(${USUAL.permission})`;
      return api('list', () =>
        answer(
          'drive.permissions.list',
          { kind: 'drive#permissionList', permissions: all() },
          { fields: read.fields, usual },
        ),
      );
    },
    update: (body: unknown, fileId: string, id: string, options?: unknown) => {
      const request = { id, body: plain<PermissionBody>(body) };
      return api('update', () =>
        shown('drive.permissions.update', updatePermission(host, fileId, request), plain(options)),
      );
    },
    remove: (fileId: string, id: string) => api('remove', () => removePermission(host, fileId, id)),
  } satisfies Official<GoogleAppsScript.Drive_v3.Drive.V3.Collection.PermissionsCollection>);
}
