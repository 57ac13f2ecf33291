import type { FormDeclaration } from '../../core/programme/field';
import type { FormRecord, ItemSpec, OpenForm } from '../ports/forms-maker';
import type { Resource } from '../ports/resources';
import { isThere, type SetUpEnv } from './env';
import { catalogueFields, type FormSource } from './form-spec';

/** The key of the resource that is this form. */
export function formId(form: FormDeclaration): string {
  return `form:${form.key}`;
}

/** The form of a resource; undefined when it was never made, is in the bin, or is gone. */
export function openMade(env: SetUpEnv, { googleId }: Resource): OpenForm | undefined {
  if (googleId === '' || env.makers.drive.look(googleId) === 'binned') return undefined;
  return env.makers.forms.open(googleId);
}

/** The same; a form in the bin is taken out first. That Drive does not know a form says nothing: Forms may. */
export function openRestored(env: SetUpEnv, resource: Resource): OpenForm | undefined {
  if (resource.googleId === '') return undefined;
  isThere(env, resource);
  return env.makers.forms.open(resource.googleId);
}

/** What a form is made from, as things stand. */
export function sourceOf(env: SetUpEnv, form: FormDeclaration): FormSource {
  const texts = env.texts.forms[form.key];
  if (texts === undefined) throw new Error(`no texts for the form ${form.key}`);
  return { form, texts, wording: env.wording, vocabulary: env.vocabulary() };
}

/** What a form's resource remembers. */
export function recordOf(resource: Resource): FormRecord {
  const empty: FormRecord = { items: {}, publishedUrl: '', entries: {}, choices: '' };
  return { ...empty, ...resource.data };
}

/** The items whose choices come from a catalogue. */
export function specsWithCatalogue(
  env: SetUpEnv,
  declaration: FormDeclaration,
  specs: readonly ItemSpec[],
): ItemSpec[] {
  const keys = new Set(catalogueFields(env.programme, declaration).map(({ key }) => key));
  return specs.filter(({ key }) => keys.has(key));
}
