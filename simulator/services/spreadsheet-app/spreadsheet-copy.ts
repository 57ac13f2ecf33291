import type { Host } from '../../runtime/host';
import { copyContent, countCreation } from '../drive/editors';
import { addFile, MIME } from '../drive/state';
import { mismatch } from './context';
import { fileOf } from './people';
import { spreadsheetObject } from './spreadsheet';

/** `Spreadsheet.copy(name)`: a file of the user's own, in her My Drive (AS/reference/spreadsheet/spreadsheet#copyname). */
export function copyBook(host: Host, id: string, name: unknown): object {
  if (typeof name !== 'string') throw mismatch([name], 'Spreadsheet.copy');
  const { world, execution } = host;
  const source = fileOf(host, id);
  const by = { user: execution.about.user, now: execution.now() };
  countCreation(world, MIME.spreadsheet, by);
  const file = addFile(world, { name, mimeType: MIME.spreadsheet, owner: by.user }, by.now);
  copyContent(world, source, file);
  return spreadsheetObject(host, file.id);
}
