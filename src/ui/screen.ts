import { fill, type Texts } from '../texts';
import { idForView, routeAsText, type Route, type RowView, type View } from './route';
import { selectedRowIn, type TableOfSheet } from './selection';

/** Where the built page says what it shows first. */
const MARK = '<div id="app">';

/** Opens the panel beside the sheet, showing this. */
export function openPanel(texts: Texts, route: Route): void {
  const html = HtmlService.createHtmlOutputFromFile('panel').getContent();
  const first = `<div id="app" data-route="${routeAsText(route)}">`;
  // A function, because in a string `$&` and its kin would be taken as patterns.
  const page = HtmlService.createHtmlOutput(html.replace(MARK, () => first));
  SpreadsheetApp.getUi().showSidebar(page.setTitle(texts.ui.menu.name));
}

/** Opens the panel with a view that is about no row. */
export function openView(texts: Texts, view: View): void {
  openPanel(texts, { view, id: '', act: '' });
}

/** What a menu entry does to the selected row. */
export interface AtRow {
  view: RowView;
  act: string;
  tableOf: TableOfSheet;
}

/** Opens the panel at the selected row; where no such row is selected, says which one is needed. */
export function openAtRow(texts: Texts, { view, act, tableOf }: AtRow): void {
  const id = idForView(selectedRowIn(tableOf), view);
  if (id !== '') {
    openPanel(texts, { view, id, act });
    return;
  }
  const table = { request: 'requests', session: 'sessions', mentor: 'mentors' }[view];
  tell(texts, fill(texts.ui.words.selectRow, { tab: texts.tables[table]?.tab ?? table }));
}

/** Tells the person something in a box she closes. */
export function tell(texts: Texts, message: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(texts.ui.menu.name, message, ui.ButtonSet.OK);
}
