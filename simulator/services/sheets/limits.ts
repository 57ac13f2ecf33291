import { refuse } from './refusal';
import type { DeveloperMetadata, SpreadsheetState } from './state';

/** Sizes of Sheets; sources: platform-facts §1.3, the texts §1.5 and docs/fidelity-notes.md. */
export const LIMITS = {
  cells: 10_000_000,
  columns: 18_278,
  cellCharacters: 50_000,
  titleCharacters: 100,
  metadataCharacters: 30_000,
} as const;

export function assertCellFits(text: string): void {
  if (text.length > LIMITS.cellCharacters) {
    refuse(
      `Your input contains more than the maximum of ${LIMITS.cellCharacters} characters in a single cell.`,
    );
  }
}

/** Empty cells count: the limit is on the size of the grids (platform-facts §1.3). */
export function assertGridFits(book: SpreadsheetState): void {
  const cells = book.sheets.reduce((sum, sheet) => sum + sheet.rowCount * sheet.columnCount, 0);
  if (cells > LIMITS.cells) {
    refuse(
      `This action would increase the number of cells in the workbook above the limit of ${LIMITS.cells} cells.`,
    );
  }
  if (book.sheets.some((sheet) => sheet.columnCount > LIMITS.columns)) {
    refuse(
      `This action would increase the number of columns in the workbook above the limit of ${LIMITS.columns} columns.`,
    );
  }
}

/** 30,000 characters of keys and values for the spreadsheet and as much for each tab (platform-facts §1.3). */
export function assertMetadataFits(all: DeveloperMetadata[]): void {
  const used = new Map<number | undefined, number>();
  for (const { place, metadataKey, metadataValue = '' } of all) {
    const owner = place.on === 'spreadsheet' ? undefined : place.sheetId;
    const size = (used.get(owner) ?? 0) + metadataKey.length + metadataValue.length;
    used.set(owner, size);
    if (size > LIMITS.metadataCharacters)
      refuse('The developer metadata exceeds the storage quota of this location.');
  }
}
