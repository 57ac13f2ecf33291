import { createHash, createHmac, createSign } from 'node:crypto';
import { guestEnum, type GuestEnum } from '../../runtime/guest-enum';
import type { Host } from '../../runtime/host';
import { NotSimulated, ServiceError } from '../../runtime/signals';
import { mismatch } from './arguments';
import { toBytes, toGuestBytes } from './bytes';

/** What a character set is when a text comes without one: not UTF-8 (docs/fidelity-notes.md). */
const UNTOLD = 'US_ASCII';

/** Digests and signatures of `Utilities`, with their enums. */
export function digests(host: Host) {
  const charset = guestEnum(host, 'Charset', ['US_ASCII', 'UTF_8']);
  const digest = guestEnum(host, 'DigestAlgorithm', [
    'MD2',
    'MD5',
    'SHA_1',
    'SHA_256',
    'SHA_384',
    'SHA_512',
  ]);
  const mac = guestEnum(host, 'MacAlgorithm', [
    'HMAC_MD5',
    'HMAC_SHA_1',
    'HMAC_SHA_256',
    'HMAC_SHA_384',
    'HMAC_SHA_512',
  ]);
  const hmac = (member: string, args: unknown[]) => {
    const [algorithm, value, key, set] = args;
    const name = nodeName(mac.keyOf(algorithm), args, member);
    if (Array.isArray(value) !== Array.isArray(key)) throw mismatch([value, key], member);
    const [data, secret] = [value, key].map((one) => bytesOf(charset, [one, set], member));
    return toGuestBytes(
      host,
      createHmac(name, secret ?? '')
        .update(data ?? '')
        .digest(),
    );
  };
  return {
    Charset: charset.surface,
    DigestAlgorithm: digest.surface,
    MacAlgorithm: mac.surface,
    computeDigest: (...args: unknown[]) => {
      const [algorithm, value, set] = args;
      const name = nodeName(digest.keyOf(algorithm), args, 'computeDigest');
      const data = bytesOf(charset, [value, set], 'computeDigest');
      return toGuestBytes(host, createHash(name).update(data).digest());
    },
    computeHmacSignature: (...args: unknown[]) => hmac('computeHmacSignature', args),
    computeHmacSha256Signature: (...args: unknown[]) =>
      hmac('computeHmacSha256Signature', [mac.value('HMAC_SHA_256'), ...args]),
    ...signatures(host, charset),
  };
}

/** RSA signatures by a private key in PEM (AS/reference/utilities/utilities#computeRsaSignature). */
function signatures(host: Host, charset: GuestEnum<'US_ASCII' | 'UTF_8'>) {
  const rsa = guestEnum(host, 'RsaAlgorithm', ['RSA_SHA_1', 'RSA_SHA_256']);
  const sign = (member: string, args: unknown[]) => {
    const [algorithm, value, key, set] = args;
    const name = rsa.keyOf(algorithm);
    if (name === undefined || typeof key !== 'string') throw mismatch(args, member);
    const signer = createSign(name.replace('RSA_SHA_', 'RSA-SHA'));
    signer.update(bytesOf(charset, [value, set], member));
    return toGuestBytes(host, signedBy(key, signer));
  };
  return {
    RsaAlgorithm: rsa.surface,
    computeRsaSignature: (...args: unknown[]) => sign('computeRsaSignature', args),
    computeRsaSha1Signature: (...args: unknown[]) =>
      sign('computeRsaSha1Signature', [rsa.value('RSA_SHA_1'), ...args]),
    computeRsaSha256Signature: (...args: unknown[]) =>
      sign('computeRsaSha256Signature', [rsa.value('RSA_SHA_256'), ...args]),
  };
}

function signedBy(key: string, signer: ReturnType<typeof createSign>): Buffer {
  try {
    return signer.sign(key);
  } catch {
    throw new ServiceError('Invalid argument: key');
  }
}

/** Algorithms by their names in Node: `HMAC_SHA_256` is `sha256`. */
function nodeName(key: string | undefined, args: unknown[], member: string): string {
  if (key === undefined) throw mismatch(args, member);
  if (key === 'MD2') throw new NotSimulated('Utilities.DigestAlgorithm.MD2');
  return key.replace('HMAC_', '').replace('_', '').toLowerCase();
}

/** A text in a character set, or bytes, which come without one. */
function bytesOf(
  charset: GuestEnum<'US_ASCII' | 'UTF_8'>,
  [value, set]: [unknown, unknown],
  member: string,
): Buffer {
  if (Array.isArray(value)) {
    if (set !== undefined) throw mismatch([value, set], member);
    return toBytes(value);
  }
  const name = set === undefined ? UNTOLD : charset.keyOf(set);
  if (name === undefined || typeof value !== 'string') throw mismatch([value, set], member);
  return toBytes(value, name);
}
