/** What other services need of a `Blob` of the script: its bytes, signed as Java has them, its type and its name. */
export interface BlobLike {
  getBytes(): number[];
  getContentType(): string | null;
  getName(): string | null;
}

export function isBlob(value: unknown): value is BlobLike {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'getBytes') === 'function';
}

export function bytesOf(blob: BlobLike): Buffer {
  return Buffer.from(blob.getBytes().map((byte) => byte & 0xff));
}
