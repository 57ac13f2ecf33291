import type { World } from '../../world/world';
import { roleOf as driveRole } from '../drive/access';
import type { Permission } from '../drive/state';
import type { Rect } from './a1';
import type { Draft } from './draft';
import { contains, intersects, openRect } from './grid';
import { refuse } from './refusal';
import type { ProtectedRange, SheetState } from './state';

export type Role = Permission['role'] | 'none';

/** What a user may do with the file of a spreadsheet. */
export function roleOf(world: World, fileId: string, user: string): Role {
  const file = world.drive.files[fileId];
  return (file && driveRole(world, file, user)) ?? 'none';
}

export function mayWrite(world: World, fileId: string, user: string): boolean {
  const role = roleOf(world, fileId, user);
  return role === 'writer' || role === 'owner';
}

export const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** Whether a user may edit what is protected: the file's owner always, a mere warning stops nobody (platform-facts §5.5). */
export function mayEditProtected(
  world: World,
  fileId: string,
  request: { user: string; protection: ProtectedRange },
): boolean {
  const { user, protection } = request;
  if (user === '' || protection.warningOnly || world.drive.files[fileId]?.owner === user)
    return true;
  const { users, groups, domainUsersCanEdit } = protection.editors;
  return (
    users.includes(user) ||
    groups.includes(user) ||
    (domainUsersCanEdit && world.domain !== '' && user.endsWith(`@${world.domain}`))
  );
}

/** Refuses a change of cells that a protection keeps from this draft's author. */
export function assertEditable(draft: Draft, sheet: SheetState, rect: Rect): void {
  const { user } = draft.author;
  for (const protection of sheet.protectedRanges) {
    if (mayEditProtected(draft.world, draft.book.id, { user, protection })) continue;
    if (!intersects(openRect(protection.range), rect)) continue;
    const free =
      protection.unprotectedRanges?.some((range) => contains(openRect(range), rect)) ?? false;
    if (!free) refuse(PROTECTED);
  }
}

/** Refuses a change of the tab itself (its title, its deletion) when all of it is protected from the author. */
export function assertTabEditable(draft: Draft, sheet: SheetState): void {
  const { user } = draft.author;
  const barred = sheet.protectedRanges.some(
    (protection) =>
      !mayEditProtected(draft.world, draft.book.id, { user, protection }) && isWholeTab(protection),
  );
  if (barred) refuse(PROTECTED);
}

function isWholeTab({ range }: ProtectedRange): boolean {
  const { startRow, endRow, startColumn, endColumn } = openRect(range);
  return startRow === 0 && startColumn === 0 && endRow === Infinity && endColumn === Infinity;
}
