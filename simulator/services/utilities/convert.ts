import type { Host } from '../../runtime/host';
import { NotSimulated, ServiceError } from '../../runtime/signals';
import { countConversion } from '../drive/conversion';
import { textOfHtml } from '../drive/html-text';
import { plainPdf } from '../drive/pdf';
import { typeOfName, endingOf } from './types';
import type { BlobContent } from './blob';

/** The text Google refuses a conversion with (docs/fidelity-notes.md). */
export function refuseConversion(from: string, to: string): string {
  return `Converting from ${from} to ${to} is not supported.`;
}

/** A file's name with another ending: what follows the last dot is taken for one (AS/reference/base/blob#getAs). */
export function renamed(name: string, contentType: string): string {
  const dot = name.lastIndexOf('.');
  return `${dot === -1 ? name : name.slice(0, dot)}.${endingOf(contentType)}`;
}

/** What a blob without a name is called after a conversion; that it has one then, see docs/fidelity-notes.md. */
const NAMELESS = 'export';

/**
 * `Blob.getAs`: a copy in another format, counted as a converted file. Texts and pages become a PDF of their words;
 * pictures are not simulated, and the rest Google does not convert.
 */
export function convert(host: Host, content: BlobContent, contentType: string): BlobContent {
  const from = content.contentType ?? typeOfName(content.name) ?? 'application/octet-stream';
  if (from === contentType) return { ...content };
  const isPicture = from.startsWith('image/');
  if (isPicture && (contentType.startsWith('image/') || contentType === 'application/pdf'))
    throw new NotSimulated(`Blob.getAs: ${from} to ${contentType}`);
  if (!/^text\/(plain|html|csv)$/.test(from) || contentType !== 'application/pdf')
    throw new ServiceError(refuseConversion(from, contentType));
  countConversion(host);
  const source = content.bytes.toString('utf8');
  const text = from === 'text/html' ? textOfHtml(source) : source;
  const name = renamed(content.name ?? NAMELESS, contentType);
  return { bytes: plainPdf(content.name ?? '', text), contentType, name };
}
