import { createHash } from 'node:crypto';
import type { Attachment } from '../mail/state';
import { blobSurface } from '../utilities/blob';
import { served, type Gmail } from './app';

type Blob = Record<string, (...args: unknown[]) => unknown>;

/** A `GmailAttachment`: a blob that also tells its size and its hash (AS/reference/gmail/gmail-attachment). */
export function attachmentSurface(gmail: Gmail, attachment: Attachment): object {
  const bytes = Buffer.from(attachment.data, 'base64');
  const { name, contentType } = attachment;
  const blob = blobSurface(gmail.host, { bytes, contentType, name }) as Blob;
  const members = Object.keys(blob).map((member) => {
    const act = (...args: unknown[]) => {
      const result = blob[member]?.(...args);
      return result === blob ? self : result;
    };
    return [member, act] as const;
  });
  const self: object = served(gmail, 'GmailAttachment', {
    members: {
      ...Object.fromEntries(members),
      toString: () => 'GmailAttachment',
      getSize: () => bytes.length,
      getHash: () => createHash('sha1').update(bytes).digest('hex'),
    },
  });
  return self;
}
