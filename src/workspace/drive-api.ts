import { digestOf } from '../core/id';

/** A file as the Drive API shows it, as far as it was asked for. */
export interface DriveFile {
  id: string;
  webViewLink?: string;
  createdTime?: string;
  trashed?: boolean;
  parents?: string[];
  appProperties?: Record<string, string>;
}

export interface FileBody {
  id?: string;
  name?: string;
  mimeType?: string;
  parents?: string[];
  trashed?: boolean;
  appProperties?: Record<string, string>;
}

export interface PermissionBody {
  type: 'user' | 'domain' | 'anyone';
  role: 'writer' | 'commenter' | 'reader';
  emailAddress?: string;
  domain?: string;
  /** Who may answer a form (platform-facts §4.5). */
  view?: 'published';
}

type Options = Readonly<Record<string, string | number | boolean>>;

/** The advanced service as far as it is used; the official types know the options by no name and doubt that it is enabled. */
interface DriveApi {
  Files: {
    get(id: string, options: Options): DriveFile;
    list(options: Options): { files?: DriveFile[]; nextPageToken?: string };
    create(body: FileBody, media: GoogleAppsScript.Base.Blob | null, options: Options): DriveFile;
    copy(body: FileBody, id: string, options: Options): DriveFile;
    update(
      body: FileBody,
      id: string,
      media: GoogleAppsScript.Base.Blob | null,
      options: Options,
    ): DriveFile;
    generateIds(options: Options): { ids: string[] };
  };
  Permissions: {
    list(
      fileId: string,
      options: Options,
    ): { permissions?: { emailAddress?: string; role?: string }[] };
    create(body: PermissionBody, fileId: string, options: Options): unknown;
  };
}

/** The Drive API, version 3, on the files this app made (scope drive.file). */
export function driveApi(): DriveApi {
  return Drive as unknown as DriveApi;
}

/** People may have moved a folder into a shared drive; without this its files would seem to be gone. */
export const ALL_DRIVES = { supportsAllDrives: true } as const;

export const MIME = {
  folder: 'application/vnd.google-apps.folder',
  document: 'application/vnd.google-apps.document',
  presentation: 'application/vnd.google-apps.presentation',
  form: 'application/vnd.google-apps.form',
  spreadsheet: 'application/vnd.google-apps.spreadsheet',
} as const;

const MARK = 'circulo';
const SHEET = 'circuloSheet';

/**
 * What our files carry, seen by this app alone: what they were made for, and by which spreadsheet, for one account may
 * run two programmes.
 */
export function markOf(spreadsheetId: string, mark: string): Record<string, string> {
  return { [MARK]: shortMark(mark), [SHEET]: spreadsheetId };
}

/** What a file was made for; undefined when it carries no mark. */
export function markIn(file: DriveFile): string | undefined {
  return file.appProperties?.[MARK];
}

/** Our files outside the bin, oldest first; with one mark only, when it is given. */
export function listOurs(spreadsheetId: string, mark?: string): DriveFile[] {
  return list([
    has(SHEET, spreadsheetId),
    ...(mark === undefined ? [] : [has(MARK, shortMark(mark))]),
  ]);
}

/** Forms of this name, of any programme of this app, outside the bin, oldest first. */
export function listForms(name: string): DriveFile[] {
  return list([`mimeType = '${MIME.form}'`, `name = '${quoted(name)}'`]);
}

function list(conditions: readonly string[]): DriveFile[] {
  const files: DriveFile[] = [];
  let pageToken: string | undefined;
  do {
    const page = driveApi().Files.list({
      q: [...conditions, 'trashed = false'].join(' and '),
      fields: 'nextPageToken, files(id, webViewLink, createdTime, appProperties)',
      orderBy: 'createdTime',
      pageSize: 1000,
      includeItemsFromAllDrives: true,
      ...ALL_DRIVES,
      ...(pageToken === undefined ? {} : { pageToken }),
    });
    files.push(...(page.files ?? []));
    pageToken = page.nextPageToken;
  } while (pageToken !== undefined && pageToken !== '');
  return files;
}

/** Moves a file into a folder and marks it, unless it is there with that mark already. */
export function moveFile(id: string, folderId: string, mark?: Record<string, string>): void {
  const file = driveApi().Files.get(id, { fields: 'id, parents, appProperties', ...ALL_DRIVES });
  const parents = file.parents ?? [];
  const isMarked = mark === undefined || file.appProperties?.[MARK] === mark[MARK];
  if (parents.includes(folderId) && isMarked) return;
  const body = mark === undefined ? {} : { appProperties: mark };
  const move: Options = parents.includes(folderId)
    ? {}
    : { addParents: folderId, removeParents: parents.join(',') };
  driveApi().Files.update(body, id, null, { fields: 'id', ...move, ...ALL_DRIVES });
}

/** Key and value of a property may have 124 bytes together (platform-facts §1.4). */
function shortMark(mark: string): string {
  return /^[\x20-\x7e]{1,100}$/.test(mark) ? mark : digestOf(mark);
}

function has(key: string, value: string): string {
  return `appProperties has { key='${key}' and value='${quoted(value)}' }`;
}

function quoted(value: string): string {
  return value.replace(/[\\']/g, '\\$&');
}
