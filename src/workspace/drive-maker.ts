import type { DriveMaker, MadeFile, Twins } from '../app/ports/drive-maker';
import type { Audience } from '../app/ports/forms-maker';
import {
  ALL_DRIVES,
  driveApi,
  listForms,
  listOurs,
  markIn,
  markOf,
  MIME,
  moveFile,
  type DriveFile,
} from './drive-api';
import { fillEmpty } from './documents-templates';
import { isGone, isRefusal, isTaken } from './google-errors';

/** What the adapter needs to know. */
export interface DriveSettings {
  spreadsheetId: string;
  /** The account's address: its domain is the narrower circle a form may be open to. */
  account: () => string;
}

/** Everything set-up makes in Drive, through its API on files this app made. */
export function driveMaker(settings: DriveSettings): DriveMaker {
  const { spreadsheetId } = settings;
  return {
    look,
    restore,
    folderUrl,
    reserveId: () => driveApi().Files.generateIds({ count: 1 }).ids[0] ?? '',
    makeFolder: (folder) => {
      makeFolder({ ...folder, appProperties: markOf(spreadsheetId, folder.mark) });
    },
    makeFile: ({ name, kind, parentId, mark }) =>
      madeFile(
        driveApi().Files.create(
          {
            name,
            mimeType: MIME[kind],
            ...parents(parentId),
            appProperties: markOf(spreadsheetId, mark),
          },
          null,
          { fields: 'id, webViewLink', ...ALL_DRIVES },
        ),
      ),
    marked: (mark) => listOurs(spreadsheetId, mark).map(madeFile),
    unmarkedForms: (name, since) =>
      listForms(name)
        .filter((file) => markIn(file) === undefined && Date.parse(file.createdTime ?? '') >= since)
        .map(({ id }) => id),
    twins: () => twinsAmong(listOurs(spreadsheetId)),
    trash: (id) => {
      setTrashed(id, true);
    },
    adopt: ({ id, folderId, mark }) => {
      unlessRefused(() => moveFile(id, folderId, markOf(spreadsheetId, mark)));
    },
    fillEmpty,
    openForm: (formId) => openForm(settings, formId),
  };
}

/** Where a folder is opened. */
export function folderUrl(id: string): string {
  return `https://drive.google.com/drive/folders/${id}`;
}

/** Makes a folder with an id reserved before; when it is there already, nothing. */
export function makeFolder(folder: {
  id: string;
  name: string;
  parentId: string | undefined;
  appProperties: Record<string, string>;
}): void {
  const { id, name, parentId, appProperties } = folder;
  const body = { id, name, mimeType: MIME.folder, ...parents(parentId), appProperties };
  try {
    driveApi().Files.create(body, null, { fields: 'id', ...ALL_DRIVES });
  } catch (error) {
    if (!isTaken(error)) throw error;
  }
}

/** Whether a file is there, as far as this app may see it. */
export function look(id: string): 'there' | 'binned' | 'unknown' {
  try {
    const file = driveApi().Files.get(id, { fields: 'id, trashed', ...ALL_DRIVES });
    return file.trashed === true ? 'binned' : 'there';
  } catch (error) {
    if (isGone(error)) return 'unknown';
    throw error;
  }
}

function restore(id: string): boolean {
  return unlessRefused(() => setTrashed(id, false));
}

function setTrashed(id: string, trashed: boolean): void {
  driveApi().Files.update({ trashed }, id, null, { fields: 'id', ...ALL_DRIVES });
}

function parents(parentId: string | undefined): { parents?: string[] } {
  return parentId === undefined ? {} : { parents: [parentId] };
}

function madeFile({ id, webViewLink = '' }: DriveFile): MadeFile {
  return { id, url: webViewLink };
}

function twinsAmong(files: readonly DriveFile[]): Twins[] {
  const byMark = new Map<string, string[]>();
  for (const file of files) {
    const mark = markIn(file);
    if (mark !== undefined) byMark.set(mark, [...(byMark.get(mark) ?? []), file.id]);
  }
  return [...byMark].filter(([, ids]) => ids.length > 1).map(([mark, ids]) => ({ mark, ids }));
}

/** Anyone with the link, for mentees need no account; the domain where its administrator allows no more. */
function openForm({ account }: DriveSettings, formId: string): Audience {
  const open = (to: { type: 'anyone' } | { type: 'domain'; domain: string }) =>
    unlessRefused(() =>
      driveApi().Permissions.create({ ...to, role: 'reader', view: 'published' }, formId, {
        ...ALL_DRIVES,
      }),
    );
  if (open({ type: 'anyone' })) return 'anyone';
  const domain = account().split('@')[1] ?? '';
  return domain !== '' && open({ type: 'domain', domain }) ? 'domain' : 'unknown';
}

/** Whether Google let it be done; what may pass is thrown. */
function unlessRefused(act: () => unknown): boolean {
  try {
    act();
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}
