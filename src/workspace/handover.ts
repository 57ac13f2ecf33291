import type { HandedFile, Handover, Shown } from '../app/ports/handover';
import type { Snapshot } from '../app/ports/store';
import type { Programme } from '../core/programme/programme';
import { carrierAbout, fillCarrier, readCarrier } from './carrier';
import { ALL_DRIVES, driveApi, listOurs, markOf, MIME } from './drive-api';
import { folderUrl, look, makeFolder } from './drive-maker';
import { isTaken } from './google-errors';
import { refusingUnreadable } from './refusing-unreadable';
import { FIRST_DATA_ROW, KEY_ROW, sheetIdOf, TITLE_ROW } from './store/layout';
import { sheetsApi } from './store/sheets-api';

/** What the adapter needs to know. */
export interface HandoverSettings {
  spreadsheetId: string;
  programme: Programme;
  /** Reads the tables of another spreadsheet that is laid out as ours. */
  readElsewhere: (spreadsheetId: string) => Snapshot;
}

/**
 * The folder that is handed over, and the spreadsheet that carries a programme. Whoever takes it over works under another
 * account: under scope drive.file she sees none of these files, but a spreadsheet shared with her can be read (scope
 * spreadsheets; platform-facts §3.4).
 */
export function handoverFiles(settings: HandoverSettings): Handover {
  const { spreadsheetId, programme } = settings;
  return {
    shown: () => shown(settings),
    reserve: (count) => driveApi().Files.generateIds({ count }).ids,
    isThere: (id) => look(id) === 'there',
    folder: ({ id, name, mark }) => {
      // At the top of My Drive and not among the programme's files: staff may have been given that folder to browse in.
      makeFolder({ id, name, parentId: undefined, appProperties: markOf(spreadsheetId, mark) });
      return folderUrl(id);
    },
    put: putFile,
    carrier: ({ name, folderId, mark }) => {
      const [found] = listOurs(spreadsheetId, mark);
      const body = {
        name,
        mimeType: MIME.spreadsheet,
        parents: [folderId],
        appProperties: markOf(spreadsheetId, mark),
      };
      const options = { fields: 'id, webViewLink', ...ALL_DRIVES };
      const { id, webViewLink = '' } = found ?? driveApi().Files.create(body, null, options);
      return { id, url: webViewLink };
    },
    fill: fillCarrier,
    read: (id, extra) =>
      refusingUnreadable(() => {
        const carried = readCarrier(id, programme, extra);
        return carried === undefined
          ? { what: 'programme', snapshot: settings.readElsewhere(id) }
          : { what: 'carrier', carried: carrierAbout(carried) };
      }),
  };
}

/** Once only: its id was reserved. What is there already gets the newer content, and is taken out of the bin. */
function putFile({ id, name, folderId, mimeType, text }: HandedFile): void {
  const blob = Utilities.newBlob(text, mimeType, name);
  const options = { fields: 'id', ...ALL_DRIVES };
  try {
    driveApi().Files.create({ id, name, mimeType, parents: [folderId] }, blob, options);
  } catch (error) {
    if (!isTaken(error)) throw error;
    driveApi().Files.update({ name, trashed: false }, id, blob, options);
  }
}

/** One call for all tables. The row of keys is left out; what stands in cells is what a person sees in them. */
function shown({ spreadsheetId, programme }: HandoverSettings): Record<string, Shown> {
  const tables = new Map(programme.tables.map(({ key }) => [sheetIdOf(key), key]));
  const request = {
    dataFilters: [...tables.keys()].map((sheetId) => ({ gridRange: { sheetId } })),
    valueRenderOption: 'FORMATTED_VALUE',
  };
  const answer = sheetsApi().Spreadsheets.Values.batchGetByDataFilter(request, spreadsheetId);
  const tabs = (answer.valueRanges ?? []).map(({ valueRange, dataFilters }): [string, Shown] => {
    const key = tables.get(dataFilters?.[0]?.gridRange?.sheetId ?? -1) ?? '';
    const rows = ((valueRange?.values ?? []) as unknown[][]).map((row) => row.map(String));
    const people = rows.slice(FIRST_DATA_ROW).filter((row) => row.some((cell) => cell !== ''));
    return [key, { keys: rows[KEY_ROW] ?? [], titles: rows[TITLE_ROW] ?? [], rows: people }];
  });
  return Object.fromEntries(tabs);
}
