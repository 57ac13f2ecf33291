import type { Host } from '../../runtime/host';
import type { SheetState } from '../sheets/state';
import { bookOf, sheetOf } from './context';
import type { At } from './identity';

/** The active tab of spreadsheets that nobody has before her, and the active spreadsheet: for one execution. */
interface Active {
  tabs: Map<string, number>;
  book?: string;
}

const active = new WeakMap<Host, Active>();

function activeIn(host: Host): Active {
  const known = active.get(host) ?? { tabs: new Map<string, number>() };
  active.set(host, known);
  return known;
}

/**
 * The spreadsheet that `getActiveSpreadsheet` gives: the container, or what the script put in its place. In a card there
 * is no container, whatever is open (platform-facts §3.1).
 */
export function activeBook(host: Host): string | undefined {
  const container = host.execution.about.cause === 'card' ? undefined : host.world.containerId;
  return activeIn(host).book ?? container;
}

/** `SpreadsheetApp.setActiveSpreadsheet`: AS/reference/spreadsheet/spreadsheet-app#setactivespreadsheet…. */
export function setActiveBook(host: Host, id: string): void {
  activeIn(host).book = id;
}

/** The tab that the person has before her, or the first visible one. */
export function activeTab(host: Host, id: string): SheetState {
  const { sheets } = bookOf(host, id);
  const selected =
    id === host.world.containerId ? host.desk.selection?.sheetId : activeIn(host).tabs.get(id);
  const first = sheets.find(({ hidden }) => !hidden) ?? sheets[0];
  return (
    sheets.find(({ sheetId }) => sheetId === selected) ?? first ?? sheetOf(host, { id, sheetId: 0 })
  );
}

/** Brings a tab to the front, with nothing but its first cell selected. */
export function activate(host: Host, { id, sheetId }: At): void {
  sheetOf(host, { id, sheetId });
  if (id !== host.world.containerId) activeIn(host).tabs.set(id, sheetId);
  else if (host.desk.selection?.sheetId !== sheetId)
    host.desk.selection = { sheetId, row: 1, column: 1, rows: 1, columns: 1 };
}
