import type { Host } from '../../runtime/host';
import { toBytes, toGuestBytes } from './bytes';

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
    getBytes: () => toGuestBytes(host, content.bytes),
    getContentType: () => content.contentType,
    getDataAsString: (charset?: unknown) =>
      content.bytes.toString(/8859|latin/i.test(String(charset)) ? 'latin1' : 'utf8'),
    getName: () => content.name,
    isGoogleType: () => false,
    copyBlob: () => blobSurface(host, { ...content }),
    setBytes: (bytes: unknown) => change({ bytes: toBytes(bytes) }),
    setContentType: (contentType: unknown) => change({ contentType: String(contentType) }),
    setContentTypeFromExtension: () => change({ contentType: typeOfName(content.name) }),
    setDataFromString: (text: unknown) => change({ bytes: toBytes(text) }),
    setName: (name: unknown) => change({ name: String(name) }),
  });
  return self;
}

/** The content of a blob that a script hands to a service. */
export function blobContent(blob: object): BlobContent {
  const given = blob as {
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

const TYPES: Record<string, string> = {
  txt: 'text/plain',
  csv: 'text/csv',
  html: 'text/html',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  ics: 'text/calendar',
};

function typeOfName(name: string | null): string | null {
  return TYPES[name?.split('.').at(-1)?.toLowerCase() ?? ''] ?? null;
}
