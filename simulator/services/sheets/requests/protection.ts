import { nextNumber } from '../../../world/ids';
import { mayEditProtected, PROTECTED } from '../access';
import type { Draft } from '../draft';
import { updated } from '../mask';
import { refuse } from '../refusal';
import { protectionResource } from '../resource';
import type { ProtectedRange, SheetState } from '../state';
import { neededMask, withSheetId, type Handler } from './api';

interface GivenProtection {
  protectedRangeId?: number;
  range?: Partial<ProtectedRange['range']>;
  namedRangeId?: string;
  description?: string;
  warningOnly?: boolean;
  unprotectedRanges?: ProtectedRange['unprotectedRanges'];
  editors?: Partial<ProtectedRange['editors']>;
}

/** The owner and whoever protects may always edit; without `editors` nobody else may (platform-facts §5.5). */
export const addProtectedRange: Handler<{ protectedRange?: GivenProtection }> = (draft, body) => {
  const given = body.protectedRange ?? {};
  const range = withSheetId(given.range ?? namedRangeOf(draft, given.namedRangeId));
  const sheet = draft.sheet(range.sheetId);
  const made: ProtectedRange = {
    protectedRangeId:
      given.protectedRangeId ?? nextNumber(draft.world, 'protectedRange', 2 ** 31 - 1),
    range,
    ...(given.description !== undefined && { description: given.description }),
    ...(given.warningOnly !== undefined && { warningOnly: given.warningOnly }),
    ...(given.unprotectedRanges && { unprotectedRanges: given.unprotectedRanges.map(withSheetId) }),
    editors: editorsOf(draft, given.editors),
  };
  sheet.protectedRanges = [...sheet.protectedRanges, made];
  return {
    addProtectedRange: {
      protectedRange: protectionResource(draft.world, draft.book.id, {
        user: draft.author.user,
        protection: made,
      }),
    },
  };
};

function namedRangeOf(draft: Draft, id: string | undefined): Partial<ProtectedRange['range']> {
  return (
    draft.book.namedRanges.find(({ namedRangeId }) => namedRangeId === id)?.range ??
    refuse('No range to protect.')
  );
}

function editorsOf(
  draft: Draft,
  given: Partial<ProtectedRange['editors']> | undefined,
): ProtectedRange['editors'] {
  const owner = draft.world.drive.files[draft.book.id]?.owner;
  const always = [owner, draft.author.user].filter((user): user is string => Boolean(user));
  return {
    users: [...new Set([...(given?.users ?? []), ...always])],
    groups: given?.groups ?? [],
    domainUsersCanEdit: given?.domainUsersCanEdit ?? false,
  };
}

export const updateProtectedRange: Handler<{
  protectedRange?: GivenProtection;
  fields?: string;
}> = (draft, body) => {
  const mask = neededMask(body.fields);
  const { protectedRangeId, ...given } = body.protectedRange ?? {};
  const { sheet, protection } = foundProtection(draft, protectedRangeId);
  const after = updated<ProtectedRange>(protection, given, mask);
  const kept: ProtectedRange = {
    ...after,
    range: withSheetId(after.range),
    protectedRangeId: protection.protectedRangeId,
    editors: editorsOf(draft, after.editors),
  };
  sheet.protectedRanges = sheet.protectedRanges.map((each) => (each === protection ? kept : each));
};

export const deleteProtectedRange: Handler<{ protectedRangeId?: number }> = (draft, body) => {
  const { sheet, protection } = foundProtection(draft, body.protectedRangeId);
  sheet.protectedRanges = sheet.protectedRanges.filter((each) => each !== protection);
};

/** Only who may edit what is protected may change the protection. */
export function foundProtection(
  draft: Draft,
  id: number | undefined,
): { sheet: SheetState; protection: ProtectedRange } {
  for (const sheet of draft.book.sheets) {
    const protection = sheet.protectedRanges.find((each) => each.protectedRangeId === id);
    if (!protection) continue;
    if (!mayEditProtected(draft.world, draft.book.id, { user: draft.author.user, protection }))
      refuse(PROTECTED);
    return { sheet, protection };
  }
  return refuse(`No protected range with id: ${id ?? 0}`);
}
