import { ServiceError } from '../../runtime/signals';
import { formFor } from './access';
import { answerMembers } from './item-answers';
import { choiceMembers } from './item-choices';
import { headersFollow } from './destination';
import { served, text, type Guest } from './guest';
import { feedbackMembers } from './item-feedback';
import { questionMembers } from './item-question';
import { layoutMembers } from './item-layout';
import { CLASS_OF, SCRIPTABLE } from './kinds';
import { TEXT } from './rules';
import { newItemNumber, type FormItem, type FormState, type ItemKind } from './state';
import { itemIn, remember } from './stands-for';
import type { Official } from '../../runtime/official';
import type { AnyItem } from './item-classes';

/** An item as its members see it: looked up afresh each time, changed in one step. */
export interface ItemAt {
  guest: Guest;
  formId: string;
  className: string;
  form(): FormState;
  item(): FormItem;
  /** Changes the item, lets the linked tab's headers follow, and gives back the script's object. */
  change(edit: (item: FormItem, form: FormState) => void): object;
}

/** The generic `Item` of `getItems` and `getItemById`: what all items share, and the casts. */
export function genericItem(guest: Guest, formId: string, itemId: number): object {
  const key = `${formId} ${itemId}`;
  const known = guest.items.get(key);
  if (known !== undefined) return known;
  const { at, setSelf } = place(guest, 'Item', { formId, itemId });
  const made = setSelf(
    served(guest, 'Item', {
      ...commonMembers(at),
      ...casts(at, itemId),
    } satisfies Official<GoogleAppsScript.Forms.Item>),
  );
  guest.items.set(key, made);
  return made;
}

/** The item as its own class, as `add…Item` and the casts give it. */
export function typedItem(
  guest: Guest,
  formId: string,
  item: { id: number; type: ItemKind },
): object {
  const className = CLASS_OF[item.type];
  const { at, setSelf } = place(guest, className, { formId, itemId: item.id });
  const members = {
    ...commonMembers(at),
    ...questionMembers(at, item.type),
    ...choiceMembers(at, item.type),
    ...feedbackMembers(at, item.type),
    ...layoutMembers(at, item.type),
    ...answerMembers(at, item.type),
  };
  return setSelf(served(guest, className, members));
}

function place(guest: Guest, className: string, ids: { formId: string; itemId: number }) {
  const { host } = guest;
  let self: object = {};
  const form = (): FormState => formFor(host.world, ids.formId, host.execution.about.user);
  const item = (): FormItem => {
    const found = itemIn(form(), ids.itemId);
    if (found === undefined) throw new ServiceError(TEXT.invalidArgument('item'));
    return found;
  };
  const change = (edit: (item: FormItem, form: FormState) => void): object => {
    edit(item(), form());
    headersFollow(host.world, form());
    return self;
  };
  const setSelf = (made: object): object =>
    (self = remember(guest, made, { kind: 'item', ...ids }));
  return {
    at: { guest, formId: ids.formId, className, form, item, change } satisfies ItemAt,
    setSelf,
  };
}

function commonMembers(at: ItemAt): Record<string, unknown> {
  const { guest, className } = at;
  return {
    getId: () => at.item().id,
    getIndex: () => at.form().items.indexOf(at.item()),
    getTitle: () => at.item().title,
    getHelpText: () => at.item().helpText,
    getType: () => guest.enums.value('ItemType', at.item().type),
    setTitle: (title: unknown) => {
      const value = text(title, `${className}.setTitle`);
      return at.change((item) => (item.title = value));
    },
    setHelpText: (help: unknown) => {
      const value = text(help, `${className}.setHelpText`);
      return at.change((item) => (item.helpText = value));
    },
    duplicate: () => duplicate(at),
  } satisfies Official<AnyItem>;
}

/** The copy goes to the end of the form (platform-facts §4.1). */
function duplicate(at: ItemAt): object {
  const { world } = at.guest.host;
  const form = at.form();
  const original = at.item();
  const copy: FormItem = {
    ...structuredClone(original),
    id: newItemNumber(world, form),
    entryId: newItemNumber(world, form),
    gridEntryIds: original.gridEntryIds.map(() => newItemNumber(world, form)),
  };
  form.items.push(copy);
  headersFollow(world, form);
  return at.className === 'Item'
    ? genericItem(at.guest, at.formId, copy.id)
    : typedItem(at.guest, at.formId, copy);
}

type Casting = Extract<keyof GoogleAppsScript.Forms.Item, `as${string}Item`>;

function casts(at: ItemAt, itemId: number): Record<Casting, () => object> {
  const cast = (kind: ItemKind) => () => {
    const { type } = at.item();
    if (type !== kind) throw new ServiceError(TEXT.conversion(type));
    return typedItem(at.guest, at.formId, { id: itemId, type });
  };
  return Object.fromEntries(
    SCRIPTABLE.map((kind) => [`as${CLASS_OF[kind]}`, cast(kind)]),
  ) as Record<Casting, () => object>;
}
