/** A run of rows and columns as the Sheets API writes it: half-open, a missing side is unbounded. */
export interface GridRange {
  sheetId: number;
  startRowIndex?: number;
  endRowIndex?: number;
  startColumnIndex?: number;
  endColumnIndex?: number;
}

export interface NumberFormat {
  type: string;
  pattern?: string;
}

/** `CellFormat` of the Sheets API: only its number format means anything here; the rest is kept and given back. */
export interface CellFormat {
  numberFormat?: NumberFormat;
  [property: string]: unknown;
}

/** `DataValidationRule` of the Sheets API. */
export interface ValidationRule {
  condition: { type: string; values?: { userEnteredValue?: string; relativeDate?: string }[] };
  inputMessage?: string;
  strict?: boolean;
  showCustomUi?: boolean;
}

/** A cell that holds something: a value, or only a look, a note or a rule. */
export interface Cell {
  /** The effective value; dates are serial numbers with a date format. A formula's own text stands for its result. */
  v?: string | number | boolean;
  /** The formula as written, with its `=`. Formulas are kept and not evaluated. */
  f?: string;
  format?: CellFormat;
  note?: string;
  validation?: ValidationRule;
  /** How parts of the text look, where they do not look like the cell: from a place in it to the next one's. */
  runs?: TextRun[];
}

/** `TextFormatRun` of the Sheets API. */
export interface TextRun {
  startIndex?: number;
  format: Record<string, unknown>;
}

export type Row = (Cell | null)[];

/** Width or height and whether a person hid it; a missing entry is the default. */
export interface DimensionProperties {
  pixelSize?: number;
  hiddenByUser?: boolean;
  /** In how many groups it lies, and the depths of the folded ones that begin with it. */
  depth?: number;
  collapsed?: number[];
}

/** What a piece of developer metadata is attached to; rows and columns by index, which moves along with them. */
export type MetadataPlace =
  | { on: 'spreadsheet' }
  | { on: 'sheet'; sheetId: number }
  | { on: 'row' | 'column'; sheetId: number; index: number };

export interface DeveloperMetadata {
  metadataId: number;
  metadataKey: string;
  metadataValue?: string;
  visibility: 'DOCUMENT' | 'PROJECT';
  place: MetadataPlace;
}

export interface ProtectedRange {
  protectedRangeId: number;
  range: GridRange;
  /** The named range that it was made for. */
  namedRangeId?: string;
  /** Made by a script that has not said yet who may edit: whoever may edit the file may (platform-facts §5.5). */
  open?: true;
  description?: string;
  warningOnly?: boolean;
  requestingUserCanEdit?: boolean;
  unprotectedRanges?: GridRange[];
  /** Without it only warning-only protections and the owner's are meant; the owner may always edit. */
  editors: { users: string[]; groups: string[]; domainUsersCanEdit: boolean };
}

export interface NamedRange {
  namedRangeId: string;
  name: string;
  range: GridRange;
}

/** A rule, filter, chart or banding: kept as the API gave it, its ranges moved along with the cells. */
export type Kept = Record<string, unknown>;

/** How the cells of a column look from a row on, down to the bottom, unless they are cells of their own. */
export interface Look {
  fromRow: number;
  cell: Pick<Cell, 'format' | 'validation'>;
}

export interface SheetState {
  sheetId: number;
  title: string;
  hidden: boolean;
  rowCount: number;
  columnCount: number;
  frozenRowCount: number;
  frozenColumnCount: number;
  /** Rows from the top, each from its left; what lies beyond the arrays' ends is empty. */
  rows: Row[];
  /** By column, each column's looks from the top: what was formatted to the bottom needs no cells. */
  columnLooks: (Look[] | null)[];
  rowProperties: (DimensionProperties | null)[];
  columnProperties: (DimensionProperties | null)[];
  protectedRanges: ProtectedRange[];
  conditionalFormats: Kept[];
  basicFilter?: Kept;
  filterViews: Kept[];
  charts: Kept[];
  bandedRanges: Kept[];
  merges: GridRange[];
  /** What of `GridProperties` only changes how the grid is shown. */
  gridView?: {
    hideGridlines?: boolean;
    rowGroupControlAfter?: boolean;
    columnGroupControlAfter?: boolean;
  };
  /** Anything else of `SheetProperties` that was set, e.g. `tabColorStyle`. */
  properties: Record<string, unknown>;
  /** The form whose answers arrive in this tab; '' if none. */
  formId: string;
  /** The last row (counted from 1) that the form wrote; the next answer goes below it. */
  lastFormRow: number;
}

/** A spreadsheet. Its name and who may open it belong to its file in Drive; tabs are in the order of the array. */
export interface SpreadsheetState {
  id: string;
  locale: string;
  timeZone: string;
  sheets: SheetState[];
  namedRanges: NamedRange[];
  developerMetadata: DeveloperMetadata[];
}

export function newSheet(
  sheetId: number,
  title: string,
  size = { rows: 1000, columns: 26 },
): SheetState {
  return {
    sheetId,
    title,
    hidden: false,
    rowCount: size.rows,
    columnCount: size.columns,
    frozenRowCount: 0,
    frozenColumnCount: 0,
    rows: [],
    columnLooks: [],
    rowProperties: [],
    columnProperties: [],
    protectedRanges: [],
    conditionalFormats: [],
    filterViews: [],
    charts: [],
    bandedRanges: [],
    merges: [],
    properties: {},
    formId: '',
    lastFormRow: 0,
  };
}

/** An empty spreadsheet as Google makes one: one tab named in its language, 1000 rows of 26 columns. */
export function newSpreadsheet(about: {
  id: string;
  locale: string;
  timeZone: string;
}): SpreadsheetState {
  return {
    ...about,
    sheets: [newSheet(0, firstTabTitle(about.locale))],
    namedRanges: [],
    developerMetadata: [],
  };
}

function firstTabTitle(locale: string): string {
  return `${locale.startsWith('es') ? 'Hoja ' : 'Sheet'}1`;
}
