import { confirmedCame, previewCame } from './app/commands/preview';
import { came, commandCame } from './app/commands/run';
import { lookSoundly } from './app/poison/look';
import type { Env } from './app/env';
import { lookAt } from './app/panel/look';
import type { Viewer } from './app/panel/shape';
import { lookAtJournal } from './app/panel/journal';
import { lookAtMentor } from './app/panel/mentor';
import { lookAtOffice } from './app/panel/office';
import { lookAtProposal } from './app/panel/proposal';
import { lookAtReport } from './app/panel/report';
import { lookAtRequest } from './app/panel/request';
import { lookAtSession } from './app/panel/session';
import { lookAtToday } from './app/panel/today';
import { lookAtWaiting } from './app/panel/waiting';
import { sweep } from './app/sweep';
import { crea } from './programmes/crea';
import { esMX, fill } from './texts';
import { addMenu } from './ui/menu';
import { routeOfRow, type RowView } from './ui/route';
import { openAtRow, openView, tell } from './ui/screen';
import { selectedRowIn } from './ui/selection';
import { makeEnv } from './wiring';
import { sheetIdOf } from './workspace/store/layout';

// What menus and pages can call: every export here becomes a top-level function of the script.

function tableOf(sheetId: number): string | undefined {
  return crea.tables.find(({ key }) => sheetIdOf(key) === sheetId)?.key;
}

function atRow(view: RowView, act = ''): void {
  openAtRow(esMX, { view, act, tableOf });
}

function answer(work: (env: Env) => unknown): string {
  const env = makeEnv();
  return JSON.stringify(came(env, () => lookSoundly(env, work)));
}

/** The file was opened: its menu. Asks nothing of Google but the menu, before anyone has authorised anything. */
export function onOpen(event?: { authMode?: unknown }): void {
  addMenu(esMX, event);
}

/** The add-on was installed in a file that is open already. */
export function onInstall(event?: { authMode?: unknown }): void {
  addMenu(esMX, event);
}

/** What waits for the coordinator today. */
export function menuPanel(): void {
  openView(esMX, 'today');
}

/** Whatever the selected row is about; today's view where it is about nothing. */
export function menuRow(): void {
  const row = selectedRowIn(tableOf);
  const route = routeOfRow(row);
  if (route.view === 'none') tell(esMX, esMX.ui.panel.view.noRow);
  else atRow(route.view as RowView);
}

/** Candidates for the selected request. */
export function menuMatch(): void {
  atRow('request');
}

/** A proposal for all open requests. */
export function menuMatchAll(): void {
  openView(esMX, 'all');
}

/** The invitation of the selected request, to be seen and sent. */
export function menuInvite(): void {
  atRow('request', 'invite');
}

/** What a mentor answered to the selected request. */
export function menuRecordReply(): void {
  atRow('request', 'recordReply');
}

/** The linking session of the selected request. */
export function menuLink(): void {
  atRow('request', 'link');
}

/** The dates of the selected request. */
export function menuSchedule(): void {
  atRow('request', 'schedule');
}

/** The materials of the selected session. */
export function menuPrepareMaterials(): void {
  atRow('session', 'prepareMaterials');
}

/** The selected material, or those of the selected session. */
export function menuApproveMaterial(): void {
  atRow('session', 'approveMaterial');
}

/** Another date for the selected session. */
export function menuReschedule(): void {
  atRow('session', 'reschedule');
}

/** The selected session is off. */
export function menuCancelSession(): void {
  atRow('session', 'cancelSession');
}

/** The selected session took place. */
export function menuCloseSession(): void {
  atRow('session', 'closeSession');
}

/** A session that nobody asked for by form. */
export function menuAddSession(): void {
  openView(esMX, 'add');
}

/** What the surveys say. */
export function menuSurveyReport(): void {
  openView(esMX, 'report');
}

/** The directory of mentors. */
export function menuDirectory(): void {
  openView(esMX, 'directory');
}

/** With whom the selected mentor is not to be paired. */
export function menuExclude(): void {
  atRow('mentor', 'exclude');
}

