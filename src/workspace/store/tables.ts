import type { Mended, Tables } from '../../app/ports/tables';
import type { Programme } from '../../core/programme/programme';
import { sheetIdOf } from './layout';
import { makeTab, mendTab, type Mending, type Titles } from './mend';
import { presentTabs } from './present';
import { sheetsApi } from './sheets-api';

/** Makes and mends the programme's tabs in a spreadsheet, all in one atomic batch. */
export function sheetsTables(
  spreadsheetId: string,
  programme: Programme,
  titlesOf: (table: string) => Titles,
): Tables {
  const look = (): Mending => mendingOf(spreadsheetId, programme, titlesOf);
  return {
    missing: (): Mended[] => look().mended,
    mend: (): Mended[] => {
      const { mended, requests } = look();
      if (requests.length > 0)
        sheetsApi().Spreadsheets.batchUpdate({ requests }, spreadsheetId, {
          fields: 'spreadsheetId',
        });
      return mended;
    },
  };
}

function mendingOf(
  spreadsheetId: string,
  programme: Programme,
  titlesOf: (table: string) => Titles,
): Mending {
  const { tabs, titles } = presentTabs(spreadsheetId, programme.tables);
  const each = programme.tables.map((table, index): Mending => {
    const words = titlesOf(table.key);
    const tab = tabs.find(({ sheetId }) => sheetId === sheetIdOf(table.key));
    return tab === undefined
      ? makeTab(
          table,
          { ...words, tab: freeTitle(words.tab, titles) },
          // In a spreadsheet without any of them they come first, in the order of the work.
          tabs.length === 0 ? index : undefined,
        )
      : mendTab(table, tab, words);
  });
  return {
    mended: each.flatMap(({ mended }) => mended),
    requests: each.flatMap(({ requests }) => requests),
  };
}

/** A title nobody took: a person may have a tab of the same name. */
function freeTitle(title: string, taken: readonly string[]): string {
  let free = title;
  for (let number = 2; taken.includes(free); number += 1) free = `${title} (${number})`;
  return free;
}
