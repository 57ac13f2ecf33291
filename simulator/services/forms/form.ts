import { fileOf, formFor } from './access';
import { headersFollow } from './destination';
import { itemMembers } from './form-items';
import { peopleMembers } from './form-people';
import { responseMembers } from './form-responses';
import { settingMembers } from './form-settings';
import { served, type Guest } from './guest';
import type { FormState } from './state';
import type { Official } from '../../runtime/official';

/** A form as its members see it: looked up afresh, changed in one step. */
export interface FormAt {
  guest: Guest;
  formId: string;
  form(): FormState;
  change(edit: (form: FormState) => void): object;
}

/** `Form`, as the script sees it. */
export function formSurface(guest: Guest, formId: string): object {
  const { world, execution } = guest.host;
  const form = (): FormState => formFor(world, formId, execution.about.user);
  const change = (edit: (form: FormState) => void): object => {
    const found = form();
    edit(found);
    headersFollow(world, found);
    fileOf(world, found).modifiedTime = execution.now();
    return self;
  };
  const at: FormAt = { guest, formId, form, change };
  const self: object = served(guest, 'Form', {
    ...settingMembers(at),
    ...itemMembers(at),
    ...responseMembers(at),
    ...peopleMembers(at),
  } satisfies Official<GoogleAppsScript.Forms.Form>);
  return self;
}