/** The set-up assistant. */
export function menuSetUp(): void {
  openView(esMX, 'setup');
}

/** What is not right with the sheet, and how to put it right. */
export function menuHealth(): void {
  openView(esMX, 'health');
}

/** What happened, to whom and why. */
export function menuJournal(): void {
  openView(esMX, 'journal');
}

/** The switch of the rehearsal. */
export function menuRehearsal(): void {
  openView(esMX, 'rehearsal');
}

/** The switch of the sample data. */
export function menuSampleData(): void {
  openView(esMX, 'sample');
}

/** The settings. */
export function menuSettings(): void {
  openView(esMX, 'settings');
}

/** The whole programme in a folder, and its hand-over. */
export function menuExportProgramme(): void {
  openView(esMX, 'handover');
}

/** Another programme comes into this spreadsheet. */
export function menuImportProgramme(): void {
  openView(esMX, 'arrival');
}

/** Does now what the clock does by itself. */
export function menuUpdateNow(): void {
  const env = makeEnv();
  const done = came(env, () => {
    sweep(env);
    return lookAt(env).viewer;
  });
  tell(esMX, done.ok ? updated(done.result as Viewer) : done.problem.message);
}

/** Only the operator's clock takes in answers and sends; whoever else asks is told who does. */
function updated({ isOperator, operator }: Viewer): string {
  const { words, panel } = esMX.ui;
  return isOperator ? words.updated : fill(panel.view.notOperator, { operator });
}

/** Reads the selected answer, which was set aside, once more. */
export function menuRetry(): void {
  const { words } = esMX.ui;
  const row = selectedRowIn(tableOf);
  if (row?.table !== 'setAside') {
    tell(esMX, fill(words.selectRow, { tab: esMX.tables['setAside']?.tab ?? '' }));
    return;
  }
  const done = commandCame(makeEnv(), 'retry', { setAside: row.cells['id'] });
  tell(esMX, done.ok ? words.retried : `${done.problem.message}\n\n${words.retryElse}`);
}

/** What a command would do and whom it would write to, for a page; nothing is done. `args`: JSON. */
export function previewCommand(name: string, args: string): string {
  return JSON.stringify(previewCame(makeEnv(), name, JSON.parse(args || '{}')));
}

/** Does what was seen in a preview, if it still is that; `seen`: the preview's own. `args`: JSON. */
export function confirmCommand(name: string, args: string, seen: string): string {
  const given = { name, args: JSON.parse(args || '{}') as unknown, seen };
  return JSON.stringify(confirmedCame(makeEnv(), given));
}

/** Everything that waits for the coordinator, for the panel. */
export function panelData(): string {
  return answer(lookAtToday);
}

/** A request with its candidates, for the panel. */
export function requestData(id: string): string {
  return answer((env) => lookAtRequest(env, String(id)));
}

/** A session with its materials, for the panel. */
export function sessionData(id: string): string {
  return answer((env) => lookAtSession(env, String(id)));
}

/** A mentor's card, for the panel. */
export function mentorData(id: string): string {
  return answer((env) => lookAtMentor(env, String(id)));
}

/** Forms to share, choices and settings, for the office pages. */
export function officeData(): string {
  return answer(lookAtOffice);
}

/** The best mentor for every open request, for the panel. */
export function proposalData(): string {
  return answer(lookAtProposal);
}

/** What the mentees' surveys say, for the panel. */
export function reportData(by: string, from: string, to: string): string {
  return answer((env) => lookAtReport(env, { by: String(by), from: String(from), to: String(to) }));
}

/** A page of the journal, for the panel: of what, with which words, after which line; empty for any. */
export function journalData(about: string, text: string, after: string): string {
  const asked = { about: String(about), text: String(text), after: String(after) };
  return answer((env) => lookAtJournal(env, asked));
}

/** What is still to be done outside the sheet and why it waits, for the panel. */
export function waitingData(): string {
  return answer(lookAtWaiting);
}

/** Where the row selected in the sheet is looked at, for the panel. */
export function selectedRow(): string {
  return JSON.stringify({ ok: true, result: routeOfRow(selectedRowIn(tableOf)) });
}
