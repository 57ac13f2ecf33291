import type { FoundItem, ItemSpec, OpenForm } from '../ports/forms-maker';

/** Spec key → item id. */
type Recorded = Readonly<Record<string, string>>;

/** The items that a form is to have, those it is known to have, and those that were there before any were being added. */
export interface Completion {
  specs: readonly ItemSpec[];
  recorded: Recorded;
  before: readonly string[];
}

/**
 * Adds every item that is not recorded, each behind the one it follows, and gives the full record. An item that a
 * killed run left unrecorded is taken over and finished; everything else that is in the form stays as it is.
 */
export function addMissing(form: OpenForm, { specs, recorded, before }: Completion): Recorded {
  const items = form.items();
  const order = items.map(({ id }) => id);
  const known = new Set([...before, ...Object.values(recorded)]);
  const leftOver = items.filter(({ id }) => !known.has(id));
  const record: Record<string, string> = { ...recorded };
  let at = 0;
  for (const spec of specs) {
    const there = order.indexOf(record[spec.key] ?? '');
    if (there >= 0) at = there + 1;
    if (record[spec.key] !== undefined) continue;
    const left = take(leftOver, (item) => isLeftOf(form, item, spec));
    const id =
      left === undefined ? form.add(spec, at) : finish(form, spec, { order, id: left.id, at });
    order.splice(at, 0, id);
    record[spec.key] = id;
    at += 1;
  }
  return record;
}

/** A run may have been killed before it had written so much as the title. */
function isLeftOf(form: OpenForm, item: FoundItem, spec: ItemSpec): boolean {
  return (item.title === spec.title || item.title === '') && form.fits(item.id, spec);
}

function finish(
  form: OpenForm,
  spec: ItemSpec,
  { order, id, at }: { order: string[]; id: string; at: number },
): string {
  order.splice(order.indexOf(id), 1);
  form.dress(id, spec, Math.min(at, order.length));
  return id;
}

function take<T>(from: T[], wanted: (each: T) => boolean): T | undefined {
  const index = from.findIndex(wanted);
  return index < 0 ? undefined : from.splice(index, 1)[0];
}
