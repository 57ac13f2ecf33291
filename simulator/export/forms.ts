import { hasChoices, isGrid } from '../services/forms/kinds';
import { editUrl, publishedUrl, type FormItem, type FormState } from '../services/forms/state';
import type { World } from '../world/world';

/** The forms of a world for forms.json: title, items, whether they take answers, links. Forms in the bin are left out. */
export function formsAsJson(world: World): object[] {
  return Object.values(world.forms)
    .filter((form) => world.drive.files[form.id]?.trashed === false)
    .map((form) => formAsJson(world, form));
}

function formAsJson(world: World, form: FormState): object {
  return {
    id: form.id,
    name: world.drive.files[form.id]?.name ?? '',
    title: form.title,
    description: form.description,
    items: form.items.map(itemAsJson),
    published: form.published,
    accepting: form.acceptingResponses,
    collectEmail: form.collectEmail,
    allowEdits: form.allowEdits,
    destination: form.destination && {
      spreadsheetId: form.destination.spreadsheetId,
      sheetId: form.destination.sheetId,
    },
    responses: form.responses.length,
    links: {
      published: publishedUrl(form),
      edit: editUrl(form),
      short: Object.keys(form.shortUrls).map((code) => `https://forms.gle/${code}`),
    },
  };
}

function itemAsJson(item: FormItem): object {
  const { id, type, title, helpText, required } = item;
  return {
    id,
    type,
    title,
    helpText,
    required,
    ...(hasChoices(type)
      ? { choices: item.choices.map(({ value }) => value), other: item.showOther }
      : {}),
    ...(isGrid(type) ? { rows: item.rows, columns: item.columns } : {}),
    ...(type === 'SCALE' ? { bounds: item.bounds } : {}),
    ...(item.validation === null ? {} : { validation: item.validation }),
  };
}
