/** The spreadsheet this execution works in: the one the script is bound to, or in which the add-on is used. */
export function container(): { id: string; url: string } {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return { id: spreadsheet.getId(), url: spreadsheet.getUrl() };
}
