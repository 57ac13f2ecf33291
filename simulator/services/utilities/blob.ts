import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { fromBytes, toBytes, toGuestBytes } from './bytes';
import { convert } from './convert';
import { typeOfName } from './types';

/** What a blob holds. */
export interface BlobContent {
  bytes: Buffer;
  contentType: string | null;
  name: string | null;
}

/** A blob as the script sees it: AS/reference/base/blob. Its setters return it. */
export function blobSurface(host: Host, content: BlobContent): object {
  const change = (part: Partial<BlobContent>) => {
    Object.assign(content, part);
    return self;
  };
  const self: object = host.surface('Blob', {
    getBlob: () => self,
    getBytes: () => toGuestBytes(host, content.bytes),
    getContentType: () => content.contentType,
    getDataAsString: (charset?: unknown) => fromBytes(content.bytes, charset),
    getName: () => content.name,
    getAs: (contentType: unknown) =>
      host.call('Blob.getAs', () => blobSurface(host, convert(host, content, String(contentType)))),
    isGoogleType: () => content.contentType?.startsWith('application/vnd.google-apps.') ?? false,
    copyBlob: () => blobSurface(host, { ...content }),
    getAllBlobs: () => host.realm.array([self]),
    setBytes: (bytes: unknown) => change({ bytes: toBytes(bytes) }),
    setContentType: (contentType: unknown) => change({ contentType: textOrNull(contentType) }),
    setContentTypeFromExtension: () => change({ contentType: typeOfName(content.name) }),
    setDataFromString: (text: unknown, charset?: unknown) =>
      change({ bytes: toBytes(text, charset) }),
    setName: (name: unknown) => change({ name: textOrNull(name) }),
  } satisfies Official<GoogleAppsScript.Base.Blob>);
  return self;
}

function textOrNull(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}

/** The content of a blob that a script hands to a service, or of what a blob can be had from (a `BlobSource`). */
export function blobContent(blob: object): BlobContent {
  const given = ('getBytes' in blob ? blob : (blob as { getBlob(): object }).getBlob()) as {
    getBytes(): number[];
    getContentType(): string | null;
    getName(): string | null;
  };
  return {
    bytes: toBytes(given.getBytes()),
    contentType: given.getContentType(),
    name: given.getName(),
  };
}
