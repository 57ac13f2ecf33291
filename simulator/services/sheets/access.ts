import type { World } from '../../world/world';
import { permissionsOf, roleOf as driveRole } from '../drive/access';
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

/** The addresses of those who may edit the file, its owner too. */
export function editorsOf(world: World, fileId: string): string[] {
  const file = world.drive.files[fileId];
  if (file === undefined) return [];
  const all = permissionsOf(world, file).filter(
    ({ type, role, view }) =>
      type === 'user' && view === undefined && (role === 'writer' || role === 'owner'),
  );
  const addresses = all.map(({ emailAddress = '' }) => emailAddress);
  return [...new Set([file.owner, ...addresses])];
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
  if (
    user === '' ||
    protection.warningOnly ||
    protection.open ||
    world.drive.files[fileId]?.owner === user
  )
    return true;
  const { users, groups, domainUsersCanEdit } = protection.editors;
  return (
    users.includes(user) ||
    groups.includes(user) ||
    (domainUsersCanEdit && world.domain !== '' && user.endsWith(`@${world.domain}`))
  );
}

/** Whether a user may change these cells: the file lets her, and no protection keeps them from her. */
export function mayEditRect(
  world: World,
  at: { id: string; user: string },
  cells: { sheet: SheetState; rect: Rect },
): boolean {
  return mayWrite(world, at.id, at.user) && !isBarred(world, at, cells);
}

function isBarred(
  world: World,
  { id, user }: { id: string; user: string },
  { sheet, rect }: { sheet: SheetState; rect: Rect },
): boolean {
  return sheet.protectedRanges.some((protection) => {
    if (mayEditProtected(world, id, { user, protection })) return false;
    if (!intersects(openRect(protection.range), rect)) return false;
    return !protection.unprotectedRanges?.some((range) => contains(openRect(range), rect));
  });
}

/** Refuses a change of cells that a protection keeps from this draft's author. */
export function assertEditable(draft: Draft, sheet: SheetState, rect: Rect): void {
  const at = { id: draft.book.id, user: draft.author.user };
  if (isBarred(draft.world, at, { sheet, rect })) refuse(PROTECTED);
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
