import { nextNumber } from '../../world/ids';
import type { Draft } from './draft';
import { LIMITS } from './limits';
import { refuse } from './refusal';
import type { SheetState } from './state';

const MAX_SHEET_ID = 2 ** 31 - 1;

/** The id asked for if no tab has it, else a new one. */
export function freeId(draft: Draft, wanted: number | undefined): number {
  const taken = (id: number): boolean => draft.book.sheets.some(({ sheetId }) => sheetId === id);
  if (wanted !== undefined) {
    if (wanted < 0) refuse('Sheet id must be non-negative.');
    if (taken(wanted)) refuse(`Sheet with id ${wanted} already exists.`);
    return wanted;
  }
  let id = nextNumber(draft.world, 'sheet', MAX_SHEET_ID);
  while (taken(id)) id = nextNumber(draft.world, 'sheet', MAX_SHEET_ID);
  return id;
}

/** The title if a tab may have it. */
export function freeTitle(draft: Draft, title: string, except?: SheetState): string {
  if (title === '') refuse('Sheet name cannot be empty.');
  if (title.length > LIMITS.titleCharacters)
    refuse('The sheet name cannot be greater than 100 characters.');
  if (titleTaken(draft, title, except))
    refuse(`A sheet with the name "${title}" already exists. Please enter another name.`);
  return title;
}

function titleTaken(draft: Draft, title: string, except?: SheetState): boolean {
  return draft.book.sheets.some(
    (sheet) => sheet !== except && sheet.title.toLowerCase() === title.toLowerCase(),
  );
}

/** The title that Google gives a new tab. */
export function nextTitle(draft: Draft): string {
  const stem = draft.book.locale.startsWith('es') ? 'Hoja ' : 'Sheet';
  return firstFree(draft, (n) => `${stem}${n}`, draft.book.sheets.length + 1);
}

/** The title that Google gives a copy. */
export function copyTitle(draft: Draft, title: string): string {
  const stem = draft.book.locale.startsWith('es') ? `Copia de ${title}` : `Copy of ${title}`;
  return firstFree(draft, (n) => (n === 1 ? stem : `${stem} ${n}`), 1);
}

function firstFree(draft: Draft, name: (n: number) => string, from: number): string {
  let n = from;
  while (titleTaken(draft, name(n))) n += 1;
  return name(n);
}
