import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import { editorsOf, mayEditProtected, mayWrite, PROTECTED } from '../sheets/access';
import { toGridRange } from '../sheets/grid';
import { refuse } from '../sheets/refusal';
import {
  addProtectedRange,
  deleteProtectedRange,
  foundProtection,
} from '../sheets/requests/protection';
import type { GridRange, ProtectedRange, SheetState } from '../sheets/state';
import { bookOf, change, mismatch, served } from './context';
import { enumKey, enumValue } from './enums';
import { placeOfRange, type At } from './identity';
import { namedRangeNamed, namedRangeOf } from './named-range';
import { emailOf, emailsOf, userList } from './people';
import { placeOfGridRange, rectOf, type Place } from './place';
import { rangeAt } from './range';
import { TEXT } from './rules';

interface ProtectionAt {
  id: string;
  protectedRangeId: number;
}

/** `Range.protect()`: a new protection each time, which as yet lets everybody edit who may edit the file (platform-facts §5.5). */
export function protectRange(host: Host, place: Place): object {
  return protectedNow(host, place.id, toGridRange(place.sheetId, rectOf(place)));
}

/** `Sheet.protect()`: the protection that the tab has, or a new one. */
export function protectSheet(host: Host, at: At): object {
  const sheet = bookOf(host, at.id).sheets.find(({ sheetId }) => sheetId === at.sheetId);
  const known = sheet?.protectedRanges.find(({ range }) => isWhole(range));
  if (known) return protectionObject(host, { id: at.id, protectedRangeId: known.protectedRangeId });
  return protectedNow(host, at.id, { sheetId: at.sheetId });
}

function protectedNow(host: Host, id: string, range: GridRange): object {
  const protectedRangeId = change(host, id, (draft) => {
    const reply = addProtectedRange(draft, { protectedRange: { range } });
    const { addProtectedRange: made } = reply as {
      addProtectedRange: { protectedRange: ProtectedRange };
    };
    const { sheet, protection } = foundProtection(draft, made.protectedRange.protectedRangeId);
    replace(sheet, protection, {
      ...protection,
      open: true,
      editors: { ...protection.editors, users: [] },
    });
    return protection.protectedRangeId;
  });
  return protectionObject(host, { id, protectedRangeId });
}

/** The protections of some tabs: of ranges, or of tabs as a whole. */
export function protectionsOf(
  host: Host,
  id: string,
  { sheets, type, method }: { sheets: SheetState[]; type: unknown; method: string },
): object[] {
  const wanted = enumKey(host, 'ProtectionType', type);
  if (wanted === undefined) throw mismatch([type], method);
  const all = sheets.flatMap(({ protectedRanges }) => protectedRanges);
  const found = all.filter(({ range }) => isWhole(range) === (wanted === 'SHEET'));
  return host.realm.array(
    found.map(({ protectedRangeId }) => protectionObject(host, { id, protectedRangeId })),
  );
}

function isWhole({ sheetId: _sheetId, ...sides }: GridRange): boolean {
  return Object.values(sides).every((side) => side === undefined);
}

function replace(sheet: SheetState, before: ProtectedRange, after: ProtectedRange): void {
  sheet.protectedRanges = sheet.protectedRanges.map((each) => (each === before ? after : each));
}

/** A `Protection`: AS/reference/spreadsheet/protection. */
export function protectionObject(host: Host, at: ProtectionAt): object {
  const found = () => stateOf(host, at);
  const update = (next: (protection: ProtectedRange) => ProtectedRange): object => {
    change(host, at.id, (draft) => {
      const { sheet, protection } = foundProtection(draft, at.protectedRangeId);
      replace(sheet, protection, next(protection));
    });
    return self;
  };
  const self: object = served(host, 'Protection', {
    getProtectionType: () =>
      enumValue(host, 'ProtectionType', isWhole(found().protection.range) ? 'SHEET' : 'RANGE'),
    getDescription: () => found().protection.description ?? '',
    setDescription: (text: unknown) => update((each) => ({ ...each, description: String(text) })),
    isWarningOnly: () => found().protection.warningOnly === true,
    setWarningOnly: (on: unknown) => update((each) => ({ ...each, warningOnly: on === true })),
    canEdit: () => canEdit(host, at.id, found().protection),
    remove: () => {
      change(host, at.id, (draft) => deleteProtectedRange(draft, at));
    },
    ...editorMembers(host, at, { found: () => found().protection, update }),
    ...rangeMembers(host, at, { found, update }),
  } satisfies Official<GoogleAppsScript.Spreadsheet.Protection>);
  return self;
}

function stateOf(host: Host, at: ProtectionAt): { sheet: SheetState; protection: ProtectedRange } {
  for (const sheet of bookOf(host, at.id).sheets) {
    const protection = sheet.protectedRanges.find(
      ({ protectedRangeId }) => protectedRangeId === at.protectedRangeId,
    );
    if (protection) return { sheet, protection };
  }
  throw new ServiceError(TEXT.protectionGone);
}

