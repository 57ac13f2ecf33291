import type {
  ActionJson,
  CardJson,
  DateTimePickerJson,
  SelectionInputJson,
  SwitchJson,
  TextInputJson,
  WidgetJson,
} from '../../services/card-service/model';
import { widgetsIn } from '../../services/card-service/validity';
import { localToMs, msToLocal } from '../../services/calendar/time';

/** What a person left in the fields she touched, by name: texts, chosen values, `2026-03-12`, `17:00`, `2026-03-12T17:00`. */
export type Touched = Record<string, string[]>;

/** A value as it stands in `commonEventObject.formInputs` (WS/add-ons/concepts/event-objects). */
export interface FormInput {
  stringInputs?: { value: string[] };
  dateInput?: { msSinceEpoch: string };
  timeInput?: { hours: number; minutes: number };
  dateTimeInput?: { hasDate: boolean; hasTime: boolean; msSinceEpoch: string };
}

/** A field of a card: how it is called, and what it says given what was touched; undefined when it says nothing. */
interface Field {
  name: string;
  /** Whether an action may ask for it (card.v1: texts, dropdowns, multi-selects, date and time). */
  demandable: boolean;
  input: FormInput | undefined;
  problem?: FieldProblem;
}

export type FieldProblem = 'required' | 'invalid';

interface Entered {
  touched: Touched;
  /** The zone in which a date and time without an offset is meant. */
  timeZone: string;
}

/** What the fields of a card say, for an event. */
export function formInputsOf(card: CardJson, entered: Entered): Record<string, FormInput> {
  const said = fieldsOf(card, entered).flatMap(({ name, input }) =>
    input === undefined ? [] : [[name, input] as const],
  );
  return Object.fromEntries(said);
}

/** The fields for which the submission is aborted, and why (AS/reference/card-service/action, /validation). */
export function problemsWith(
  card: CardJson,
  action: ActionJson,
  entered: Entered,
): Record<string, FieldProblem> {
  const wanted = new Set(action.requiredWidgets);
  const problems: Record<string, FieldProblem> = {};
  for (const { name, demandable, input, problem } of fieldsOf(card, entered)) {
    const required = demandable && (action.allWidgetsAreRequired === true || wanted.has(name));
    if (problem !== undefined) problems[name] = problem;
    else if (required && input === undefined) problems[name] = 'required';
  }
  return problems;
}

function fieldsOf({ sections = [] }: CardJson, entered: Entered): Field[] {
  const widgets = sections.flatMap(({ widgets: own = [] }) => own.flatMap(widgetsIn));
  const switches = widgets.flatMap(({ decoratedText }) => decoratedText?.switchControl ?? []);
  return [
    ...widgets.flatMap((widget) => fieldOf(widget, entered)),
    ...switchFields(switches, entered),
  ];
}

function fieldOf(widget: WidgetJson, entered: Entered): Field[] {
  if (widget.textInput) return [textField(widget.textInput, entered)];
  if (widget.selectionInput) return [selectionField(widget.selectionInput, entered)];
  if (widget.dateTimePicker) return [pickerField(widget.dateTimePicker, entered)];
  return [];
}

function textField({ name, value = '', validation }: TextInputJson, { touched }: Entered): Field {
  const text = touched[name]?.[0] ?? value;
  const { characterLimit, inputType } = validation ?? {};
  const invalid =
    (characterLimit !== undefined && text.length > characterLimit) ||
    (text !== '' && inputType !== undefined && !PATTERNS[inputType].test(text));
  const problem = invalid ? { problem: 'invalid' as const } : {};
  return { name, demandable: true, input: strings(text === '' ? [] : [text]), ...problem };
}

const PATTERNS = {
  TEXT: /^/,
  INTEGER: /^[+-]?\d+$/,
  FLOAT: /^[+-]?(\d+\.?\d*|\.\d+)$/,
  EMAIL: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
};

/**
 * What is chosen. Checkboxes and switches that code had set and nobody touched are not sent [field, since early 2026:
 * platform-facts §3.2]; the other kinds are.
 */
function selectionField(
  { name, type, items = [] }: SelectionInputJson,
  { touched }: Entered,
): Field {
  const set = items.filter(({ selected }) => selected).map(({ value }) => value);
  const sent = type === 'CHECK_BOX' || type === 'SWITCH' ? [] : set;
  const demandable = type === 'DROPDOWN' || type === 'MULTI_SELECT';
  return { name, demandable, input: strings(touched[name] ?? sent) };
}

/** Switches of one name say the values of those that are on (AS/reference/card-service/switch). */
function switchFields(switches: SwitchJson[], { touched }: Entered): Field[] {
  const names = new Set(switches.map(({ name }) => name));
  return [...names].map((name) => ({
    name,
    demandable: false,
    input: strings(touched[name] ?? []),
  }));
}

function strings(value: string[]): FormInput | undefined {
  return value.length === 0 ? undefined : { stringInputs: { value } };
}

/** Days are counted in UTC (platform-facts §9.2), times have no zone, a date and time is a moment. */
function pickerField(picker: DateTimePickerJson, { touched, timeZone }: Entered): Field {
  const { name, type } = picker;
  const written = touched[name]?.[0] ?? presetOf(picker, timeZone);
  const input = written === '' ? undefined : pickerInput(picker, written, timeZone);
  return { name, demandable: type === 'DATE_AND_TIME', input };
}

function pickerInput(picker: DateTimePickerJson, written: string, timeZone: string): FormInput {
  if (picker.type === 'DATE_ONLY')
    return { dateInput: { msSinceEpoch: String(Date.parse(`${written}T00:00:00Z`)) } };
  if (picker.type === 'TIME_ONLY') {
    const [hours = 0, minutes = 0] = written.split(':').map(Number);
    return { timeInput: { hours, minutes } };
  }
  const offset = picker.timezoneOffsetDate;
  const ms =
    offset === undefined
      ? localToMs(written, timeZone)
      : Date.parse(`${written}Z`) - offset * 60_000;
  return { dateTimeInput: { hasDate: true, hasTime: true, msSinceEpoch: String(ms) } };
}

/** What a picker shows before anybody touches it, as a date or time field of a page holds it. */
function presetOf(picker: DateTimePickerJson, timeZone: string): string {
  const { type, valueMsEpoch, timezoneOffsetDate } = picker;
  if (valueMsEpoch === undefined) return '';
  const utc = (ms: number) => new Date(ms).toISOString();
  if (type === 'DATE_ONLY') return utc(valueMsEpoch).slice(0, 10);
  if (type === 'TIME_ONLY') return utc(valueMsEpoch).slice(11, 16);
  return timezoneOffsetDate === undefined
    ? msToLocal(valueMsEpoch, timeZone).slice(0, 16)
    : utc(valueMsEpoch + timezoneOffsetDate * 60_000).slice(0, 16);
}
