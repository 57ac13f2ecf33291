import type { Mended, Tables } from '../../app/ports/tables';
import type { Programme } from '../../core/programme/programme';
import { sheetIdOf, type Titles } from './layout';
import { makeTab, mendTab, type Mending } from './mend';
import { guardedTables, presentTabs } from './present';
import { sheetsApi } from './sheets-api';

/** What the tables are called and where they stand. */
export interface TablesSettings {
  spreadsheetId: string;
  programme: Programme;
  titlesOf: (table: string) => Titles;
  /** The programme's time zone: the spreadsheet shows its moments in it. */
  zone: string;
  /** What a spreadsheet is called that nobody has named, and the names it then has from Google. */
  name: string;
  unnamed: readonly string[];
}

/** Makes and mends the programme's tabs in a spreadsheet, all in one atomic batch. */
export function sheetsTables(settings: TablesSettings): Tables {
  return {
    guarded: () => guardedTables(settings.spreadsheetId, settings.programme.tables),
    missing: (): Mended[] => mendingOf(settings).mended,
    mend: (before): Mended[] => {
      const { mended, requests } = mendingOf(settings);
      if (requests.length > 0) {
        before(mended);
        sheetsApi().Spreadsheets.batchUpdate({ requests }, settings.spreadsheetId, {
          fields: 'spreadsheetId',
        });
      }
      return mended;
    },
  };
}

function mendingOf(settings: TablesSettings): Mending {
  const { spreadsheetId, programme, titlesOf } = settings;
  const { name, tabs, titles } = presentTabs(spreadsheetId, programme.tables);
  // In a spreadsheet without any of them they come first, in the order of the work.
  const isNew = tabs.length === 0;
  const each = programme.tables.map((table, index): Mending => {
    const words = titlesOf(table.key);
    const tab = tabs.find(({ sheetId }) => sheetId === sheetIdOf(table.key));
    if (tab !== undefined) return mendTab(table, tab, words);
    return makeTab(
      table,
      { ...words, tab: freeTitle(words.tab, titles) },
      isNew ? index : undefined,
    );
  });
  return {
    mended: each.flatMap(({ mended }) => mended),
    requests: [
      ...(isNew ? [introduce(settings, name)] : []),
      ...each.flatMap(({ requests }) => requests),
    ],
  };
}

/** A new spreadsheet shows the programme's time, and is named unless somebody has. */
function introduce(
  { zone, name, unnamed }: TablesSettings,
  present: string,
): GoogleAppsScript.Sheets.Schema.Request {
  const named = unnamed.includes(present) ? { title: name } : {};
  const properties = { timeZone: zone, ...named };
  return { updateSpreadsheetProperties: { properties, fields: Object.keys(properties).join(',') } };
}

/** A title nobody took: a person may have a tab of the same name. */
function freeTitle(title: string, taken: readonly string[]): string {
  let free = title;
  for (let number = 2; taken.includes(free); number += 1) free = `${title} (${number})`;
  return free;
}
