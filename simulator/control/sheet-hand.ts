import { mayWrite } from '../services/sheets/access';
import { edit, type Draft } from '../services/sheets/draft';
import { Refusal } from '../services/sheets/refusal';
import type { SheetState } from '../services/sheets/state';
import type { World } from '../world/world';
import { ControlError } from './control-error';

/** A tab that a person works in. */
export interface Tab {
  spreadsheetId: string;
  sheetId: number;
  /** Who does it; the operator unless told otherwise. */
  user?: string;
}

/** A change by hand: what Sheets refuses to a person is a ControlError with the words she would see. */
export function byHand<T>(
  world: World,
  tab: Tab,
  change: (draft: Draft, sheet: SheetState) => T,
): T {
  const user = tab.user ?? world.operator;
  if (!mayWrite(world, tab.spreadsheetId, user)) {
    throw new ControlError(`${user} may not edit the spreadsheet ${tab.spreadsheetId}`);
  }
  try {
    return edit(world, { id: tab.spreadsheetId, user, now: world.now }, (draft) =>
      change(draft, draft.sheet(tab.sheetId)),
    );
  } catch (error) {
    throw error instanceof Refusal ? new ControlError(error.message) : error;
  }
}
