import type { FormDeclaration } from '../../core/programme/field';
import type { FormWords, ItemSpec, OpenForm } from '../ports/forms-maker';
import type { Resource } from '../ports/resources';
import type { Params } from '../../texts/fill';
import type { SetUpEnv } from './env';
import { choicesDigest, itemsOf, settingsOf, wordsUsed } from './form-spec';
import { recordOf, sourceOf, specsWithCatalogue } from './form-resource';

interface MadeForm {
  declaration: FormDeclaration;
  form: OpenForm;
  resource: Resource;
}

/** What a form is to offer and to say as things stand, and what it offers and says. */
interface Standing {
  offering: readonly ItemSpec[];
  choices: string;
  wording: Params;
  isOffered: boolean;
  isSaid: boolean;
}

function standingOf(env: SetUpEnv, declaration: FormDeclaration, resource: Resource): Standing {
  const record = recordOf(resource);
  const source = sourceOf(env, declaration);
  const offering = specsWithCatalogue(env, declaration, itemsOf(source));
  const [choices, wording] = [choicesDigest(offering), wordsUsed(source)];
  return {
    offering,
    choices,
    wording,
    isOffered: choices === record.choices,
    isSaid: JSON.stringify(record.wording ?? wording) === JSON.stringify(wording),
  };
}

/** Whether a form offers and says what it is to; found out without asking Google. */
export function isUpToDate(
  env: SetUpEnv,
  declaration: FormDeclaration,
  resource: Resource,
): boolean {
  const { isOffered, isSaid } = standingOf(env, declaration, resource);
  return isOffered && isSaid;
}

/**
 * Offers what the catalogues offer now and says what the settings say now (the public wording is one setting).
 * Nothing is called when neither changed; a text that a person has written over stays hers. Gives the resource as it is then.
 */
export function refreshForm(env: SetUpEnv, { declaration, form, resource }: MadeForm): Resource {
  const record = recordOf(resource);
  const standing = standingOf(env, declaration, resource);
  const { choices, wording } = standing;
  if (standing.isOffered && standing.isSaid) return resource;
  if (!standing.isOffered) offerAll(form, standing.offering, record.items);
  if (!standing.isSaid) {
    const after = sourceOf(env, declaration);
    // A newer text may name a setting that the older ones did not.
    const before = { ...after, wording: { ...env.wording, ...record.wording } };
    rewordForm(form, settingsOf(before), settingsOf(after));
    rewordItems(form, { before: itemsOf(before), after: itemsOf(after), ids: record.items });
  }
  const fresh = { ...resource, data: { ...record, choices, wording } };
  env.resources.put(fresh);
  return fresh;
}

function offerAll(
  form: OpenForm,
  specs: readonly ItemSpec[],
  ids: Readonly<Record<string, string>>,
): void {
  for (const spec of specs) {
    const id = ids[spec.key];
    if (id !== undefined) form.offer(id, spec);
  }
}

function rewordForm(form: OpenForm, before: FormWords, after: FormWords): void {
  const now = form.texts();
  const words: Partial<FormWords> = {};
  for (const key of ['title', 'description', 'confirmation'] as const) {
    if (now[key] === before[key] && before[key] !== after[key]) words[key] = after[key];
  }
  if (Object.keys(words).length > 0) form.reword(words);
}

interface Rewording {
  before: readonly ItemSpec[];
  after: readonly ItemSpec[];
  ids: Readonly<Record<string, string>>;
}

function rewordItems(form: OpenForm, { before, after, ids }: Rewording): void {
  const changed = after.filter(
    ({ title, help }, index) => before[index]?.title !== title || before[index]?.help !== help,
  );
  if (changed.length === 0) return;
  const found = new Map(form.items().map((item) => [item.id, item]));
  for (const spec of changed) {
    const item = found.get(ids[spec.key] ?? '');
    const old = before.find(({ key }) => key === spec.key);
    if (item === undefined || old === undefined) continue;
    form.rewordItem(item.id, {
      ...(item.title === old.title && spec.title !== old.title ? { title: spec.title } : {}),
      ...(item.help === old.help && spec.help !== old.help ? { help: spec.help } : {}),
    });
  }
}
