/**
 * What does not cross to Google's servers: references (a range is only coordinates until it is read), identities
 * already known, builders and menus under construction (AS/guides/support/best-practices: reads and writes are
 * what is batched; contract §1). Everything else of these classes is a service call.
 */
const LOCAL: Record<string, string[]> = {
  SpreadsheetApp: [
    'getActive',
    'getActiveSpreadsheet',
    'getUi',
    'newDataValidation',
    'getActiveSheet',
    'getActiveRange',
    'getCurrentCell',
  ],
  Spreadsheet: [
    'getId',
    'getUrl',
    'getRange',
    'getActiveSheet',
    'getActiveRange',
    'getActiveCell',
    'getCurrentCell',
    'getSelection',
  ],
  Sheet: [
    'getSheetId',
    'getParent',
    'getRange',
    'getActiveRange',
    'getActiveCell',
    'getSheetName',
    'getName',
    'getIndex',
    'getType',
  ],
  Range: [
    'getRow',
    'getColumn',
    'getRowIndex',
    'getNumRows',
    'getNumColumns',
    'getHeight',
    'getWidth',
    'getLastRow',
    'getLastColumn',
    'getA1Notation',
    'getSheet',
    'getCell',
    'offset',
    'getGridId',
  ],
  Ui: ['createMenu', 'createAddonMenu'],
  Menu: ['addItem', 'addSeparator', 'addSubMenu'],
  Selection: ['getActiveRange', 'getActiveSheet', 'getCurrentCell'],
};

/** Whether a member of a class of SpreadsheetApp is a service call. */
export function crosses(className: string, member: string): boolean {
  const local = LOCAL[className];
  return local !== undefined && !local.includes(member);
}

/** The texts that Google shows; sources: platform-facts §1.5, §5.1 and docs/fidelity-notes.md. */
export const TEXT = {
  noUi: 'Cannot call SpreadsheetApp.getUi() from this context.',
  signature: (types: string, method: string) =>
    `The parameters (${types}) don't match the method signature for SpreadsheetApp.${method}.`,
  noAccess: 'You do not have permission to access the requested document.',
  readOnly: 'You do not have permission to perform that action.',
  notFound: (member: string) =>
    `Unexpected error while getting the method or property ${member} on object SpreadsheetApp.`,
  shape: (what: 'rows' | 'columns', data: number, range: number) =>
    `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${data} but the range has ${range}.`,
  tooFew: (what: 'rows' | 'columns') => `The number of ${what} in the range must be at least 1.`,
  tooSmall: (what: 'row' | 'column') => `The starting ${what} of the range is too small.`,
  outside: 'The coordinates of the range are outside the dimensions of the sheet.',
  rangeNotFound: 'Range not found',
  cellOutside: 'Cell reference out of range',
  rule: (cell: string) =>
    `The data you entered in cell ${cell} violates the data validation rules set on this cell.`,
  sheetGone: (sheetId: number) => `Sheet ${sheetId} not found`,
} as const;