function canEdit(host: Host, id: string, protection: ProtectedRange): boolean {
  const { user } = host.execution.about;
  return mayWrite(host.world, id, user) && mayEditProtected(host.world, id, { user, protection });
}

type Update = (next: (protection: ProtectedRange) => ProtectedRange) => object;

/** Who may edit: from the first change on, the list counts and no longer the file's own. */
function editorMembers(
  host: Host,
  at: ProtectionAt,
  { found, update }: { found: () => ProtectedRange; update: Update },
) {
  const owner = host.world.drive.files[at.id]?.owner;
  // Who may not edit what is protected is not told who may (AS/reference/spreadsheet/protection#geteditors).
  const mine = (protection: ProtectedRange): ProtectedRange =>
    canEdit(host, at.id, protection) ? protection : refuse(PROTECTED);
  const listed = ({ open, editors }: ProtectedRange): string[] =>
    open ? editorsOf(host.world, at.id).filter((email) => email !== owner) : editors.users;
  const withUsers = (then: (users: string[]) => string[]): object =>
    update((before) => {
      const { open: _open, ...after } = before;
      const users = [...new Set(then(listed(before)))];
      return { ...after, editors: { ...after.editors, users } };
    });
  const add = (emails: string[]) => withUsers((users) => [...users, ...emails]);
  // Neither the owner nor whoever runs the script can be taken out (AS/reference/spreadsheet/protection#removeeditor).
  const keeps = [owner, host.execution.about.user];
  const remove = (emails: string[]) =>
    withUsers((users) => users.filter((email) => !emails.includes(email) || keeps.includes(email)));
  return {
    getEditors: () => userList(host, listed(mine(found()))),
    addEditor: (who: unknown) => add([emailOf(who, 'Protection.addEditor')]),
    addEditors: (list: unknown) => add(emailsOf(list, 'Protection.addEditors')),
    removeEditor: (who: unknown) => remove([emailOf(who, 'Protection.removeEditor')]),
    removeEditors: (list: unknown) => remove(emailsOf(list, 'Protection.removeEditors')),
    canDomainEdit: () => mine(found()).editors.domainUsersCanEdit,
    setDomainEdit: (editable: unknown) => {
      if (host.world.domain === '') throw new ServiceError(TEXT.noDomain);
      withUsers((users) => users);
      return update((each) => ({
        ...each,
        editors: { ...each.editors, domainUsersCanEdit: editable === true },
      }));
    },
  } satisfies Official<GoogleAppsScript.Spreadsheet.Protection>;
}

function rangeMembers(
  host: Host,
  at: ProtectionAt,
  { found, update }: { found: () => ReturnType<typeof stateOf>; update: Update },
) {
  const gridRangeOf = (range: unknown, method: string): GridRange => {
    const place = placeOfRange(range);
    if (place === undefined) throw mismatch([range], `Protection.${method}`);
    return toGridRange(place.sheetId, rectOf(place));
  };
  const rangeOf = (range: GridRange): object => rangeAt(host, placeOfGridRange(host, at.id, range));
  const onSameSheet = (range: GridRange): GridRange => {
    if (range.sheetId !== found().sheet.sheetId) throw new ServiceError(TEXT.otherSheet);
    return range;
  };
  const byName = (name: string): object => {
    const named = namedRangeNamed(bookOf(host, at.id), name);
    if (named === undefined) throw new ServiceError(TEXT.noNamedRange(name));
    onSameSheet(named.range);
    const { range, namedRangeId } = named;
    return update((each) => ({ ...each, range, namedRangeId }));
  };
  return {
    getRange: () => rangeOf(found().protection.range),
    setRange: (range: unknown) => {
      const given = gridRangeOf(range, 'setRange');
      return update(({ namedRangeId: _name, ...each }) => ({ ...each, range: given }));
    },
    getRangeName: () =>
      bookOf(host, at.id).namedRanges.find(
        ({ namedRangeId }) => namedRangeId === found().protection.namedRangeId,
      )?.name ?? null,
    setRangeName: (name: unknown) => byName(String(name)),
    setNamedRange: (named: unknown) =>
      byName(namedRangeOf(named) ?? missing(named, 'setNamedRange')),
    getUnprotectedRanges: () =>
      host.realm.array((found().protection.unprotectedRanges ?? []).map(rangeOf)),
    setUnprotectedRanges: (ranges: unknown) => {
      if (!Array.isArray(ranges)) return missing(ranges, 'setUnprotectedRanges');
      if (!isWhole(found().protection.range)) throw new ServiceError(TEXT.onlyInSheets);
      const unprotectedRanges = (ranges as unknown[]).map((range) =>
        onSameSheet(gridRangeOf(range, 'setUnprotectedRanges')),
      );
      return update((each) => ({ ...each, unprotectedRanges }));
    },
  } satisfies Official<GoogleAppsScript.Spreadsheet.Protection>;
}

function missing(given: unknown, method: string): never {
  throw mismatch([given], `Protection.${method}`);
}
