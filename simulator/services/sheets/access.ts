import type { World } from '../../world/world';
import type { Rect } from './a1';
import type { Draft } from './draft';
import { contains, intersects, openRect } from './grid';
import { refuse } from './refusal';
import type { ProtectedRange, SheetState } from './state';

export type Role = 'none' | 'reader' | 'commenter' | 'writer' | 'owner';

const ORDER: Role[] = ['none', 'reader', 'commenter', 'writer', 'owner'];

/** What a user may do with a file: the strongest of what it, its domain or everyone was given. */
export function roleOf(world: World, fileId: string, user: string): Role {
  const file = world.drive.files[fileId];
  if (file === undefined) return 'none';
  if (file.owner === user) return 'owner';
  const domain = user.slice(user.indexOf('@') + 1);
  const roles = file.permissions
    .filter(({ type, emailAddress, domain: ofDomain, view }) => {
      if (view !== undefined) return false;
      if (type === 'user' || type === 'group') return emailAddress === user;
      return type === 'anyone' || ofDomain === domain;
    })
    .map(({ role }) => role);
  return [...ORDER].reverse().find((role) => roles.some((given) => given === role)) ?? 'none';
}

export function mayWrite(world: World, fileId: string, user: string): boolean {
  return ORDER.indexOf(roleOf(world, fileId, user)) >= ORDER.indexOf('writer');
}

export const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** Whether a user may edit what is protected: the file's owner always, a mere warning stops nobody (platform-facts §5.5). */
export function mayEditProtected(world: World, fileId: string, request: { user: string; protection: ProtectedRange }): boolean {
  const { user, protection } = request;
  if (user === '' || protection.warningOnly || world.drive.files[fileId]?.owner === user) return true;
  const { users, groups, domainUsersCanEdit } = protection.editors;
  return users.includes(user) || groups.includes(user) || (domainUsersCanEdit && world.domain !== '' && user.endsWith(`@${world.domain}`));
}

/** Refuses a change of cells that a protection keeps from this draft's author. */
export function assertEditable(draft: Draft, sheet: SheetState, rect: Rect): void {
  const { user } = draft.author;
  for (const protection of sheet.protectedRanges) {
    if (mayEditProtected(draft.world, draft.book.id, { user, protection })) continue;
    if (!intersects(openRect(protection.range), rect)) continue;
    const free = protection.unprotectedRanges?.some((range) => contains(openRect(range), rect)) ?? false;
    if (!free) refuse(PROTECTED);
  }
}

/** Refuses a change of the tab itself (its title, its deletion) when all of it is protected from the author. */
export function assertTabEditable(draft: Draft, sheet: SheetState): void {
  const { user } = draft.author;
  const barred = sheet.protectedRanges.some(
    (protection) => !mayEditProtected(draft.world, draft.book.id, { user, protection }) && isWholeTab(protection),
  );
  if (barred) refuse(PROTECTED);
}

function isWholeTab({ range }: ProtectedRange): boolean {
  const { startRow, endRow, startColumn, endColumn } = openRect(range);
  return startRow === 0 && startColumn === 0 && endRow === Infinity && endColumn === Infinity;
}
