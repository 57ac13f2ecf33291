import { sha256 } from '@noble/hashes/sha2.js';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * The id of what a cause brings about: the same cause gives the same id, in any run (contract §2).
 * Fifty bits after the prefix, in letters that are not mistaken for digits.
 */
export function idFrom(prefix: string, ...cause: readonly (string | number)[]): string {
  return `${prefix}-${letters(cause.join('\u0000'), 10)}`;
}

/** A code that nobody guesses who does not know the secret; for links that reach one person. */
export function codeFrom(secret: string, ...cause: readonly (string | number)[]): string {
  return letters([secret, ...cause].join('\u0000'), 16);
}

/** A short fingerprint of a text, to see whether it changed. */
export function digestOf(text: string): string {
  return letters(text, 16);
}

/** Ids asked for before in this execution: the same causes come up again and again, and hashing is slow here. */
const known = new Map<string, string>();

function letters(text: string, length: number): string {
  const all = known.get(text) ?? hashed(text);
  if (text.length < 500) known.set(text, all);
  return all.slice(0, length);
}

function hashed(text: string): string {
  return Array.from(sha256(utf8(text)), (byte) => ALPHABET[byte % 32]).join('');
}

/** Apps Script has no TextEncoder; half a surrogate pair, which a form can deliver, has no UTF-8. */
function utf8(text: string): Uint8Array {
  const escaped = unescape(encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')));
  const bytes = new Uint8Array(escaped.length);
  for (let index = 0; index < escaped.length; index += 1) bytes[index] = escaped.charCodeAt(index);
  return bytes;
}
