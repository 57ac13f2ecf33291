import type { Host } from '../../runtime/host';
import { countCreation } from '../drive/editors';
import { addFile, MIME } from '../drive/state';
import { applyRequests } from './batch';
import { edit } from './draft';
import { newSpreadsheet } from './state';

/** What a new spreadsheet is to be: `Spreadsheet` of the API as far as it can be asked for. */
interface Given {
  properties?: { title?: string; locale?: string; timeZone?: string };
  sheets?: { properties?: object }[];
}

/** A new spreadsheet in the user's My Drive; its language is the user's, its zone the one of the account. */
export function newSpreadsheetFile(host: Host, { properties = {}, sheets = [] }: Given): string {
  const { world, execution } = host;
  const { user } = execution.about;
  const language = world.users[user]?.locale.replace('-', '_') ?? 'en_US';
  const locale = properties.locale ?? language;
  const name =
    properties.title ??
    (locale.startsWith('es') ? 'Hoja de cálculo sin título' : 'Untitled spreadsheet');
  countCreation(world, MIME.spreadsheet, { user, now: execution.now() });
  const file = addFile(world, { name, mimeType: MIME.spreadsheet, owner: user }, execution.now());
  world.spreadsheets[file.id] = newSpreadsheet({
    id: file.id,
    locale,
    timeZone: properties.timeZone ?? world.timeZone,
  });
  if (sheets.length > 0) giveTabs(host, file.id, sheets);
  return file.id;
}

/** The tabs asked for take the place of the first one. */
function giveTabs(host: Host, id: string, sheets: { properties?: object }[]): void {
  edit(host.world, { id, user: host.execution.about.user, now: host.execution.now() }, (draft) => {
    const [first] = draft.book.sheets;
    draft.book.sheets = [];
    applyRequests(
      draft,
      sheets.map(({ properties }, i) => ({
        addSheet: { properties: { sheetId: i === 0 ? 0 : undefined, ...properties, index: i } },
      })),
    );
    if (draft.book.sheets.length === 0 && first) draft.book.sheets = [first];
  });
}
