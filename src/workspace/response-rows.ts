type FormResponse = GoogleAppsScript.Forms.FormResponse;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Removes what Google wrote of these answers into the spreadsheet: deleting an answer leaves its row (platform-facts §4.7).
 * A row tells no id: it is known by its second and by the texts in it, of which Google changes none that has letters.
 */
export function removeRows(
  spreadsheetId: string,
  formId: string,
  responses: readonly FormResponse[],
): void {
  const tab = tabOf(spreadsheetId, formId);
  if (tab === undefined) return;
  const waiting = responses.map((response) => ({
    second: secondOf(response.getTimestamp()),
    texts: textsOf(response),
  }));
  const rows = tab.getDataRange().getValues() as unknown[][];
  const found = rows.flatMap((cells, index) => {
    const [stamp, ...texts] = cells;
    if (index === 0 || !isDate(stamp)) return [];
    const at = waiting.findIndex(
      (answer) => answer.second === secondOf(stamp) && holds(texts, answer.texts),
    );
    if (at < 0) return [];
    waiting.splice(at, 1);
    return [index + 1];
  });
  keepOneRow(tab, found.length);
  for (const { first, count } of runs(found).reverse()) tab.deleteRows(first, count);
}

function tabOf(spreadsheetId: string, formId: string): Sheet | undefined {
  return SpreadsheetApp.openById(spreadsheetId)
    .getSheets()
    .find((sheet) => (sheet.getFormUrl() ?? '').includes(formId));
}

/** A sheet cannot lose all rows below its frozen ones. */
function keepOneRow(tab: Sheet, leaving: number): void {
  if (leaving > 0 && leaving >= tab.getMaxRows() - tab.getFrozenRows())
    tab.insertRowAfter(tab.getMaxRows());
}

function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** Google writes the moment to the second. */
function secondOf(moment: { getTime(): number }): number {
  return Math.floor(moment.getTime() / 1000);
}

/** Its answers in words; figures, dates and numbers of telephones are written otherwise in a sheet. */
function textsOf(response: FormResponse): string[] {
  return response
    .getItemResponses()
    .map((answer) => answer.getResponse() as unknown)
    .filter((answer): answer is string => typeof answer === 'string' && /\p{L}{2}/u.test(answer))
    .map(plain);
}

function holds(cells: readonly unknown[], texts: readonly string[]): boolean {
  const written = new Set(cells.map((cell) => plain(String(cell))));
  return texts.every((text) => written.has(text));
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Neighbouring rows are removed in one call. */
function runs(rows: readonly number[]): { first: number; count: number }[] {
  const found: { first: number; count: number }[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last !== undefined && last.first + last.count === row) last.count += 1;
    else found.push({ first: row, count: 1 });
  }
  return found;
}
