import { gunzipSync, gzipSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import type { Host } from '../../runtime/host';
import { ServiceError } from '../../runtime/signals';
import { mismatch } from './arguments';
import { blobContent, blobSurface } from './blob';
import { typeOfName } from './types';

/** `zip`, `unzip`, `gzip`, `ungzip` (AS/reference/utilities/utilities; names: docs/fidelity-notes.md). */
export function archives(host: Host) {
  const made = (bytes: Uint8Array, contentType: string | null, name: string | null) =>
    blobSurface(host, { bytes: Buffer.from(bytes), contentType, name });
  return {
    zip: (blobs: unknown, name?: unknown) => {
      if (!Array.isArray(blobs)) throw mismatch([blobs, name], 'zip');
      const zipped = zipSync(entriesOf(blobs as object[]), { mtime: host.execution.now() });
      return made(zipped, 'application/zip', nameOr(name, 'archive.zip'));
    },
    unzip: (blob: object) =>
      host.realm.array(
        Object.entries(unzipped(blobContent(blob).bytes))
          .filter(([name]) => !name.endsWith('/'))
          .map(([name, bytes]) => made(bytes, typeOfName(name), name)),
      ),
    gzip: (blob: object, name?: unknown) => {
      const content = blobContent(blob);
      const usual = content.name === null ? 'archive.gz' : `${content.name}.gz`;
      return made(gzipSync(content.bytes), 'application/x-gzip', nameOr(name, usual));
    },
    ungzip: (blob: object) => {
      const { bytes, name } = blobContent(blob);
      return made(
        attempt(() => gunzipSync(bytes)),
        null,
        name?.replace(/\.gz$/, '') ?? null,
      );
    },
  };
}

/** A zip has no two entries of one name, and none without. */
function entriesOf(blobs: object[]): Record<string, Uint8Array> {
  const entries: Record<string, Uint8Array> = {};
  for (const blob of blobs) {
    const { name, bytes } = blobContent(blob);
    if (name === null)
      throw new ServiceError('Blob object must have non-null name for this operation.');
    if (name in entries) throw new ServiceError(`duplicate entry: ${name}`);
    entries[name] = bytes;
  }
  return entries;
}

function unzipped(bytes: Buffer): Record<string, Uint8Array> {
  return attempt(() => unzipSync(bytes));
}

function attempt<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw new ServiceError('Invalid argument');
  }
}

function nameOr(name: unknown, usual: string): string {
  return name === undefined || name === null ? usual : String(name);
}
