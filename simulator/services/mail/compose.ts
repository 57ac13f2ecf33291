import { mismatch } from '../../runtime/signature';
import { ServiceError } from '../../runtime/signals';
import { blobContent } from '../utilities/blob';
import { ATTACHMENTS, TEXTS } from './limits';
import type { Attachment } from './state';

/** The fields of AS/reference/mail/mail-app `sendEmail(message)`, and what AS/reference/gmail/gmail-app adds. */
export interface MailRequest {
  to?: string;
  cc?: string;
  bcc?: string;
  replyTo?: string;
  subject?: string;
  body?: string;
  htmlBody?: string;
  name?: string;
  noReply?: boolean;
  attachments?: unknown[];
  inlineImages?: Record<string, unknown>;
  /** An alias of the account: GmailApp only. */
  from?: string;
}

/** Reads the arguments of any of the four signatures of `sendEmail`. */
export function readRequest(args: unknown[]): MailRequest {
  const [first, second, third, fourth] = args;
  if (args.length === 1 && typeof first === 'object' && first !== null)
    return { ...(first as MailRequest) };
  if (args.length < 3 || typeof first !== 'string')
    throw mismatch({ args, method: 'MailApp.sendEmail' });
  if (typeof fourth === 'string')
    return { to: first, replyTo: String(second), subject: String(third), body: fourth };
  return {
    ...(fourth as MailRequest | undefined),
    to: first,
    subject: String(second),
    body: String(third),
  };
}

/** The addresses of a comma-separated list, names taken off; one that is not an address refuses the whole mail (platform-facts §13). */
export function addressesOf(list: string | undefined): string[] {
  const parts = (list ?? '')
    .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.map((part) => {
    const address = /<([^<>]*)>\s*$/.exec(part)?.[1]?.trim() ?? part;
    if (!/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(address))
      throw new ServiceError(TEXTS.invalid(address));
    return address;
  });
}

/** Attachments and inline images, checked against the limits of one message. */
export function attachmentsOf(request: MailRequest): Attachment[] {
  const inline = Object.entries(request.inlineImages ?? {}).map(([cid, value]) => ({
    ...read(value),
    cid,
  }));
  const all = [...(request.attachments ?? []).map(read), ...inline];
  if (all.length > ATTACHMENTS.count) throw new ServiceError(TEXTS.attachments);
  const bytes = all.reduce((sum, { data }) => sum + (data.length * 3) / 4, 0);
  if (bytes > ATTACHMENTS.bytes) throw new ServiceError(TEXTS.size);
  return all;
}

function read(value: unknown): Attachment {
  if (isBlob(value) || hasBlob(value)) {
    const { bytes, contentType, name } = blobContent(value);
    return {
      name: name ?? 'attachment',
      contentType: contentType ?? 'application/octet-stream',
      data: bytes.toString('base64'),
    };
  }
  const { fileName, mimeType, content } = (value ?? {}) as {
    fileName?: string;
    mimeType?: string;
    content?: string | number[];
  };
  if (content === undefined) throw new ServiceError('Invalid argument: attachments');
  const data =
    typeof content === 'string'
      ? Buffer.from(content)
      : Buffer.from(content.map((byte) => byte & 0xff));
  return {
    name: fileName ?? 'attachment',
    contentType: mimeType ?? 'application/octet-stream',
    data: data.toString('base64'),
  };
}

/** Whether a blob can be had from it: a `BlobSource`, e.g. a file of DriveApp (AS/reference/base/blob-source). */
function hasBlob(value: unknown): value is object {
  return typeof value === 'object' && value !== null && 'getBlob' in value;
}

/** Whether the script handed over a `Blob`, its own or another service's. */
export function isBlob(value: unknown): value is object {
  return typeof value === 'object' && value !== null && 'getBytes' in value;
}
