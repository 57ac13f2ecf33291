import { decode, encode, encodingExists } from 'iconv-lite';
import type { Host } from '../../runtime/host';
import { ServiceError } from '../../runtime/signals';

/** Java's bytes are signed: what leaves is −128…127 (platform-facts §10). */
export function toGuestBytes(host: Host, bytes: Uint8Array): number[] {
  return host.realm.json([...bytes].map((byte) => (byte > 127 ? byte - 256 : byte)));
}

/** A text in a character set (UTF-8 unless told otherwise), or the bytes of a script, signed or not. */
export function toBytes(data: unknown, charset?: unknown): Buffer {
  if (Array.isArray(data)) return Buffer.from(data.map((byte) => Number(byte) & 0xff));
  const name = charsetName(charset);
  // Java writes one question mark for a character that a character set lacks, however many units it has.
  const text = name === 'ascii' ? String(data).replaceAll(/\P{ASCII}/gu, '?') : String(data);
  return encode(text, name);
}

/** Bytes read as text in a character set, UTF-8 unless told otherwise. */
export function fromBytes(bytes: Buffer, charset?: unknown): string {
  return decode(bytes, charsetName(charset), { stripBOM: false });
}

/** Charsets by the names Java knows, or values of `Utilities.Charset`. */
function charsetName(charset: unknown): string {
  if (charset === undefined || charset === null) return 'utf8';
  const name = String(charset).replaceAll('_', '-');
  if (/^us-ascii$/i.test(name)) return 'ascii';
  if (!encodingExists(name)) throw new ServiceError(`Unsupported encoding: ${String(charset)}`);
  return name;
}
