import type { ItemSpec } from '../app/ports/forms-maker';

type Form = GoogleAppsScript.Forms.Form;
type Item = GoogleAppsScript.Forms.Item;

/** What every question has in common; a page break cannot be required. */
interface Common {
  getId(): number;
  getIndex(): number;
  getTitle(): string;
  setTitle(title: string): unknown;
  getHelpText(): string;
  setHelpText(text: string): unknown;
}

interface Question extends Common {
  isRequired(): boolean;
  setRequired(enabled: boolean): unknown;
}

interface Validated {
  setValidation(validation: GoogleAppsScript.Forms.TextValidation): unknown;
}

interface Choosing {
  getChoices(): { getValue(): string }[];
  setChoiceValues(values: string[]): unknown;
}

interface Grid {
  getRows(): string[];
  setRows(rows: string[]): unknown;
  getColumns(): string[];
  setColumns(columns: string[]): unknown;
}

/** An item as its own type, whichever it is: it has what its kind has. */
type Typed = Common &
  Partial<Question & Choosing & Grid> &
  Partial<Validated> &
  Partial<
    Pick<
      GoogleAppsScript.Forms.ScaleItem,
      | 'getLowerBound'
      | 'getUpperBound'
      | 'setBounds'
      | 'getLeftLabel'
      | 'getRightLabel'
      | 'setLabels'
    >
  >;

type Kind = ItemSpec['kind'];

/** Google's type of each kind. */
const TYPE = {
  page: 'PAGE_BREAK',
  text: 'TEXT',
  email: 'TEXT',
  whole: 'TEXT',
  long: 'PARAGRAPH_TEXT',
  date: 'DATE',
  time: 'TIME',
  scale: 'SCALE',
  radio: 'MULTIPLE_CHOICE',
  list: 'LIST',
  checkbox: 'CHECKBOX',
  grid: 'GRID',
  checkboxGrid: 'CHECKBOX_GRID',
} as const satisfies Record<Kind, string>;

const CAST: Record<string, (item: Item) => Typed> = {
  PAGE_BREAK: (item) => item.asPageBreakItem(),
  TEXT: (item) => item.asTextItem(),
  PARAGRAPH_TEXT: (item) => item.asParagraphTextItem(),
  DATE: (item) => item.asDateItem(),
  TIME: (item) => item.asTimeItem(),
  SCALE: (item) => item.asScaleItem(),
  MULTIPLE_CHOICE: (item) => item.asMultipleChoiceItem(),
  LIST: (item) => item.asListItem(),
  CHECKBOX: (item) => item.asCheckboxItem(),
  GRID: (item) => item.asGridItem(),
  CHECKBOX_GRID: (item) => item.asCheckboxGridItem(),
};

const ADD: Record<(typeof TYPE)[Kind], (form: Form) => Typed> = {
  PAGE_BREAK: (form) => form.addPageBreakItem(),
  TEXT: (form) => form.addTextItem(),
  PARAGRAPH_TEXT: (form) => form.addParagraphTextItem(),
  DATE: (form) => form.addDateItem(),
  TIME: (form) => form.addTimeItem(),
  SCALE: (form) => form.addScaleItem(),
  MULTIPLE_CHOICE: (form) => form.addMultipleChoiceItem(),
  LIST: (form) => form.addListItem(),
  CHECKBOX: (form) => form.addCheckboxItem(),
  GRID: (form) => form.addGridItem(),
  CHECKBOX_GRID: (form) => form.addCheckboxGridItem(),
};

/** Google's name of an item's type, e.g. `MULTIPLE_CHOICE`. */
export function typeOf(item: Item): string {
  return String(item.getType());
}

/** Whether an item is of the type that this one is to be. */
export function fits(item: Item, spec: ItemSpec): boolean {
  return typeOf(item) === TYPE[spec.kind];
}

/** Adds an item at this place of a form, counted from 0, gives it everything it is to have, and gives its id. */
export function addItem(form: Form, spec: ItemSpec, at: number): string {
  const item = ADD[TYPE[spec.kind]](form);
  dressTyped(item, spec);
  place(form, item, at);
  return String(item.getId());
}

function place(form: Form, item: { getIndex(): number }, at: number): void {
  const index = item.getIndex();
  if (index !== at) form.moveItem(index, at);
}

/** Gives an item what it does not have yet, and its place; what it is already is not written again. */
export function dressItem(
  form: Form,
  item: Item,
  { spec, at }: { spec: ItemSpec; at: number },
): void {
  dressTyped(typed(item), spec);
  place(form, item, at);
}

/** Gives a question the choices of this one, or a grid its rows, and nothing else. */
export function offerChoices(item: Item, spec: ItemSpec): void {
  choose(typed(item), spec);
}

function typed(item: Item): Typed {
  const cast = CAST[typeOf(item)];
  if (cast === undefined) throw new Error(`an item of type ${typeOf(item)} is not ours`);
  return cast(item);
}

/** The title comes first: by it a later run knows what a killed one had begun. */
function dressTyped(item: Typed, spec: ItemSpec): void {
  if (item.getTitle() !== spec.title) item.setTitle(spec.title);
  if (item.getHelpText() !== spec.help) item.setHelpText(spec.help);
  if (spec.required && item.isRequired?.() === false) item.setRequired?.(true);
  validate(item, spec);
  scale(item, spec);
  choose(item, spec);
}

/** No limit of length, anywhere: an answer is never cut. */
function validate(item: Typed, spec: ItemSpec): void {
  const validation = FormApp.createTextValidation();
  if (spec.kind === 'email') item.setValidation?.(validation.requireTextIsEmail().build());
  if (spec.kind !== 'whole') return;
  const { min, max } = spec;
  const isRange = min !== undefined && max !== undefined;
  item.setValidation?.(
    (isRange ? validation.requireNumberBetween(min, max) : validation.requireWholeNumber()).build(),
  );
}

function scale(item: Typed, spec: ItemSpec): void {
  if (spec.kind !== 'scale') return;
  if (item.getLowerBound?.() !== 1 || item.getUpperBound?.() !== 5) item.setBounds?.(1, 5);
  const { low, high } = spec;
  const isSaid = item.getLeftLabel?.() === low && item.getRightLabel?.() === high;
  if (!isSaid && low !== '' && high !== '') item.setLabels?.(low, high);
}

function choose(item: Typed, spec: ItemSpec): void {
  if ('choices' in spec) {
    const now = item.getChoices?.().map((choice) => choice.getValue()) ?? [];
    if (!same(now, spec.choices)) item.setChoiceValues?.([...spec.choices]);
  }
  if ('rows' in spec) {
    if (!same(item.getRows?.() ?? [], spec.rows)) item.setRows?.([...spec.rows]);
    if (!same(item.getColumns?.() ?? [], spec.columns)) item.setColumns?.([...spec.columns]);
  }
}

function same(now: readonly string[], wanted: readonly string[]): boolean {
  return now.length === wanted.length && wanted.every((value, index) => now[index] === value);
}
