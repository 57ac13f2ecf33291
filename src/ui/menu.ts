import type { Texts } from '../texts';

/** An entry of the menu: its caption's key in `texts.ui.menu`, and the top-level function that it calls. */
export interface Entry {
  caption: keyof Texts['ui']['menu'];
  calls: string;
}

/** What is used every day comes first; everything else is grouped by what it is about. */
export const DAILY: readonly Entry[] = [
  { caption: 'panel', calls: 'menuPanel' },
  { caption: 'row', calls: 'menuRow' },
  { caption: 'match', calls: 'menuMatch' },
];

export const GROUPS: readonly { caption: Entry['caption']; entries: readonly Entry[] }[] = [
  {
    caption: 'requests',
    entries: [
      { caption: 'matchAll', calls: 'menuMatchAll' },
      { caption: 'invite', calls: 'menuInvite' },
      { caption: 'recordReply', calls: 'menuRecordReply' },
      { caption: 'link', calls: 'menuLink' },
      { caption: 'schedule', calls: 'menuSchedule' },
    ],
  },
  {
    caption: 'sessions',
    entries: [
      { caption: 'prepareMaterials', calls: 'menuPrepareMaterials' },
      { caption: 'approveMaterial', calls: 'menuApproveMaterial' },
      { caption: 'reschedule', calls: 'menuReschedule' },
      { caption: 'cancelSession', calls: 'menuCancelSession' },
      { caption: 'closeSession', calls: 'menuCloseSession' },
      { caption: 'addSession', calls: 'menuAddSession' },
      { caption: 'surveyReport', calls: 'menuSurveyReport' },
    ],
  },
  {
    caption: 'people',
    entries: [
      { caption: 'searchDirectory', calls: 'menuDirectory' },
      { caption: 'exclude', calls: 'menuExclude' },
    ],
  },
  {
    caption: 'administration',
    entries: [
      { caption: 'setup', calls: 'menuSetUp' },
      { caption: 'journal', calls: 'menuJournal' },
      { caption: 'health', calls: 'menuHealth' },
      { caption: 'rehearsal', calls: 'menuRehearsal' },
      { caption: 'sampleData', calls: 'menuSampleData' },
      { caption: 'set', calls: 'menuSettings' },
      { caption: 'sweep', calls: 'menuUpdateNow' },
      { caption: 'retry', calls: 'menuRetry' },
      { caption: 'exportProgramme', calls: 'menuExportProgramme' },
      { caption: 'importProgramme', calls: 'menuImportProgramme' },
    ],
  },
];

/**
 * Puts the menu on the screen. It asks nothing of Google but the menu itself: before a person has authorised the script
 * anything else would leave her without one (platform-facts §2.2). A published add-on's menu stands under Extensions.
 */
export function addMenu(texts: Texts, event: { authMode?: unknown } | undefined): void {
  const { menu } = texts.ui;
  const ui = SpreadsheetApp.getUi();
  const isNotEnabled = event?.authMode !== undefined && event.authMode === ScriptApp.AuthMode.NONE;
  const root = isNotEnabled ? ui.createAddonMenu() : ui.createMenu(menu.name);
  for (const { caption, calls } of DAILY) root.addItem(menu[caption], calls);
  root.addSeparator();
  for (const { caption, entries } of GROUPS) {
    const group = ui.createMenu(menu[caption]);
    for (const entry of entries) group.addItem(menu[entry.caption], entry.calls);
    root.addSubMenu(group);
  }
  root.addToUi();
}
