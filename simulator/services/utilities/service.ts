import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import { archives } from './archives';
import { mismatch } from './arguments';
import { blobSurface } from './blob';
import { toBytes, toGuestBytes } from './bytes';
import { parseCsv } from './csv';
import { digests } from './digests';
import { formatJavaDate } from './java-date';
import { parseJavaDate } from './java-date-parse';
import { javaFormat } from './java-format';

/** The longest sleep, ms: platform-facts §1.2. */
const LONGEST_SLEEP = 300_000;

/** `Utilities`: AS/reference/utilities/utilities. Nothing here crosses to Google's servers. */
export function utilitiesService(host: Host): object {
  return host.surface('Utilities', {
    ...dates(host),
    ...encodings(host),
    ...digests(host),
    ...archives(host),
    newBlob: (data: unknown, contentType?: unknown, name?: unknown) => {
      const plain = Array.isArray(data) ? null : 'text/plain';
      const type = optional(contentType) ?? plain;
      return blobSurface(host, { bytes: toBytes(data), contentType: type, name: optional(name) });
    },
    jsonParse: (text: unknown) => host.realm.json(parsedJson(String(text))),
    jsonStringify: (value: unknown) => JSON.stringify(value),
    formatString: (pattern: unknown, ...values: unknown[]) => javaFormat(String(pattern), values),
    parseCsv: (text: unknown, delimiter: unknown = ',') =>
      host.realm.json(parseCsv(String(text), String(delimiter))),
    getUuid: () => uuid(host),
    sleep: (ms: unknown) => {
      const asked = Number(ms);
      if (!(asked >= 0 && asked <= LONGEST_SLEEP))
        throw new ServiceError('Invalid argument: milliseconds');
      host.execution.spend(asked);
    },
  } satisfies Official<GoogleAppsScript.Utilities.Utilities>);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ServiceError((error as Error).message, { name: 'SyntaxError' });
  }
}

function dates(host: Host) {
  return {
    formatDate: (date: unknown, timeZone: unknown, pattern: unknown) => {
      if (!host.realm.isDate(date)) {
        throw mismatch([date, timeZone, pattern], 'formatDate');
      }
      if (Number.isNaN(date.getTime()))
        throw new ServiceError('Invalid argument: date. Should be of type: Date');
      return formatJavaDate(date.getTime(), String(timeZone), String(pattern));
    },
    parseDate: (text: unknown, timeZone: unknown, pattern: unknown) => {
      const ms = parseJavaDate(String(text), String(timeZone), String(pattern));
      if (ms === undefined) throw new ServiceError(`Unparseable date: "${String(text)}"`);
      return host.realm.date(ms);
    },
  };
}

function encodings(host: Host) {
  const decode = (text: unknown, websafe: boolean): number[] => {
    const encoded = String(text);
    const alphabet = websafe ? /^[\w-]*={0,2}\s*$/ : /^[A-Za-z0-9+/\s]*={0,2}\s*$/;
    if (!alphabet.test(encoded)) throw new ServiceError('Could not decode string.');
    return toGuestBytes(host, Buffer.from(encoded, websafe ? 'base64url' : 'base64'));
  };
  return {
    base64Encode: (data: unknown, charset?: unknown) => toBytes(data, charset).toString('base64'),
    base64EncodeWebSafe: (data: unknown, charset?: unknown) =>
      toBytes(data, charset).toString('base64').replaceAll('+', '-').replaceAll('/', '_'),
    base64Decode: (text: unknown) => decode(text, false),
    base64DecodeWebSafe: (text: unknown) => decode(text, true),
  };
}

function optional(value: unknown): string | null {
  return value === undefined || value === null ? null : String(value);
}

/** A version 4 UUID from the execution's own randomness, so that a run can be repeated. */
function uuid(host: Host): string {
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replaceAll(/[xy]/g, (place) => {
    const nibble = Math.floor(host.realm.random() * 16);
    return (place === 'x' ? nibble : (nibble & 3) | 8).toString(16);
  });
}
