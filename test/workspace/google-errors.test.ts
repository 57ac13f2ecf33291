import { describe, expect, it } from '@jest/globals';
import { EffectFailed } from '../../src/app/ports/effects';
import { Problem } from '../../src/core/problem';
import {
  failureOf,
  isGone,
  isRefusal,
  isTaken,
  mayPass,
  mustNotify,
} from '../../src/workspace/google-errors';

/** An error of an advanced service. */
function api(code: number, message: string, reason = ''): Error {
  const error = new Error(`API call to x failed with error: ${message}`);
  return Object.assign(error, {
    name: 'GoogleJsonResponseException',
    details: { code, message, errors: [{ reason }] },
  });
}

/** An error of a built-in service: words alone. */
function builtIn(message: string): Error {
  return Object.assign(new Error(message), { name: 'Exception' });
}

describe('what Google says', () => {
  it.each([
    api(429, 'Rate Limit Exceeded', 'rateLimitExceeded'),
    api(403, 'Rate Limit Exceeded', 'userRateLimitExceeded'),
    api(403, 'Calendar usage limits exceeded.', 'quotaExceeded'),
    api(403, 'Sharing rate limit exceeded.', 'sharingRateLimitExceeded'),
    api(503, 'The service is currently unavailable.', 'backendError'),
    builtIn('Service invoked too many times for one day: email.'),
    builtIn('Se ha invocado el servicio demasiadas veces en un día: email.'),
    builtIn("We're sorry, a server error occurred. Please wait a bit and try again."),
    builtIn('Se produjo un error del servidor. Espera un momento e inténtalo de nuevo.'),
    builtIn('Limit exceeded: Email Attachments Per Message.'),
    builtIn('Se agotó el tiempo de espera del servicio: Hojas de cálculo'),
  ])('may pass: %s', (error) => {
    expect(mayPass(error)).toBe(true);
    expect(isRefusal(error)).toBe(false);
    expect(failureOf(error)).toMatchObject({ permanent: false });
  });

  it.each([
    api(400, 'The specified time range is empty.', 'timeRangeEmpty'),
    api(
      403,
      'The user does not have sufficient permissions for file x.',
      'insufficientFilePermissions',
    ),
    api(400, 'Bad Request. User message: ""', 'publishOutNotPermitted'),
    api(404, 'File not found: x.', 'notFound'),
    builtIn('Invalid email: rosa'),
    builtIn('Correo electrónico no válido: rosa'),
    builtIn('No tienes permiso para acceder al documento solicitado.'),
  ])('will not change: %s', (error) => {
    expect(mayPass(error)).toBe(false);
    expect(isRefusal(error)).toBe(true);
    expect(failureOf(error)).toMatchObject({ permanent: true });
  });

  it.each([
    api(404, 'Not Found', 'notFound'),
    api(410, 'Resource has been deleted', 'deleted'),
    builtIn(
      'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.',
    ),
    builtIn('No se encontró ningún elemento con el ID proporcionado.'),
  ])('is gone: %s', (error) => {
    expect(isGone(error)).toBe(true);
  });

  it('an id is taken', () => {
    expect(isTaken(api(409, 'The requested identifier already exists.', 'duplicate'))).toBe(true);
    expect(isTaken(api(400, 'already exists in another way'))).toBe(false);
  });

  it('an address without an account has to be told', () => {
    const text =
      'Bad Request. User message: "You are trying to invite a@b.example. Since there is no Google account associated with this email address, you must check the \'Notify people\' box to invite this recipient."';
    expect(mustNotify(api(400, text, 'invalidSharingRequest'))).toBe(true);
    expect(mustNotify(api(400, 'ACL change not allowed.'))).toBe(false);
  });

  it('names nobody in what the outbox keeps', () => {
    const failure = failureOf(builtIn('Invalid email: rosa@correo.example')) as EffectFailed;
    expect(failure).toBeInstanceOf(EffectFailed);
    expect(failure.message).not.toContain('rosa');
  });

  it('is not what our own mistakes say', () => {
    for (const error of [
      new TypeError('x is not a function'),
      new Problem('missing-form'),
      'a text',
      undefined,
    ]) {
      expect(failureOf(error)).toBe(error);
      expect(isGone(error) || isRefusal(error) || mayPass(error)).toBe(false);
    }
  });
});
