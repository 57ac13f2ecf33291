import type { FormSettings, FormsMaker, FormWords, OpenForm } from '../app/ports/forms-maker';
import { addItem, dressItem, fits, offerChoices, typeOf } from './forms-items';
import { isGone, mayPass } from './google-errors';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;

/** Forms through the built-in service: no advanced service knows them. */
export function formsMaker(): FormsMaker {
  return {
    create: (name) => {
      // Since July 2026 a form made without the second argument takes no answers (platform-facts §4.5).
      const form = FormApp.create(name, true);
      return { id: form.getId(), form: openForm(form) };
    },
    open: (id) => {
      try {
        return openForm(FormApp.openById(id));
      } catch (error) {
        if (isGone(error)) return undefined;
        throw error;
      }
    },
  };
}

function openForm(form: Form): OpenForm {
  return {
    publishedUrl: form.getPublishedUrl(),
    editUrl: form.getEditUrl(),
    isOpen: () => isPublished(form) && form.isAcceptingResponses(),
    destination: () => destinationOf(form),
    ...wordsOf(form),
    ...itemsOf(form),
    publish: () => {
      if (!isPublished(form)) form.setPublished(true);
      if (!form.isAcceptingResponses()) form.setAcceptingResponses(true);
    },
    close: (message) => {
      if (!isPublished(form) || !form.isAcceptingResponses()) return;
      form.setCustomClosedFormMessage(message);
      form.setAcceptingResponses(false);
    },
    sendTo: (spreadsheetId) => {
      form.setDestination(FormApp.DestinationType.SPREADSHEET, spreadsheetId);
    },
  };
}

/** Forms of before April 2025 are always published, and say so by throwing when they are asked. */
function isPublished(form: Form): boolean {
  return !form.supportsAdvancedResponderPermissions() || form.isPublished();
}

/** A form without a destination throws when it is asked for it. */
function destinationOf(form: Form): string | undefined {
  try {
    return form.getDestinationId() ?? undefined;
  } catch (error) {
    if (mayPass(error)) throw error;
    return undefined;
  }
}

function wordsOf(form: Form): Pick<OpenForm, 'texts' | 'settle' | 'reword'> {
  const texts = (): FormWords => ({
    title: form.getTitle(),
    description: form.getDescription(),
    confirmation: form.getConfirmationMessage(),
  });
  const reword = ({ title, description, confirmation }: Partial<FormWords>) => {
    const now = texts();
    if (title !== undefined && title !== now.title) form.setTitle(title);
    if (description !== undefined && description !== now.description) {
      form.setDescription(description);
    }
    if (confirmation !== undefined && confirmation !== now.confirmation) {
      form.setConfirmationMessage(confirmation);
    }
  };
  const settle = (settings: FormSettings) => {
    reword(settings);
    // Nobody has to say who she is, and nobody sees what others answered (dignity rules).
    if (form.collectsEmail()) form.setCollectEmail(false);
    if (form.isPublishingSummary()) form.setPublishingSummary(false);
    if (form.canEditResponse() !== settings.editable) form.setAllowResponseEdits(settings.editable);
    if (form.hasRespondAgainLink() !== settings.again)
      form.setShowLinkToRespondAgain(settings.again);
    if (!form.hasProgressBar()) form.setProgressBar(true);
  };
  return { texts, settle, reword };
}

type ItemPart = Pick<
  OpenForm,
  'items' | 'fits' | 'add' | 'dress' | 'offer' | 'rewordItem' | 'entryOf'
>;

function itemsOf(form: Form): ItemPart {
  // Items already fetched: looking one up by its id is a call of its own.
  const fetched = new Map<string, Item>();
  const itemAt = (id: string): Item | undefined => {
    const item = fetched.get(id) ?? form.getItemById(Number(id)) ?? undefined;
    if (item !== undefined) fetched.set(id, item);
    return item;
  };
  const withItem = (id: string, act: (item: Item) => void) => {
    const item = itemAt(id);
    if (item !== undefined) act(item);
  };
  return {
    items: () =>
      form.getItems().map((item) => {
        const id = String(item.getId());
        fetched.set(id, item);
        return { id, title: item.getTitle(), help: item.getHelpText() };
      }),
    fits: (id, spec) => {
      const item = itemAt(id);
      return item !== undefined && fits(item, spec);
    },
    add: (spec, at) => addItem(form, spec, at),
    dress: (id, spec, at) => {
      withItem(id, (item) => {
        dressItem(form, item, { spec, at });
      });
    },
    offer: (id, spec) => {
      withItem(id, (item) => {
        offerChoices(item, spec);
      });
    },
    rewordItem: (id, { title, help }) => {
      withItem(id, (item) => {
        if (title !== undefined) item.setTitle(title);
        if (help !== undefined) item.setHelpText(help);
      });
    },
    entryOf: (id) => entryOf(form, itemAt(id)),
  };
}

/** The number in a prefilled address is not the item's id: it is read from an address that answers this item alone. */
function entryOf(form: Form, item: Item | undefined): string {
  if (item === undefined) throw new Error('no item to fill in');
  const url = form.createResponse().withItemResponse(sampleAnswer(item)).toPrefilledUrl();
  const entry = /[?&](entry\.\d+)=/.exec(url)?.[1];
  if (entry === undefined) throw new Error(`no entry in ${url}`);
  return entry;
}

function sampleAnswer(item: Item): GoogleAppsScript.Forms.ItemResponse {
  const type = typeOf(item);
  if (type === 'TEXT') return item.asTextItem().createResponse('x');
  const choosing = type === 'LIST' ? item.asListItem() : item.asMultipleChoiceItem();
  return choosing.createResponse(choosing.getChoices()[0]?.getValue() ?? '');
}
