import { apiError, type ServiceError } from '../../runtime/signals';

/** The errors of the Drive API; sources: WS/drive/api/guides/handle-errors, and [field] where said so in docs/fidelity-notes.md. */
export const driveErrors = {
  notFound: (method: string, id: string): ServiceError =>
    apiError(method, 404, `File not found: ${id}.`, 'notFound'),
  noPermission: (method: string, id: string): ServiceError =>
    apiError(method, 404, `Permission not found: ${id}.`, 'notFound'),
  forbidden: (method: string, id: string): ServiceError =>
    apiError(
      method,
      403,
      `The user does not have sufficient permissions for file ${id}.`,
      'insufficientFilePermissions',
    ),
  idInUse: (method: string): ServiceError =>
    apiError(method, 409, 'A file already exists with the provided ID.', 'fileIdInUse'),
  idUnusable: (method: string): ServiceError =>
    apiError(method, 400, 'The provided file ID is not usable.', 'fileIdNotUsable'),
  idForEditors: (method: string): ServiceError =>
    apiError(method, 403, 'Generated IDs are not supported for Docs Editors formats.', 'forbidden'),
  property: (method: string): ServiceError =>
    apiError(
      method,
      403,
      'Properties and app properties are limited to 124 bytes in UTF-8 encoding, counting both the key and the value.',
      'propertyLengthLimitExceeded',
    ),
  propertyCount: (method: string): ServiceError =>
    apiError(
      method,
      403,
      'The limit for the number of properties has been exceeded.',
      'propertyCountLimitExceeded',
    ),
  notAFolder: (method: string): ServiceError =>
    apiError(method, 403, 'The specified parent is not a folder.', 'parentNotAFolder'),
  parents: (method: string): ServiceError =>
    apiError(method, 403, 'Increasing the number of parents is not allowed.', 'cannotAddParent'),
  parentsField: (method: string): ServiceError =>
    apiError(
      method,
      403,
      'The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.',
      'fieldNotWritable',
    ),
  sharing: (method: string, text: string, reason = 'invalidSharingRequest'): ServiceError =>
    apiError(method, 400, `Bad Request. User message: "${text}"`, reason),
  bad: (method: string, text: string, reason = 'invalid'): ServiceError =>
    apiError(method, 400, text, reason),
  refused: (method: string, text: string, reason = 'forbidden'): ServiceError =>
    apiError(method, 403, text, reason),
};
