import { isTooFast } from '../google-errors';
import { pace, type Watch } from './pace';

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

const WATCH: Watch = { now: () => Date.now(), sleep: (ms) => Utilities.sleep(ms) };

interface Paces {
  read: () => void;
  write: () => void;
}

/** By the service they are kept for, which is one execution's: no other sees its variables. */
const paces = new WeakMap<object, Paces>();

/** Reads and writes are counted apart. */
function paceOf(service: object): Paces {
  const kept = paces.get(service) ?? { read: pace(WATCH), write: pace(WATCH) };
  paces.set(service, kept);
  return kept;
}

/** Where others used the minute up: so long until it is tried again, and so often. Nothing of what is refused was done. */
const [PAUSE_MS, PAUSES] = [15_000, 5];

function patiently<T>(request: () => T): T {
  for (let pauses = 0; pauses < PAUSES; pauses += 1) {
    try {
      return request();
    } catch (error) {
      if (!isTooFast(error)) throw error;
      WATCH.sleep(PAUSE_MS);
    }
  }
  return request();
}

/** The Sheets API, version 4, at a pace that Google allows. */
export function sheetsApi(): SheetsApi {
  const { Spreadsheets } = Sheets as unknown as SheetsApi;
  const { read, write } = paceOf(Sheets as object);
  const paced = <T>(wait: () => void, request: () => T): T => {
    wait();
    return patiently(request);
  };
  return {
    Spreadsheets: {
      get: (...asked) => paced(read, () => Spreadsheets.get(...asked)),
      batchUpdate: (...asked) => paced(write, () => Spreadsheets.batchUpdate(...asked)),
      Values: {
        batchGetByDataFilter: (...asked) =>
          paced(read, () => Spreadsheets.Values.batchGetByDataFilter(...asked)),
      },
    },
  };
}
