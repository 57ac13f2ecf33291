import type { Host } from '../../runtime/host';
import { NotSimulated, ServiceError } from '../../runtime/signals';
import { displayed } from '../sheets/display';
import type { SpreadsheetState } from '../sheets/state';
import { blobSurface, type BlobContent } from '../utilities/blob';
import { convert, refuseConversion, renamed } from '../utilities/convert';
import { countConversion } from '../drive/conversion';
import { isEditors } from '../drive/editors';
import { editorsText } from '../drive/media';
import { plainPdf } from '../drive/pdf';
import { MIME, type DriveFile } from '../drive/state';
import { contentOf } from '../drive/view';

const PDF = 'application/pdf';

/** `File.getBlob`: the bytes of a plain file; a document, sheet or presentation comes as a PDF (docs/fidelity-notes.md). */
export function blobOf(host: Host, file: DriveFile): object {
  return isStored(file) ? blobSurface(host, stored(file)) : converted(host, file, PDF);
}

/** `File.getAs`: what it is already, or a conversion, counted against the day (AS/reference/drive/file#getAs). */
export function blobAs(host: Host, file: DriveFile, contentType: string): object {
  if (!isStored(file)) return converted(host, file, contentType);
  if (contentType === file.mimeType) return blobOf(host, file);
  return blobSurface(host, convert(host, stored(file), contentType));
}

function isStored(file: DriveFile): boolean {
  return !file.mimeType.startsWith('application/vnd.google-apps.');
}

function stored(file: DriveFile): BlobContent {
  return { bytes: contentOf(file), contentType: file.mimeType, name: file.name };
}

function converted(host: Host, file: DriveFile, contentType: string): object {
  const text = textOfEditors(host, file);
  if (text === undefined || contentType !== PDF) throw refusal(file, contentType);
  countConversion(host);
  const bytes = plainPdf(file.name, text);
  return blobSurface(host, { bytes, contentType, name: renamed(file.name, contentType) });
}

/** Drawings and scripts apart, Google converts its files into more than PDF; nothing else is simulated. */
function refusal(file: DriveFile, contentType: string): Error {
  const other = isEditors(file.mimeType) && file.mimeType !== MIME.form && contentType !== PDF;
  return other
    ? new NotSimulated(`File.getAs: ${file.mimeType} to ${contentType}`)
    : new ServiceError(refuseConversion(file.mimeType, contentType));
}

function textOfEditors(host: Host, file: DriveFile): string | undefined {
  const book = host.world.spreadsheets[file.id];
  return book === undefined ? editorsText(host.world, file) : textOfBook(book);
}

/** What a person reads in a spreadsheet: its visible tabs, a line a row. */
function textOfBook(book: SpreadsheetState): string {
  const tabs = book.sheets.filter(({ hidden }) => !hidden);
  return tabs
    .flatMap(({ rows }) =>
      rows.map((row) => row.map((cell) => displayed(cell ?? undefined, book.locale)).join('  ')),
    )
    .join('\n');
}
