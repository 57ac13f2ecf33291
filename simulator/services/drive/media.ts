import type { Host } from '../../runtime/host';
import { NotSimulated, ServiceError } from '../../runtime/signals';
import type { World } from '../../world/world';
import { newDocument, textOf } from '../docs/state';
import { replaceAllWith } from '../docs/text';
import { isBlob } from '../mail/compose';
import { textOfSlides } from '../slides/state';
import { blobContent, blobSurface, type BlobContent } from '../utilities/blob';
import { driveErrors } from './errors';
import { isEditors } from './editors';
import { countConversion } from './conversion';
import { textOfHtml } from './html-text';
import { plainPdf } from './pdf';
import { MIME, type DriveFile } from './state';
import { contentOf } from './view';

/** The content a script uploads. Anything but a blob is refused before it leaves ([field]: the text Apps Script gives). */
export function readMedia(media: unknown): BlobContent | undefined {
  if (media === undefined || media === null) return undefined;
  if (!isBlob(media))
    throw new ServiceError('The mediaData parameter only supports Blob types for upload.');
  return blobContent(media);
}

/** Puts uploaded content into a file; plain text and HTML become a document where the metadata ask for one. */
export function storeMedia(world: World, file: DriveFile, media: BlobContent): void {
  if (!isEditors(file.mimeType)) {
    const isText = /^(text\/|application\/json)/.test(file.mimeType);
    file.content = media.bytes.toString(isText ? 'utf8' : 'base64');
    file.contentIsBase64 = !isText;
    return;
  }
  const type = media.contentType ?? 'text/plain';
  if (file.mimeType !== MIME.document || !['text/plain', 'text/html'].includes(type)) {
    throw new NotSimulated(`Drive.Files.create: ${type} into ${file.mimeType}`);
  }
  const source = media.bytes.toString('utf8');
  const text = type === 'text/html' ? textOfHtml(source) : source;
  world.documents[file.id] = replaceAllWith(newDocument({ id: file.id, title: file.name }), text);
}

/** `Files.get` with `alt: 'media'`: the bytes of a plain file. */
export function download(host: Host, file: DriveFile): object {
  if (isEditors(file.mimeType) || file.mimeType === MIME.folder) {
    const text =
      'Only files with binary content can be downloaded. Use Export with Docs Editors files.';
    throw driveErrors.refused('drive.files.get', text, 'fileNotDownloadable');
  }
  return blobSurface(host, { bytes: contentOf(file), contentType: file.mimeType, name: file.name });
}

/** `Files.export`: a document or a presentation as text, HTML or PDF, counted as a conversion. */
export function exportFile(host: Host, file: DriveFile, mimeType: string): object {
  const text = editorsText(host.world, file);
  if (text === undefined) throw new NotSimulated(`Drive.Files.export of ${file.mimeType}`);
  const bytes = convert(text, file, mimeType);
  countConversion(host);
  const ending = { 'text/plain': 'txt', 'text/html': 'html', 'application/pdf': 'pdf' }[mimeType];
  return blobSurface(host, { bytes, contentType: mimeType, name: `${file.name}.${ending}` });
}

/** What is written in a document or a presentation; undefined for anything else. */
export function editorsText(world: World, file: DriveFile): string | undefined {
  const document = world.documents[file.id];
  if (document !== undefined) return textOf(document);
  const presentation = world.presentations[file.id];
  return presentation === undefined ? undefined : textOfSlides(presentation);
}

function convert(text: string, file: DriveFile, mimeType: string): Buffer {
  if (mimeType === 'text/plain') return Buffer.from(text);
  if (mimeType === 'application/pdf') return plainPdf(file.name, text);
  if (mimeType === 'text/html' && file.mimeType === MIME.document) return Buffer.from(htmlOf(text));
  throw driveErrors.bad(
    'drive.files.export',
    'The requested conversion is not supported.',
    'badRequest',
  );
}

function htmlOf(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const paragraphs = escaped.split('\n').map((line) => `<p>${line}</p>`);
  return `<html><head><meta charset="utf-8"></head><body>${paragraphs.join('')}</body></html>`;
}
