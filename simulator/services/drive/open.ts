import type { Host } from '../../runtime/host';
import { seesAllFiles } from '../../runtime/scopes';
import { apiError } from '../../runtime/signals';
import { atLeast, roleOf } from './access';
import type { DriveFile, Permission } from './state';

/**
 * A file that one of the editors' APIs (Docs, Slides) is asked for. They word their refusals as Google's newer APIs do:
 * what the app may not see is not there, what the user may not do she has no permission for.
 * @see https://cloud.google.com/apis/design/errors
 */
export function editorsFile(
  host: Host,
  method: string,
  want: { id: string; role: Permission['role'] },
): DriveFile {
  const file = host.world.drive.files[want.id];
  const own = method.startsWith('docs.') ? 'documents' : 'presentations';
  if (file === undefined || !(file.ofApp || seesAllFiles(host.execution.about.scopes, own)))
    throw apiError(method, 404, 'Requested entity was not found.', 'notFound');
  const role = roleOf(host.world, file, host.execution.about.user);
  if (!atLeast(role, want.role))
    throw apiError(method, 403, 'The caller does not have permission', 'forbidden');
  return file;
}
