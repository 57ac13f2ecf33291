import type { Resource } from '../ports/resources';
import { isThere, nameOf, reportMade, type SetUpEnv } from './env';

export interface FolderPlan {
  id: string;
  /** The resource of the folder it is made in; undefined: the top of My Drive. */
  parent?: string;
}

/** The folders that are there from the first day; those of themes, topics and sessions come as they are needed. */
export const FOLDERS: readonly FolderPlan[] = [
  { id: 'folder:root' },
  { id: 'folder:sessions', parent: 'folder:root' },
  { id: 'folder:repertoire', parent: 'folder:root' },
];

/** Makes the folders that are missing; one in the bin is taken out. */
export function setUpFolders(env: SetUpEnv): void {
  for (const folder of FOLDERS) ensureFolder(env, folder);
}

/** Makes a folder that is missing; its name is the one it had. */
export function ensureFolder(env: SetUpEnv, plan: FolderPlan): void {
  const known = env.resources.get(plan.id);
  if (known?.state === 'made' && isThere(env, known)) return;
  const reserved = known?.state === 'building' ? known : reserve(env, plan);
  const parentId = parentOf(env, plan.parent);
  env.makers.drive.makeFolder({
    id: reserved.googleId,
    name: reserved.name,
    parentId,
    mark: plan.id,
  });
  env.resources.put({ ...reserved, state: 'made' });
  reportMade(env, reserved, known);
}

/** The id is recorded before the folder is made: whoever comes after a crash makes the same folder. */
function reserve(env: SetUpEnv, plan: FolderPlan): Resource {
  const name = env.resources.get(plan.id)?.name ?? nameOf(env, plan.id);
  const googleId = env.makers.drive.reserveId();
  const url = env.makers.drive.folderUrl(googleId);
  const data = plan.parent === undefined ? {} : { parent: plan.parent };
  const reserved: Resource = {
    id: plan.id,
    kind: 'folder',
    name,
    googleId,
    url,
    state: 'building',
    data,
  };
  env.resources.put(reserved);
  return reserved;
}

/** The Google id of a folder of ours; undefined when it is not made yet. */
export function parentOf(env: SetUpEnv, id: string | undefined): string | undefined {
  return id === undefined ? undefined : env.resources.get(id)?.googleId;
}
