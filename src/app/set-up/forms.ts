import { fieldsOf, type FormDeclaration } from '../../core/programme/field';
import { fill } from '../../texts/fill';
import type { FormRecord, OpenForm } from '../ports/forms-maker';
import type { Resource } from '../ports/resources';
import { reportMade, type SetUpEnv } from './env';
import { addMissing } from './form-items';
import { refreshForm } from './form-refresh';
import { choicesDigest, itemsOf, settingsOf, wordsUsed } from './form-spec';
import { orphanOf } from './orphans';
import { formId, openRestored, recordOf, sourceOf, specsWithCatalogue } from './form-resource';

/**
 * Makes a form, finishes one that a killed run left, or looks after one that is there: adds the questions it lacks,
 * offers what the catalogues offer now, links it to the spreadsheet. What people changed in it stays.
 */
export function setUpForm(env: SetUpEnv, declaration: FormDeclaration): void {
  const known = env.resources.get(formId(declaration));
  const form = known === undefined ? undefined : openRestored(env, known);
  if (known === undefined || form === undefined) {
    const made = makeForm(env, declaration, known);
    finishForm(env, { declaration, form: made.form, resource: made.resource, before: known });
  } else if (known.state === 'building') {
    finishForm(env, { declaration, form, resource: known, before: undefined });
  } else {
    tendForm(env, { declaration, form, resource: known });
  }
}

/**
 * Google takes no id of ours for a form: the intent comes first, and a form that an earlier attempt may have made is
 * looked for. Listings lag, so at worst an empty form is left over.
 */
function makeForm(
  env: SetUpEnv,
  declaration: FormDeclaration,
  known: Resource | undefined,
): { form: OpenForm; resource: Resource } {
  const name = fill(sourceOf(env, declaration).texts.title, env.wording);
  const intended: Resource = {
    id: formId(declaration),
    kind: 'form',
    name,
    googleId: '',
    url: '',
    state: 'intended',
    data: { at: env.clock() },
  };
  const found = known?.state === 'intended' ? earlierForm(env, known) : undefined;
  if (found === undefined) env.resources.put(...orphanOf(env, known), intended);
  const { id, form } = found ?? env.makers.forms.create(name);
  const resource: Resource = {
    ...intended,
    googleId: id,
    url: form.editUrl,
    state: 'building',
    data: {},
  };
  env.resources.put(resource);
  return { form, resource };
}

function earlierForm(
  env: SetUpEnv,
  { name, data }: Resource,
): { id: string; form: OpenForm } | undefined {
  const held = new Set(env.resources.all().map(({ googleId }) => googleId));
  const [id] = env.makers.drive
    .unmarkedForms(name, Number(data['at'] ?? 0))
    .filter((each) => !held.has(each));
  const form = id === undefined ? undefined : env.makers.forms.open(id);
  return id === undefined || form === undefined ? undefined : { id, form };
}

interface Building {
  declaration: FormDeclaration;
  form: OpenForm;
  resource: Resource;
  before: Resource | undefined;
}

function finishForm(env: SetUpEnv, { declaration, form, resource, before }: Building): void {
  const { drive } = env.makers;
  const isComplete = recordOf(resource).publishedUrl !== '';
  const complete = isComplete ? resource : fillForm(env, declaration, { form, resource });
  if (!form.isOpen()) form.publish();
  // A form that takes no answers stays unfinished: the next run tries again, and `health` tells of it.
  if (!form.isOpen()) return;
  const folderId = env.resources.get('folder:root')?.googleId;
  if (folderId !== undefined) drive.adopt({ id: complete.googleId, folderId, mark: complete.id });
  const openTo = drive.openForm(complete.googleId);
  if (form.destination() !== env.spreadsheetId) form.sendTo(env.spreadsheetId);
  env.resources.put({ ...complete, state: 'made', data: { ...complete.data, openTo } });
  reportMade(env, complete, before);
}

/** Words, settings and questions; recorded together once all are there. */
function fillForm(
  env: SetUpEnv,
  declaration: FormDeclaration,
  { form, resource }: { form: OpenForm; resource: Resource },
): Resource {
  const source = sourceOf(env, declaration);
  const specs = itemsOf(source);
  form.settle(settingsOf(source));
  const items = addMissing(form, { specs, recorded: {}, before: [] });
  const record: FormRecord = {
    items,
    publishedUrl: form.publishedUrl,
    entries: entriesOf(declaration, form, items),
    choices: choicesDigest(specsWithCatalogue(env, declaration, specs)),
    wording: wordsUsed(source),
  };
  const complete: Resource = { ...resource, data: { ...record } };
  env.resources.put(complete);
  return complete;
}

function entriesOf(
  declaration: FormDeclaration,
  form: OpenForm,
  items: FormRecord['items'],
): FormRecord['entries'] {
  const entries = fieldsOf(declaration)
    .filter((field) => field.byLink === true)
    .map(({ key }) => [key, form.entryOf(items[key] ?? '')] as const);
  return Object.fromEntries(entries);
}

interface Tended {
  declaration: FormDeclaration;
  form: OpenForm;
  resource: Resource;
}

function tendForm(env: SetUpEnv, tended: Tended): void {
  const complete = { ...tended, resource: addQuestions(env, tended) };
  const fresh = refreshForm(env, complete);
  if (complete.form.destination() === env.spreadsheetId) return;
  // The new tab will have to be hidden, even if this run is killed right after linking.
  const { tabHidden: _, ...data } = recordOf(fresh);
  env.resources.put({ ...fresh, data });
  complete.form.sendTo(env.spreadsheetId);
  env.report({ code: 'form-linked', about: fresh.id, params: { name: fresh.name } });
}

/** A newer version of the programme may ask more. */
function addQuestions(env: SetUpEnv, { declaration, form, resource }: Tended): Resource {
  const specs = itemsOf(sourceOf(env, declaration));
  const { before: started, ...record } = recordOf(resource);
  const missing = specs.filter(({ key }) => record.items[key] === undefined);
  if (missing.length === 0) return resource;
  const before = started ?? form.items().map(({ id }) => id);
  if (started === undefined) env.resources.put({ ...resource, data: { ...record, before } });
  const items = addMissing(form, { specs, recorded: record.items, before });
  const data = { ...record, items, entries: entriesOf(declaration, form, items) };
  const complete = { ...resource, data };
  env.resources.put(complete);
  env.report({
    code: 'questions-added',
    about: resource.id,
    params: { name: resource.name, count: missing.length },
  });
  return complete;
}
