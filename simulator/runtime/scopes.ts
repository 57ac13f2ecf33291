import { apiError, ServiceError } from './signals';

const SCOPE = 'https://www.googleapis.com/auth/';

/** The classes of SpreadsheetApp and FormApp through which a script comes to everything else there. */
const SHEET_CLASSES =
  'SpreadsheetApp|Spreadsheet|Sheet|Range|RangeList|Selection|Protection|NamedRange|Group|Filter|Banding|' +
  'DeveloperMetadata|DeveloperMetadataFinder|TextFinder';
const FORM_CLASSES = 'FormApp|Form|FormResponse|ItemResponse';

/** What reads the mail that is open before a card, its body included (WS/add-ons/concepts/workspace-scopes). */
const OPEN_MAIL = [
  'https://mail.google.com/',
  'gmail.addons.current.message.readonly',
  'gmail.addons.current.message.action',
];

/** Calls of CalendarApp and its classes that only read. */
const CALENDAR_READS = /^(CalendarApp|Calendar|CalendarEvent)\.(get|is)\w+$/;

/**
 * Which calls need which scopes, any one of them; the first row that fits counts. What no row fits needs none.
 * Source: the Authorization block of each reference page (platform-facts §3.3); for advanced services §3.4.
 */
const NEEDS: [pattern: RegExp, scopes: string[]][] = [
  [/^SpreadsheetApp\.(openById|openByUrl|open|create)$/, ['spreadsheets']],
  [new RegExp(`^(${SHEET_CLASSES})\\.`), ['spreadsheets.currentonly', 'spreadsheets']],
  [/^FormApp\.(openById|openByUrl|create)$/, ['forms']],
  [new RegExp(`^(${FORM_CLASSES})\\.`), ['forms.currentonly', 'forms']],
  [
    /^(DriveApp|File|Folder)\.(get|search|continue|is)|^(File|Folder)Iterator\./,
    ['drive.readonly', 'drive'],
  ],
  [/^(DriveApp|File|Folder)\./, ['drive']],
  [/^DocumentApp\.getActiveDocument$/, ['documents.currentonly', 'documents']],
  [/^DocumentApp\./, ['documents']],
  [/^MailApp\./, ['script.send_mail']],
  [
    /^(GmailApp\.getMessageById|GmailMessage\.refresh)$/,
    [...OPEN_MAIL, 'gmail.addons.current.message.metadata'],
  ],
  [
    /^(GmailMessage\.(getAttachments|getBody|getPlainBody|getThread)|GmailThread\.(getMessages|refresh))$/,
    OPEN_MAIL,
  ],
  [/^Gmail\w+\./, ['https://mail.google.com/']],
  [CALENDAR_READS, ['calendar.readonly', 'calendar']],
  [/^(CalendarApp|Calendar|CalendarEvent|CalendarEventSeries)\.\w+$/, ['calendar']],
  [
    /^ScriptApp\.(newTrigger|deleteTrigger|get(Project|Script|User)Triggers)$/,
    ['script.scriptapp'],
  ],
  [/^(\w+)TriggerBuilder\./, ['script.scriptapp']],
  [/^Ui\.(showSidebar|showModalDialog|showModelessDialog)$/, ['script.container.ui']],
  [/^Session\.get(Active|Effective)?User$/, ['userinfo.email']],
  [/^Sheets\.\w+\./, ['spreadsheets', 'spreadsheets.readonly', 'drive', 'drive.file']],
  [/^Docs\.\w+\./, ['documents', 'documents.readonly', 'drive', 'drive.file']],
  [/^Slides\.\w+\./, ['presentations', 'presentations.readonly', 'drive', 'drive.file']],
  [/^Drive\.\w+\./, ['drive', 'drive.file', 'drive.readonly']],
  [
    /^Calendar\.\w+\./,
    ['calendar', 'calendar.readonly', 'calendar.events', 'calendar.app.created', 'calendar.acls'],
  ],
];

/**
 * Narrower scopes of the Gmail API, which GmailApp takes as well ("appropriate scopes from the related REST API": reference of
 * each method), by what the API wants for the same (WS/gmail/api/reference/rest/v1); the first row that fits counts.
 */
