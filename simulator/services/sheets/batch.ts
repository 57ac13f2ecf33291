import { apiError, NotSimulated } from '../../runtime/signals';
import type { Draft } from './draft';
import { MalformedRequest, Refusal } from './refusal';
import { mergeCells, sortRange, unmergeCells } from './requests/arrange';
import type { Handler } from './requests/api';
import { appendCells, repeatCell, setDataValidation, updateCells } from './requests/cells';
import {
  appendDimension,
  autoResizeDimensions,
  deleteDimension,
  insertDimension,
  moveDimension,
  updateDimensionProperties,
} from './requests/dimensions';
import * as groups from './requests/groups';
import { findReplace } from './requests/find-replace';
import {
  createDeveloperMetadata,
  deleteDeveloperMetadata,
  updateDeveloperMetadata,
} from './requests/metadata';
import {
  addProtectedRange,
  deleteProtectedRange,
  updateProtectedRange,
} from './requests/protection';
import * as rules from './requests/rules';
import {
  addSheet,
  deleteSheet,
  duplicateSheet,
  updateSheetProperties,
  updateSpreadsheetProperties,
} from './requests/tabs';

const HANDLERS: Record<string, Handler<never>> = {
  ...rules,
  ...groups,
  addProtectedRange,
  addSheet,
  appendCells,
  appendDimension,
  autoResizeDimensions,
  createDeveloperMetadata,
  deleteDeveloperMetadata,
  deleteDimension,
  deleteProtectedRange,
  deleteSheet,
  duplicateSheet,
  findReplace,
  insertDimension,
  mergeCells,
  moveDimension,
  repeatCell,
  setDataValidation,
  sortRange,
  unmergeCells,
  updateCells,
  updateDeveloperMetadata,
  updateDimensionProperties,
  updateProtectedRange,
  updateSheetProperties,
  updateSpreadsheetProperties,
};

/** Requests that Google knows and the simulator does not. */
const ELSEWHERE = new Set(
  (
    'updateNamedRange autoFill cutPaste copyPaste updateBorders addTable updateTable deleteTable pasteData ' +
    'textToColumns deleteRange insertRange randomizeRange updateBanding deleteBanding ' +
    'trimWhitespace deleteDuplicates updateEmbeddedObjectPosition ' +
    'updateChartSpec updateEmbeddedObjectBorder duplicateFilterView addSlicer updateSlicerSpec addDataSource updateDataSource ' +
    'deleteDataSource refreshDataSource cancelDataSourceRefresh'
  ).split(' '),
);

const METHOD = 'sheets.spreadsheets.batchUpdate';

export type Request = Record<string, unknown>;

/**
 * Applies all requests to the draft, in order, and gives their replies. The first that is refused ends it: the
 * caller then drops the draft, so that nothing of the batch has happened (platform-facts §5.3).
 */
export function applyRequests(draft: Draft, requests: Request[]): object[] {
  if (requests.length === 0) throw apiError(METHOD, 400, 'Must specify at least one request.');
  const named = requests.map(kindOf);
  return named.map(({ kind, body, handler }, index) => {
    try {
      return handler(draft, body as never) ?? {};
    } catch (error) {
      throw error instanceof Refusal ? refused(error, kind, index) : error;
    }
  });
}

function kindOf(
  request: Request,
  index: number,
): { kind: string; body: unknown; handler: Handler<never> } {
  const kinds = Object.keys(request);
  const [kind] = kinds;
  if (kind === undefined)
    throw apiError(METHOD, 400, `Invalid requests[${index}]: No request set.`);
  if (kinds.length > 1) {
    const words = `Invalid value at 'requests[${index}]' (oneof), oneof field 'kind' is already set. Cannot set '${kinds[1]}'`;
    throw apiError(METHOD, 400, words);
  }
  const handler = HANDLERS[kind];
  if (handler) return { kind, body: request[kind], handler };
  if (ELSEWHERE.has(kind)) throw new NotSimulated(`Sheets.Spreadsheets.batchUpdate: ${kind}`);
  throw apiError(
    METHOD,
    400,
    `Invalid JSON payload received. Unknown name "${kind}" at 'requests[${index}]': Cannot find field.`,
  );
}

function refused(error: Refusal, kind: string, index: number): Error {
  if (error instanceof MalformedRequest)
    return apiError(METHOD, 400, error.message.replace('#', String(index)));
  return apiError(METHOD, 400, `Invalid requests[${index}].${kind}: ${error.message}`);
}
