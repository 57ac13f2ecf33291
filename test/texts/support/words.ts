import type { FormTexts } from '../../../src/texts';
import { esMX, fill, placeholdersOf } from '../../../src/texts';
import { crea } from '../../../src/programmes/crea';
import { fieldsOf, type FormDeclaration } from '../../../src/core/programme/field';

/** The settings as they are on the first day, in words. */
export const firstSettings: Record<string, string> = Object.fromEntries(
  Object.entries(crea.settings).map(([key, value]) => [
    key,
    String(value) || (esMX.settings[key]?.value ?? 'coordinacion@crea.example'),
  ]),
);

/** A text as someone reads it: settings filled in, a short name wherever else something is said. */
export function read(text: string): string {
  const bare = text.replaceAll('{{', '{').replaceAll('}}', '}');
  const said = placeholdersOf(bare).map((name) => [name, firstSettings[name] ?? 'Ana']);
  return fill(bare, Object.fromEntries(said));
}

/** Every sentence of a form that its respondents read, option labels left out. */
export function sentencesOfForm(form: FormTexts): string[] {
  const sections = Object.values(form.sections).flatMap(({ title, help }) => [title, help]);
  const fields = Object.values(form.fields).flatMap(({ title, help, low, high }) => [
    title,
    help,
    low,
    high,
  ]);
  return [form.title, form.description, form.confirmation, ...sections, ...fields].filter(
    (text) => text !== undefined,
  );
}

/** The labels a form offers, of fixed sets and of catalogues. */
export function labelsOfForm(form: FormDeclaration): string[] {
  return fieldsOf(form)
    .flatMap((field) => {
      if ('options' in field) return [field.options];
      return 'rows' in field ? [field.rows, field.columns] : [];
    })
    .flatMap(labelsOf);
}

/** The labels of an option set, as shipped. */
export function labelsOf(set: string): string[] {
  const labels = Object.values(esMX.options[set] ?? {});
  return [...labels, ...Object.values(esMX.catalogue[set] ?? {}).map(({ name }) => name)];
}

/** Every text in a part of the catalogue, however deep. */
export function textsIn(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  if (typeof part !== 'object' || part === null) return [];
  return Object.values(part).flatMap(textsIn);
}
