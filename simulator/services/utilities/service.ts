import { createHash, createHmac } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Host } from '../../runtime/host';
import { NotSimulated, ServiceError } from '../../runtime/signals';
import { blobContent, blobSurface } from './blob';
import { toBytes, toGuestBytes } from './bytes';
import { parseCsv } from './csv';
import { formatJavaDate } from './java-date';
import { parseJavaDate } from './java-date-parse';
import { javaFormat } from './java-format';

const namesOf = (names: string[]) => Object.fromEntries(names.map((name) => [name, name]));

const CHARSET = namesOf(['US_ASCII', 'UTF_8']);
const DIGEST = namesOf(['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512']);
const MAC = namesOf(['HMAC_MD5', 'HMAC_SHA_1', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512']);

/** The longest sleep, ms: platform-facts §1.2. */
const LONGEST_SLEEP = 300_000;

/** `Utilities`: AS/reference/utilities/utilities. Nothing here crosses to Google's servers. */
export function utilitiesService(host: Host): object {
  return host.surface('Utilities', {
    Charset: CHARSET,
    DigestAlgorithm: DIGEST,
    MacAlgorithm: MAC,
    ...dates(host),
    ...encodings(host),
    ...digests(host),
    ...blobs(host),
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
  });
}

function dates(host: Host) {
  return {
    formatDate: (date: unknown, timeZone: unknown, pattern: unknown) => {
      if (!host.realm.isDate(date)) {
        const types = [date, timeZone, pattern].map(typeName).join(',');
        throw new ServiceError(
          `The parameters (${types}) don't match the method signature for Utilities.formatDate.`,
        );
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

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'object') return Object.prototype.toString.call(value).slice(8, -1);
  return typeof value === 'string' ? 'String' : typeof value;
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

/** Algorithms by their names here and in Node: `SHA_256` is `sha256`. */
function nodeAlgorithm(name: unknown, known: Record<string, string>): string {
  const text = String(name);
  if (known[text] === undefined) throw new ServiceError('Invalid argument: algorithm');
  if (text === 'MD2') throw new NotSimulated('Utilities.DigestAlgorithm.MD2');
  return text.replace('HMAC_', '').replace('_', '').toLowerCase();
}

function digests(host: Host) {
  const hmac = (algorithm: string, value: unknown, key: unknown) =>
    toGuestBytes(host, createHmac(algorithm, toBytes(key)).update(toBytes(value)).digest());
  return {
    computeDigest: (algorithm: unknown, value: unknown, charset?: unknown) => {
      const hash = createHash(nodeAlgorithm(algorithm, DIGEST));
      return toGuestBytes(host, hash.update(toBytes(value, charset)).digest());
    },
    computeHmacSha256Signature: (value: unknown, key: unknown) => hmac('sha256', value, key),
    computeHmacSignature: (algorithm: unknown, value: unknown, key: unknown) =>
      hmac(nodeAlgorithm(algorithm, MAC), value, key),
  };
}

function blobs(host: Host) {
  const made = (bytes: Buffer, contentType: string | null, name: string | null) =>
    blobSurface(host, { bytes, contentType, name });
  return {
    newBlob: (data: unknown, contentType?: unknown, name?: unknown) => {
      const plain = Array.isArray(data) ? null : 'text/plain';
      return made(toBytes(data), optional(contentType) ?? plain, optional(name));
    },
    gzip: (blob: object, name?: unknown) => {
      const content = blobContent(blob);
      const zipped =
        optional(name) ?? (content.name === null ? 'archive.gz' : `${content.name}.gz`);
      return made(gzipSync(content.bytes), 'application/x-gzip', zipped);
    },
    ungzip: (blob: object) => {
      const { bytes, name } = blobContent(blob);
      return made(gunzipSync(bytes), null, name?.replace(/\.gz$/, '') ?? null);
    },
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
