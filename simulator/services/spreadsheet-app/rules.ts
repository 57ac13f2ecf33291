/**
 * What does not cross to Google's servers: references (a range is only coordinates until it is read), identities
 * already known, builders and menus under construction (AS/guides/support/best-practices: reads and writes are
 * what is batched; contract §1). Everything else of these classes is a service call; of other classes nothing is.
 */
const LOCAL: Record<string, string[]> = {
  SpreadsheetApp: words(
    'getActive getActiveSpreadsheet setActiveSpreadsheet getUi getActiveSheet getActiveRange getActiveRangeList ' +
      'getCurrentCell getSelection newColor newConditionalFormatRule newDataValidation newFilterCriteria ' +
      'newRichTextValue newTextStyle',
  ),
  Spreadsheet: words(
    'getId getUrl getRange getRangeList getActiveSheet getActiveRange getActiveRangeList getActiveCell getCurrentCell ' +
      'getSelection createDeveloperMetadataFinder createTextFinder',
  ),
  Sheet: words(
    'getSheetId getParent getRange getRangeList getActiveRange getActiveRangeList getActiveCell getCurrentCell ' +
      'getSelection getSheetName getName getIndex getType newChart createDeveloperMetadataFinder createTextFinder',
  ),
  Range: words(
    'getRow getColumn getRowIndex getColumnIndex getNumRows getNumColumns getHeight getWidth getLastRow getLastColumn getA1Notation ' +
      'getSheet getCell offset getGridId isStartRowBounded isEndRowBounded isStartColumnBounded isEndColumnBounded ' +
      'createDeveloperMetadataFinder createTextFinder',
  ),
  RangeList: words('getRanges'),
  Ui: words('createMenu createAddonMenu'),
  Browser: words('Buttons'),
  Menu: words('addItem addSeparator addSubMenu'),
  Protection: words('getProtectionType getRange getDescription'),
  NamedRange: words('getName'),
  Group: words('getDepth'),
  Filter: words('getRange'),
  Banding: words('getRange'),
  DeveloperMetadata: words('getId getKey getValue getVisibility getLocation'),
  DeveloperMetadataFinder: words(
    'withId withKey withValue withVisibility withLocationType onIntersectingLocations',
  ),
  TextFinder: words(
    'matchCase matchEntireCell matchFormulaText useRegularExpression ignoreDiacritics startFrom getCurrentMatch',
  ),
  Selection: words('getActiveRange getActiveRangeList getActiveSheet getCurrentCell'),
};

function words(text: string): string[] {
  return text.split(' ');
}

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
  unexpected: (member: string, className: string) =>
    `Unexpected error while getting the method or property ${member} on object SpreadsheetApp.${className}.`,
  otherSpreadsheet: 'Target range and source range must be on the same spreadsheet.',
  filterThere: "You can't create a filter in a sheet that already has a filter.",
  metadataPlace:
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  linesOutside: (axis: 'rows' | 'columns') => `Those ${axis} are out of bounds.`,
  // No source was found for the words of these (docs/fidelity-notes.md).
  noBrowser: (member: string) => `Cannot call Browser.${member}() from this context.`,
  sortOutside: 'The sort column is outside the range.',
  splitWide: 'The range to split must be a single column.',
  oneCell: 'The current cell must be a single cell.',
  tabPosition: 'The position of the sheet is out of bounds.',
  protectionGone: 'The protection does not exist.',
  noDomain: 'The spreadsheet does not belong to a domain.',
  otherSheet: 'The range must be on the protected sheet.',
  onlyInSheets: 'Unprotected ranges can only be set on a protected sheet.',
  noNamedRange: (name: string) => `No named range with the name ${name} was found.`,
  noMenu: (name: string) => `The menu ${name} does not exist.`,
  metadataGone: 'The developer metadata does not exist.',
  filterGone: 'The filter does not exist.',
  bandingGone: 'The banding does not exist.',
  groupGone: 'The group does not exist.',
  firstLine: 'The first row or column cannot be grouped while the control stands before its group.',
  chartGone: 'The chart does not exist.',
  ruleWithoutRange: 'A conditional format rule must have at least one range.',
  ruleWithoutCondition: 'A conditional format rule must have a condition or a gradient.',
  sheetGone: (sheetId: number) => `Sheet ${sheetId} not found`,
} as const;
