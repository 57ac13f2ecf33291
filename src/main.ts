import { commandCame } from './app/commands/run';
import { doorbell } from './app/doorbell';
import { describe } from './app/export/describe';
import { tablesAsJson } from './app/export/tables';
import { watched } from './app/failures';
import { linkSent, type About } from './app/export/links';
import { readTables } from './app/session';
import { sweep } from './app/sweep';
import { formIdOf } from './workspace/form-event';
import { placesOf } from './workspace/store/read';
import { makeEnv } from './wiring';

// What Google can call: every export here becomes a top-level function of the script.

export {
  onOpen,
  onInstall,
  menuPanel,
  menuRow,
  menuMatch,
  menuMatchAll,
  menuInvite,
  menuRecordReply,
  menuLink,
  menuSchedule,
  menuPrepareMaterials,
  menuApproveMaterial,
  menuReschedule,
  menuCancelSession,
  menuCloseSession,
  menuAddSession,
  menuSurveyReport,
  menuDirectory,
  menuExclude,
  menuSetUp,
  menuHealth,
  menuJournal,
  menuRehearsal,
  menuSampleData,
  menuSettings,
  menuUpdateNow,
  menuRetry,
  menuExportProgramme,
  menuImportProgramme,
  previewCommand,
  confirmCommand,
  panelData,
  requestData,
  sessionData,
  mentorData,
  officeData,
  proposalData,
  reportData,
  journalData,
  waitingData,
  selectedRow,
} from './screens';

/** The doorbell: a form linked to the spreadsheet was answered. */
export function onFormSubmitDoorbell(event: GoogleAppsScript.Events.SheetsOnFormSubmit): void {
  const env = makeEnv({ byTrigger: true });
  watched(env, () => doorbell(env, formIdOf(event)));
}

/** The clock: whatever the doorbell missed and whatever has come due. */
export function onClock(): void {
  const env = makeEnv({ byTrigger: true });
  watched(env, () => sweep(env));
}

/**
 * A coordinator's action by name, from a menu, a panel or a card. `args`: JSON. Returns JSON:
 * `{"ok":true,"result":…}`, or `{"ok":false,"problem":{"code","message"}}` with the sentence she reads.
 */
export function runCommand(name: string, args: string): string {
  return JSON.stringify(commandCame(makeEnv(), name, JSON.parse(args || '{}')));
}

/** Every table as JSON, for whoever takes the data elsewhere (contract §3). */
export function exportTables(): string {
  const env = makeEnv();
  return JSON.stringify(tablesAsJson(env, readTables(env)));
}

/** The programme as it stands, as JSON: its live forms with their items and words, and where its tables' columns are. */
export function describeProgramme(): string {
  const env = makeEnv();
  const snapshot = readTables(env);
  return JSON.stringify(describe(env, snapshot, placesOf(snapshot)));
}

/** The link a person got: by session, by request (and the mentor's e-mail), or by area. */
export function linkFor(form: string, about: About): string {
  const env = makeEnv();
  return linkSent(readTables(env), form, about);
}