const GMAIL_ALSO: [pattern: RegExp, scopes: string[]][] = [
  [/^GmailApp\.sendEmail$/, ['gmail.send', 'gmail.compose', 'gmail.modify']],
  [/^GmailApp\.createDraft|^GmailDraft\.(send|update|delete)/, ['gmail.compose', 'gmail.modify']],
  [/^GmailApp\.getDraft|^GmailDraft\./, ['gmail.readonly', 'gmail.compose', 'gmail.modify']],
  [/^GmailApp\.getUserLabel/, ['gmail.labels', 'gmail.metadata', 'gmail.readonly', 'gmail.modify']],
  [/^(GmailApp|GmailLabel)\.(create|delete)Label$/, ['gmail.labels', 'gmail.modify']],
  [/^GmailApp\.getAliases$/, ['gmail.settings.basic', 'gmail.readonly', 'gmail.modify']],
  [/^Gmail\w+\.(get|search|is|has|refresh)/, ['gmail.readonly', 'gmail.modify']],
  [/^Gmail\w+\./, ['gmail.modify']],
];

/** Classes that Google names with their service in front. */
const OWNERS: [RegExp, string][] = [
  [/^(File|Folder|FileIterator|FolderIterator)\./, 'DriveApp.'],
  [/^(Calendar|CalendarEvent|CalendarEventSeries)\./, 'CalendarApp.'],
  [/^Gmail(?!App)\w+\./, 'GmailApp.'],
];

/**
 * Throws when the manifest says which scopes the script has and none of them allows this call. Without `oauthScopes`
 * they are found by reading the code, so that every call has what it needs (platform-facts §3.4).
 */
export function assertScopes(granted: string[] | undefined, member: string): void {
  if (granted === undefined) return;
  const needed = NEEDS.find(([pattern]) => pattern.test(member))?.[1];
  if (needed === undefined) return;
  const also = GMAIL_ALSO.find(([pattern]) => pattern.test(member))?.[1] ?? [];
  if ([...needed, ...also].some((scope) => granted.includes(addressOf(scope)))) return;
  throw member.split('.').length > 2 ? insufficient(member) : notSpecified(member, needed);
}

/**
 * Whether the script's scopes let an API see all files of the user, not only those that the app made or opened
 * (platform-facts §3.4: drive.file). `own` is the scope of the API's own documents.
 */
export function seesAllFiles(granted: string[] | undefined, own = 'drive'): boolean {
  const wide = ['drive', 'drive.readonly', own, `${own}.readonly`].map((scope) => SCOPE + scope);
  return granted === undefined || granted.some((scope) => wide.includes(scope));
}

/**
 * Whether the scopes reach every calendar of the user and not only those that the app made (platform-facts §3.4), for a
 * method of the API (the Authorization block of each page under WS/calendar/api/v3/reference).
 */
export function seesAllCalendars(granted: string[] | undefined, method: string): boolean {
  const reads = /\.(get|list|instances)$/.test(method);
  const kind = /^calendar\.(\w+)\./.exec(method)?.[1]?.toLowerCase() ?? '';
  const wide = ['calendar', `calendar.${kind}`];
  if (reads) wide.push('calendar.readonly', `calendar.${kind}.readonly`);
  return granted === undefined || granted.some((scope) => wide.map(addressOf).includes(scope));
}

/** The address of a scope: Gmail's own is one already. */
function addressOf(scope: string): string {
  return scope.startsWith('https:') ? scope : SCOPE + scope;
}

/** An advanced service is refused by its API (docs/fidelity-notes.md). */
function insufficient(member: string): ServiceError {
  const method = member.replace(/(^|\.)([A-Z])/g, (found) => found.toLowerCase());
  const text = 'Request had insufficient authentication scopes.';
  return apiError(method, 403, text, 'insufficientPermissions');
}

function notSpecified(member: string, needed: string[]): ServiceError {
  const owner = OWNERS.find(([pattern]) => pattern.test(member))?.[1] ?? '';
  const all = needed.map(addressOf).join(' || ');
  const required = needed.length > 1 ? `(${all})` : all;
  return new ServiceError(
    `Specified permissions are not sufficient to call ${owner}${member}. Required permissions: ${required}`,
  );
}
