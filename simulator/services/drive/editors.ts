import { nextId } from '../../world/ids';
import { ServiceError } from '../../runtime/signals';
import type { World } from '../../world/world';
import { newDocument } from '../docs/state';
import { newForm } from '../forms/state';
import { newSpreadsheet, type SpreadsheetState } from '../sheets/state';
import { newPresentation } from '../slides/state';
import { CREATED_A_DAY } from './limits';
import { useToday, usedToday } from './quota';
import { MIME, type DriveFile } from './state';

const EDITORS: readonly string[] = [MIME.document, MIME.spreadsheet, MIME.presentation, MIME.form];

/** Whether a file's content lives with a Google editor. */
export function isEditors(mimeType: string): boolean {
  return EDITORS.includes(mimeType);
}

/** Counts one more document, presentation or spreadsheet against its creator's day (platform-facts §1.1). */
export function countCreation(
  world: World,
  mimeType: string,
  by: { user: string; now: number },
): void {
  const limit = CREATED_A_DAY[mimeType]?.[world.account];
  if (limit === undefined) return;
  const key = `${mimeType.split('.').at(-1)}:${by.user}`;
  if (usedToday(world.drive.windows, key, by.now) >= limit) {
    throw new ServiceError(
      `Service invoked too many times for one day: ${mimeType.split('.').at(-1)}.`,
    );
  }
  useToday(world.drive.windows, key, { amount: 1, now: by.now });
}

/** Makes the empty content of a Google editor's file under the file's id. */
export function makeContent(world: World, file: DriveFile): void {
  const { id, name, mimeType } = file;
  const locale = (world.users[file.owner]?.locale ?? 'es-MX').replace('-', '_');
  if (mimeType === MIME.document) world.documents[id] = newDocument({ id, title: name });
  if (mimeType === MIME.presentation)
    world.presentations[id] = newPresentation({ id, title: name });
  if (mimeType === MIME.spreadsheet)
    world.spreadsheets[id] = newSpreadsheet({ id, locale, timeZone: world.timeZone });
  // Forms made through an API are unpublished since July 2026 (platform-facts §4.5).
  if (mimeType === MIME.form) world.forms[id] = newForm(world, { id, published: false });
}

/** Copies the content of a Google editor's file. A copied form has neither answers nor a spreadsheet for them. */
export function copyContent(world: World, source: DriveFile, copy: DriveFile): void {
  const { id } = copy;
  const document = world.documents[source.id];
  if (document !== undefined)
    world.documents[id] = { ...structuredClone(document), id, title: copy.name };
  const presentation = world.presentations[source.id];
  if (presentation !== undefined)
    world.presentations[id] = { ...structuredClone(presentation), id, title: copy.name };
  const spreadsheet = world.spreadsheets[source.id];
  if (spreadsheet !== undefined) world.spreadsheets[id] = copySpreadsheet(spreadsheet, id);
  const form = world.forms[source.id];
  if (form === undefined) return;
  const publicId = `1FAIpQLS${nextId(world, 'form-public-id', 48)}`;
  world.forms[id] = { ...structuredClone(form), id, publicId, responses: [], destination: null };
}

/** Its tabs are linked to no form: Google copies linked forms along, which is not simulated. */
function copySpreadsheet(source: SpreadsheetState, id: string): SpreadsheetState {
  const copy = { ...structuredClone(source), id };
  for (const sheet of copy.sheets) sheet.formId = '';
  return copy;
}

/** Forgets the content of a file that is gone for good. */
export function dropContent(world: World, id: string): void {
  delete world.documents[id];
  delete world.presentations[id];
  delete world.spreadsheets[id];
  delete world.forms[id];
}

/** A document's title is its file's name, whoever changes it. */
export function renameContent(world: World, file: DriveFile): void {
  const document = world.documents[file.id];
  if (document !== undefined) document.title = file.name;
  const presentation = world.presentations[file.id];
  if (presentation !== undefined) presentation.title = file.name;
}
