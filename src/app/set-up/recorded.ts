import { rows } from '../../core/facts';
import type { Tables } from '../../core/table/value';

/** Ids of the files and folders that rows hold: a twin of one of these is the one to go. */
export function recordedFiles(tables: Tables): ReadonlySet<string> {
  const sessions = rows({ tables }, 'sessions').map((row) => String(row['folderId'] ?? ''));
  const materials = rows({ tables }, 'materials').map((row) => String(row['fileId'] ?? ''));
  return new Set([...sessions, ...materials].filter((file) => file !== ''));
}
