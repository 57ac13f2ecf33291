import { ServiceError } from '../../runtime/signals';
import { headersFollow } from './destination';
import type { FormAt } from './form';
import { guestList, mismatch, whole } from './guest';
import { genericItem, typedItem } from './item';
import { SCRIPTABLE, CLASS_OF, hasChoices, isGrid } from './kinds';
import { TEXT } from './rules';
import { newItem, newItemNumber, type FormItem, type FormState, type ItemKind } from './state';
import { itemIn, thingOf } from './stands-for';
import type { Official } from '../../runtime/official';

/** Adding, finding, moving and deleting items. @see platform-facts §4.1 */
export function itemMembers(at: FormAt): Record<string, unknown> {
  const { guest, formId } = at;
  const generic = (item: FormItem): object => genericItem(guest, formId, item.id);
  return {
    ...addMembers(at),
    getItems: (type?: unknown) =>
      guestList(guest, at.form().items.filter(typeFilter(at, type)).map(generic)),
    getItemById: (id: unknown) => {
      const item = itemIn(at.form(), whole(Number(id), 'Form.getItemById'));
      return item === undefined ? null : generic(item);
    },
    moveItem: (from: unknown, to: unknown) => generic(move(at, from, to)),
    deleteItem: (which: unknown) => remove(at, which),
  } satisfies Official<GoogleAppsScript.Forms.Form>;
}

type Adding = Extract<keyof GoogleAppsScript.Forms.Form, `add${string}Item`>;

function addMembers(at: FormAt) {
  return Object.fromEntries(
    SCRIPTABLE.map((kind) => [`add${CLASS_OF[kind]}`, () => add(at, kind)]),
  ) as Record<Adding, () => object> satisfies Official<GoogleAppsScript.Forms.Form>;
}

/** A new choice item starts with one empty choice (platform-facts §4.1). */
function add(at: FormAt, kind: ItemKind): object {
  const { world } = at.guest.host;
  const form = at.form();
  const item = newItem(world, form, kind);
  if (hasChoices(kind)) item.choices = [{ value: '', goTo: null, isCorrect: false }];
  if (isGrid(kind))
    Object.assign(item, { rows: [''], columns: [''], gridEntryIds: [newItemNumber(world, form)] });
  form.items.push(item);
  headersFollow(world, form);
  return typedItem(at.guest, at.formId, item);
}

function typeFilter(at: FormAt, type: unknown): (item: FormItem) => boolean {
  if (type === undefined) return () => true;
  const key = at.guest.enums.keyOf('ItemType', type);
  if (key === undefined) throw mismatch([type], 'Form.getItems');
  return (item) => item.type === key;
}

function move(at: FormAt, from: unknown, to: unknown): FormItem {
  const form = at.form();
  const source = indexOf(at, form, from);
  const target = whole(to, 'Form.moveItem');
  if (target < 0 || target >= form.items.length)
    throw new ServiceError(TEXT.invalidArgument('toIndex'));
  const [item] = form.items.splice(source, 1);
  if (item === undefined) throw new ServiceError(TEXT.invalidArgument('from'));
  form.items.splice(target, 0, item);
  return item;
}

/** A page that others still lead to cannot go [field: public scripts clear navigation first, else "Invalid data updating form"]. */
function remove(at: FormAt, which: unknown): void {
  const form = at.form();
  const index = indexOf(at, form, which);
  const id = form.items[index]?.id;
  const leadsThere = (item: FormItem): boolean =>
    item.goTo.pageId === id || item.choices.some((choice) => choice.goTo?.pageId === id);
  if (form.items.some((item) => item.id !== id && leadsThere(item)))
    throw new ServiceError(TEXT.invalidData);
  form.items.splice(index, 1);
}

function indexOf(at: FormAt, form: FormState, which: unknown): number {
  const thing = thingOf(at.guest, which, 'item');
  const index =
    thing === undefined
      ? whole(which, 'Form.moveItem')
      : form.items.findIndex((item) => item.id === thing.itemId);
  if (index < 0 || index >= form.items.length)
    throw new ServiceError(TEXT.invalidArgument(thing === undefined ? 'index' : 'item'));
  return index;
}
