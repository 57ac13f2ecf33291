import type { Host } from '../../runtime/host';
import { seesAllFiles } from '../../runtime/scopes';
import { isHers, roleOf } from './access';
import type { World } from '../../world/world';
import { driveErrors } from './errors';
import { PAGE } from './limits';
import { InvalidQuery, parseQuery, type Test } from './query';
import type { DriveFile } from './state';
import { fileResource } from './view';

const METHOD = 'drive.files.list';

export interface ListFilesOptions {
  q?: string;
  pageSize?: number;
  pageToken?: string;
  orderBy?: string;
  fields?: string;
}

/**
 * files.list: what the user has, under scope drive.file only what the app made or opened, trashed files included. A file turns up, and changes
 * show, some time after the fact (DriveState.listingLagMs).
 */
export function listFiles(host: Host, options: ListFilesOptions): object {
  const { world, execution } = host;
  const { user } = execution.about;
  const test = readQuery(options.q);
  const now = execution.now();
  const all = seesAllFiles(execution.about.scopes);
  const mayList = (file: DriveFile) =>
    all ? isHers(world, file, user) : file.ofApp && roleOf(world, file, user) !== undefined;
  const seen = Object.values(world.drive.files)
    .filter((file) => isListed(world, file, now) && mayList(file))
    .map((file) => asListed(file, now))
    .filter((file) => test(file, { world, user }));
  const found = ordered(seen, options.orderBy);
  const offset = readPageToken(options.pageToken);
  const size = Math.min(Math.max(Number(options.pageSize ?? PAGE.usual), 1), PAGE.most);
  const more = offset + size < found.length;
  return {
    kind: 'drive#fileList',
    incompleteSearch: false,
    ...(more && { nextPageToken: Buffer.from(`files:${offset + size}`).toString('base64url') }),
    files: found.slice(offset, offset + size).map((file) => fileResource(world, file, user)),
  };
}

/**
 * Whether listings show a file yet. Without a lag they show it at once, also to an execution whose clock is behind the
 * one that made it: each execution's clock runs ahead of the world's by its own calls.
 */
export function isListed({ drive }: World, file: DriveFile, now: number): boolean {
  return drive.listingLagMs === 0 || file.listedFrom <= now;
}

/** A file as listings show it: for a while after a change as it was before. */
export function asListed(file: DriveFile, now: number): DriveFile {
  return file.listedAs !== undefined && file.listedAs.until > now
    ? { ...file, ...file.listedAs.was }
    : file;
}

function readQuery(q: string | undefined): Test {
  if (q === undefined || q.trim() === '') return () => true;
  try {
    return parseQuery(q);
  } catch (error) {
    if (error instanceof InvalidQuery) throw driveErrors.bad(METHOD, 'Invalid Value');
    throw error;
  }
}

function readPageToken(token: string | undefined): number {
  if (token === undefined) return 0;
  const offset = /^files:(\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
  if (offset === undefined) throw driveErrors.bad(METHOD, 'Invalid Value');
  return Number(offset);
}

const KEYS: Record<string, (file: DriveFile) => string | number> = {
  name: (file) => file.name.toLowerCase(),
  name_natural: (file) => file.name.toLowerCase(),
  createdTime: (file) => file.createdTime,
  modifiedTime: (file) => file.modifiedTime,
  folder: (file) => (file.mimeType.endsWith('.folder') ? 0 : 1),
};

/** Sorted by the keys asked for, each ascending unless followed by `desc`; the newest first when none is. */
function ordered(files: DriveFile[], orderBy: string | undefined): DriveFile[] {
  const keys = (orderBy ?? 'modifiedTime desc').split(',').map((part) => {
    const [name = '', direction] = part.trim().split(/\s+/);
    const key = KEYS[name];
    if (key === undefined)
      throw driveErrors.bad(METHOD, `Invalid value ${name} for orderBy`, 'invalidParameter');
    return { key, sign: direction === 'desc' ? -1 : 1 };
  });
  return [...files].sort((a, b) => {
    for (const { key, sign } of keys) {
      const [left, right] = [key(a), key(b)];
      if (left !== right) return left < right ? -sign : sign;
    }
    return 0;
  });
}
