import { pagesOf } from '../services/forms/pages';
import { editUrl, publishedUrl, type FormItem, type FormState } from '../services/forms/state';
import type { World } from '../world/world';

/** A form as a web page shows it to whoever answers. */
export interface FormView {
  id: string;
  title: string;
  description: string;
  /** Whether it takes answers now, and what stands there when it does not. */
  open: boolean;
  closedMessage: string;
  confirmationMessage: string;
  collectEmail: boolean;
  progressBar: boolean;
  showLinkToRespondAgain: boolean;
  url: string;
  editUrl: string;
  sections: SectionView[];
}

export interface SectionView {
  title: string;
  helpText: string;
  /** Item id of its page break; null for the first. */
  id: number | null;
  /** Where linear progress leads after this section. */
  next: FormItem['goTo'];
  items: ItemView[];
}

export type ItemView = Pick<
  FormItem,
  | 'id'
  | 'type'
  | 'title'
  | 'helpText'
  | 'required'
  | 'showOther'
  | 'rows'
  | 'columns'
  | 'bounds'
  | 'rating'
  | 'date'
  | 'validation'
  | 'media'
> & { choices: { value: string; goTo: FormItem['goTo'] | null }[] };

/** The live form as plain data: sections, and in each what is asked. */
export function describeForm(world: World, formId: string): FormView {
  const form = world.forms[formId];
  if (form === undefined) throw new Error(`No form ${formId}`);
  return {
    id: form.id,
    title: form.title || 'Formulario sin título',
    description: form.description,
    open:
      form.published && form.acceptingResponses && world.drive.files[form.id]?.trashed === false,
    closedMessage: form.closedMessage,
    confirmationMessage: form.confirmationMessage || 'Se registró tu respuesta.',
    collectEmail: form.collectEmail,
    progressBar: form.progressBar,
    showLinkToRespondAgain: form.showLinkToRespondAgain,
    url: publishedUrl(form),
    editUrl: editUrl(form),
    sections: sectionsOf(form),
  };
}

function sectionsOf(form: FormState): SectionView[] {
  const pages = pagesOf(form);
  return pages.map(({ opener, items }, index) => ({
    id: opener?.id ?? null,
    title: opener?.title ?? '',
    helpText: opener?.helpText ?? '',
    next: pages[index + 1]?.opener?.goTo ?? { kind: 'SUBMIT' },
    items: items.map(itemView),
  }));
}

function itemView(item: FormItem): ItemView {
  const {
    id,
    type,
    title,
    helpText,
    required,
    showOther,
    rows,
    columns,
    bounds,
    rating,
    date,
    validation,
    media,
  } = item;
  const choices = item.choices.map(({ value, goTo }) => ({ value, goTo }));
  return {
    id,
    type,
    title,
    helpText,
    required,
    showOther,
    rows,
    columns,
    bounds,
    rating,
    date,
    validation,
    media,
    choices,
  };
}
