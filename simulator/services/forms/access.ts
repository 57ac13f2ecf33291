import type { World } from '../../world/world';
import type { DriveFile, Permission } from '../drive/state';
import { ServiceError } from '../../runtime/signals';
import { TEXT } from './rules';
import type { FormState } from './state';

/** A form that this user may edit; otherwise Google's error. A form in the bin is as good as gone. */
export function formFor(world: World, formId: string, user: string): FormState {
  const form = world.forms[formId];
  if (form === undefined || !mayEdit(world, formId, user)) throw new ServiceError(TEXT.noItem);
  return form;
}

/** Whether a user may edit a file that exists and is not in the bin. */
export function mayEdit(world: World, fileId: string, user: string): boolean {
  const file = world.drive.files[fileId];
  if (file === undefined || file.trashed) return false;
  return (
    file.owner === user ||
    file.permissions.some((given) => given.view !== 'published' && writes(given, user))
  );
}

/** Whether a person may answer: the file's permissions with `view: "published"`, or any on the form itself (platform-facts §4.5). */
export function mayAnswer(world: World, formId: string, respondent: string): boolean {
  const file = world.drive.files[formId];
  return (
    file !== undefined &&
    !file.trashed &&
    file.permissions.some((given) => reaches(given, respondent))
  );
}

/** The file of a form; it exists as long as the form can be opened. */
export function fileOf(world: World, form: FormState): DriveFile {
  const file = world.drive.files[form.id];
  if (file === undefined) throw new ServiceError(TEXT.noItem);
  return file;
}

function writes(given: Permission, user: string): boolean {
  return (given.role === 'writer' || given.role === 'owner') && reaches(given, user);
}

function reaches(given: Permission, user: string): boolean {
  if (given.type === 'anyone') return true;
  if (user === '') return false;
  if (given.type === 'domain') return user.endsWith(`@${given.domain ?? ''}`);
  return given.emailAddress === user;
}
