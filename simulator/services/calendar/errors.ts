import { apiError, type ServiceError } from '../../runtime/signals';

/** The errors of the Calendar API, worded as WS/calendar/api/guides/errors words them; `method` is e.g. `calendar.events.insert`. */
export const calendarErrors = {
  notFound: (method: string): ServiceError => apiError(method, 404, 'Not Found', 'notFound'),
  duplicate: (method: string): ServiceError =>
    apiError(method, 409, 'The requested identifier already exists.', 'duplicate'),
  deleted: (method: string): ServiceError =>
    apiError(method, 410, 'Resource has been deleted', 'deleted'),
  changed: (method: string): ServiceError =>
    apiError(method, 412, 'Precondition Failed', 'conditionNotMet'),
  fullSync: (method: string): ServiceError =>
    apiError(
      method,
      410,
      'Sync token is no longer valid, a full sync is required.',
      'fullSyncRequired',
    ),
  emptyRange: (method: string): ServiceError =>
    apiError(method, 400, 'The specified time range is empty.', 'timeRangeEmpty'),
  usageLimits: (method: string): ServiceError =>
    apiError(method, 403, 'Calendar usage limits exceeded.', 'quotaExceeded'),
  /** What the front end answers when no granted scope allows the method (https://cloud.google.com/endpoints: ACCESS_TOKEN_SCOPE_INSUFFICIENT). */
  scope: (method: string): ServiceError =>
    apiError(
      method,
      403,
      'Request had insufficient authentication scopes.',
      'insufficientPermissions',
    ),
  readOnly: (method: string): ServiceError =>
    apiError(
      method,
      403,
      'You need to have writer access to this calendar.',
      'requiredAccessLevel',
    ),
  bad: (method: string, message: string, reason = 'invalid'): ServiceError =>
    apiError(method, 400, message, reason),
};
