import { ServiceError } from '../../runtime/signals';
import type { Permission } from '../drive/state';
import { fileOf } from './access';
import type { FormAt } from './form';
import { guestList, list, served, text } from './guest';
import type { Official } from '../../runtime/official';
import { TEXT } from './rules';

/** Who may edit a form and who may answer it: permissions of its file. @see platform-facts §4.5 */
export function peopleMembers(at: FormAt): Record<string, unknown> {
  return {
    getEditors: () =>
      users(
        at,
        (given) =>
          given.view !== 'published' && (given.role === 'writer' || given.role === 'owner'),
      ),
    addEditor: (who: unknown) => at.change(() => grant(at, address(who), 'writer')),
    addEditors: (all: unknown) =>
      at.change(() =>
        list(all, 'Form.addEditors').forEach((who) => grant(at, address(who), 'writer')),
      ),
    // "Also removes the user from the list of viewers and responders", and so for responders (AS/reference/forms/form).
    removeEditor: (who: unknown) => at.change(() => revoke(at, address(who))),
    getPublishedReaders: () => users(at, (given) => given.view === 'published'),
    addPublishedReader: (who: unknown) => at.change(() => publishTo(at, address(who))),
    addPublishedReaders: (all: unknown) =>
      at.change(() =>
        list(all, 'Form.addPublishedReaders').forEach((who) => publishTo(at, address(who))),
      ),
    removePublishedReader: (who: unknown) => at.change(() => revoke(at, address(who))),
  } satisfies Official<GoogleAppsScript.Forms.Form>;
}

/** An address, or a user object that has one. */
function address(who: unknown): string {
  if (
    typeof who === 'object' &&
    who !== null &&
    'getEmail' in who &&
    typeof who.getEmail === 'function'
  )
    return String(who.getEmail());
  const email = text(who, 'Form.addEditor');
  if (!/^\S+@\S+$/.test(email)) throw new ServiceError(TEXT.invalidEmail(email));
  return email;
}

function users(at: FormAt, chosen: (given: Permission) => boolean): object[] {
  const given = fileOf(at.guest.host.world, at.form()).permissions.filter(
    (each) => each.type === 'user' && chosen(each),
  );
  return guestList(
    at.guest,
    given.map(({ emailAddress = '' }) =>
      served(at.guest, 'User', {
        getEmail: () => emailAddress,
        toString: () => emailAddress,
      } satisfies Official<GoogleAppsScript.Base.User>),
    ),
  );
}

/** An editor is no longer listed as one who may only answer. */
function grant(at: FormAt, email: string, role: Permission['role']): void {
  const file = fileOf(at.guest.host.world, at.form());
  const others = file.permissions.filter(
    (given) => given.emailAddress !== email || given.role === 'owner',
  );
  if (others.some((given) => given.emailAddress === email)) return;
  file.permissions = [
    ...others,
    { id: `${role}-${email}`, type: 'user', role, emailAddress: email },
  ];
}

/** Without effect for those who can edit or view the form already. */
function publishTo(at: FormAt, email: string): void {
  const file = fileOf(at.guest.host.world, at.form());
  if (file.permissions.some((given) => given.emailAddress === email)) return;
  file.permissions.push({
    id: `published-${email}`,
    type: 'user',
    role: 'reader',
    emailAddress: email,
    view: 'published',
  });
}

/** The owner stays. */
function revoke(at: FormAt, email: string): void {
  const file = fileOf(at.guest.host.world, at.form());
  file.permissions = file.permissions.filter(
    (given) => given.emailAddress !== email || given.role === 'owner',
  );
}
