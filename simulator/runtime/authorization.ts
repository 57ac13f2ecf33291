import type { AuthMode } from './execution';
import { ServiceError } from './signals';

const SCOPE = 'https://www.googleapis.com/auth/';

/**
 * What a simple trigger may not call, and the scope its error names: services that need authorization, and other files
 * than the container (platform-facts §2.1, §2.2; scopes §3.3).
 */
const NEEDS_FULL: [RegExp, string][] = [
  [/^MailApp\./, 'script.send_mail'],
  [/^Sheets\./, 'spreadsheets'],
  [/^Drive\./, 'drive.file'],
  [/^DriveApp\./, 'drive'],
  [/^DocumentApp\.(create|open)/, 'documents'],
  [/^GmailApp\./, 'https://mail.google.com/'],
  [/^CalendarApp\./, 'calendar'],
  [/^Calendar\./, 'calendar.app.created'],
  [/^Docs\./, 'documents'],
  [/^Slides\./, 'presentations'],
  [/^FormApp\.(openById|openByUrl|create)$/, 'forms'],
  [/^SpreadsheetApp\.(openById|openByUrl|open|create)$/, 'spreadsheets'],
  [/^ScriptApp\.(?!getAuthorizationInfo$)/, 'script.scriptapp'],
  [/^(Spreadsheet|Form|Clock)TriggerBuilder\./, 'script.scriptapp'],
  [/^Ui\.(showSidebar|showModalDialog|showModelessDialog)$/, 'script.container.ui'],
];

/** What even AuthMode.NONE allows: a menu, and the user's language (platform-facts §2.2). */
const ALLOWED_IN_NONE = /^(Ui|Menu|Session)\.|^ScriptApp\.getAuthorizationInfo$/;

/** A custom function reads the file and changes nothing in it, and has no interface (platform-facts §2.2). */
const FORBIDDEN_IN_CELLS =
  /^(Ui|Menu)\.|^(Spreadsheet|Sheet|Range|Protection|Filter)\.(add|append|apply|auto|break|clear|copy|create|delete|duplicate|expand|hide|insert|merge|move|protect|randomize|remove|rename|set|shift|show|sort|split|toast|trim|uncheck|check|unhide|update)/;

/** Throws when an execution in this mode may not make this call. */
export function assertAuthorized(mode: AuthMode, member: string): void {
  if (mode === 'FULL') return;
  const needed = NEEDS_FULL.find(([pattern]) => pattern.test(member));
  if (needed !== undefined) throw notAllowed(member, needed[1]);
  if (mode === 'CUSTOM_FUNCTION' && FORBIDDEN_IN_CELLS.test(member))
    throw new ServiceError(`You do not have permission to call ${member.split('.')[1]}`);
  if (mode === 'NONE' && !ALLOWED_IN_NONE.test(member)) throw notAllowed(member, 'script.storage');
}

/** The text that simple triggers show for such calls. */
export function notAllowed(member: string, scope: string): ServiceError {
  const address = scope.startsWith('https:') ? scope : `${SCOPE}${scope}`;
  return new ServiceError(
    `You do not have permission to call ${member}. Required permissions: ${address}`,
  );
}
