import type { Host } from '../../runtime/host';

/** Java's bytes are signed: what leaves is −128…127 (platform-facts §10). */
export function toGuestBytes(host: Host, bytes: Uint8Array): number[] {
  return host.realm.json([...bytes].map((byte) => (byte > 127 ? byte - 256 : byte)));
}

/** A text as UTF-8 (or US-ASCII), or the bytes of a script, signed or not. */
export function toBytes(data: unknown, charset?: unknown): Buffer {
  if (Array.isArray(data)) return Buffer.from(data.map((byte) => Number(byte) & 0xff));
  const text = String(data);
  if (charset === 'US_ASCII') return Buffer.from(text.replaceAll(/\P{ASCII}/gu, '?'), 'latin1');
  return Buffer.from(text, 'utf8');
}
