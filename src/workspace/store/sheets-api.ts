type Schema = GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetRequest;

/**
 * The advanced service as far as the store uses it. The official types leave out the optional-parameters argument that
 * every method takes, and doubt that a service enabled in the manifest is there.
 */
interface SheetsApi {
  Spreadsheets: {
    get(
      id: string,
      options: { fields: string; ranges?: readonly string[] },
    ): GoogleAppsScript.Sheets.Schema.Spreadsheet;
    batchUpdate(
      body: Schema,
      id: string,
      options: { fields: string },
    ): GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetResponse;
    Values: {
      batchGetByDataFilter(
        body: GoogleAppsScript.Sheets.Schema.BatchGetValuesByDataFilterRequest,
        id: string,
      ): GoogleAppsScript.Sheets.Schema.BatchGetValuesByDataFilterResponse;
    };
  };
}

/** The Sheets API, version 4. */
export function sheetsApi(): SheetsApi {
  return Sheets as unknown as SheetsApi;
}
