import { createHash } from 'node:crypto';
import { nextId } from '../../world/ids';
import type { World } from '../../world/world';
import type { Windows } from './quota';

export const MIME = {
  folder: 'application/vnd.google-apps.folder',
  spreadsheet: 'application/vnd.google-apps.spreadsheet',
  form: 'application/vnd.google-apps.form',
  document: 'application/vnd.google-apps.document',
  presentation: 'application/vnd.google-apps.presentation',
  shortcut: 'application/vnd.google-apps.shortcut',
} as const;

export interface Permission {
  id: string;
  type: 'user' | 'group' | 'domain' | 'anyone';
  role: 'owner' | 'writer' | 'commenter' | 'reader';
  emailAddress?: string;
  domain?: string;
  /** `published`: who may answer a form (platform-facts §4.5). */
  view?: string;
  /** Of `anyone` and `domain`: whether searches find it, too, and not only who has the link. */
  discoverable?: boolean;
}

/** A file or folder. What is inside a Google document, sheet or form lives with its own service under the same id. */
export interface DriveFile {
  id: string;
  name: string;
  mimeType: string;
  parents: string[];
  owner: string;
  permissions: Permission[];
  trashed: boolean;
  createdTime: number;
  modifiedTime: number;
  description: string;
  appProperties: Record<string, string>;
  properties: Record<string, string>;
  /** Made or opened by the script: what scope drive.file can see (platform-facts §3.4). */
  ofApp: boolean;
  /** The content of a plain file, as text or base64. */
  content?: string;
  contentIsBase64?: boolean;
  starred?: boolean;
  /** Of a shortcut: the id of what it points to. */
  shortcutTarget?: string;
  /** Whether editors may share it; they may unless it says false. */
  writersCanShare?: boolean;
  /** What listings still show while they lag behind a change (see {@link DriveState.listingLagMs}). */
  listedAs?: { until: number; was: Partial<DriveFile> };
  /** From when on listings show it (listing may lag behind creation). */
  listedFrom: number;
}

export interface DriveState {
  files: Record<string, DriveFile>;
  /** Ids given out by generateIds and not used yet. */
  generatedIds: string[];
  /** How long after a change listings still show the old state, ms. */
  listingLagMs: number;
  /** What the administrator forbids: sharing with anyone who has the link, or with people outside the domain. */
  policy: { anyone: boolean; outside: boolean };
  /** Events, documents, presentations … each user has created within a day (platform-facts §1.1). */
  windows: Windows;
  /** Iterations that a script put off, by continuation token: what is left, and since when. */
  continuations?: Record<string, { kind: 'File' | 'Folder'; ids: string[]; at: number }>;
}

export function newDrive(): DriveState {
  return {
    files: {},
    generatedIds: [],
    listingLagMs: 0,
    policy: { anyone: true, outside: true },
    windows: {},
  };
}

/** The id of a permission is that of whom it is given to, on every file the same; a responder's is another than an editor's. */
export function permissionId(type: Permission['type'], whom: string, view = ''): string {
  if (type === 'anyone') return `anyoneWithLink${view === '' ? '' : '-published'}`;
  const hash = createHash('sha256').update(`${type}:${whom.toLowerCase()}:${view}`).digest('hex');
  return (
    BigInt(`0x${hash.slice(0, 16)}`)
      .toString()
      .padStart(20, '0') + (type === 'domain' ? 'k' : '')
  );
}

/** The id of a user's My Drive root folder. */
export function rootFolderId(owner: string): string {
  return `root-${owner}`;
}

/** Adds a file to the world; the owner's root is its parent unless told otherwise. */
export function addFile(
  world: World,
  file: { name: string; mimeType: string; owner: string } & Partial<DriveFile>,
  now: number,
): DriveFile {
  const id = file.id ?? nextId(world, `file:${file.mimeType}`);
  const made: DriveFile = {
    id,
    parents: [rootFolderId(file.owner)],
    permissions: [
      {
        id: permissionId('user', file.owner),
        type: 'user',
        role: 'owner',
        emailAddress: file.owner,
      },
    ],
    trashed: false,
    createdTime: now,
    modifiedTime: now,
    description: '',
    appProperties: {},
    properties: {},
    ofApp: true,
    listedFrom: now + world.drive.listingLagMs,
    ...file,
  };
  world.drive.files[id] = made;
  return made;
}
