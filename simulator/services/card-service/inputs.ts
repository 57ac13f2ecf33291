import { ServiceError } from '../../runtime/signals';
import { mismatch, type Call, type CardClass, type Setters } from './maker';
import { LIMITS, TEXT } from './rules';
import {
  assertCount,
  choice,
  flag,
  flagAt,
  listAt,
  number,
  numberAt,
  part,
  push,
  text,
  textAt,
  whole,
} from './setters';

const field = { setFieldName: text('name'), setOnChangeAction: part('onChangeAction', 'Action') };
const titled = { ...field, setTitle: text('label') };

const textInput = {
  ...titled,
  setHint: text('hintText'),
  setValue: text('value'),
  setMultiline: (call) => {
    assertCount(call, 1);
    call.state['type'] = flagAt(call, 0) ? 'MULTIPLE_LINE' : 'SINGLE_LINE';
  },
  setSuggestions: part('initialSuggestions', 'Suggestions'),
  setSuggestionsAction: part('autoCompleteAction', 'Action'),
  setValidation: part('validation', 'Validation'),
} satisfies Setters<GoogleAppsScript.Card_Service.TextInput>;

const validation = {
  setCharacterLimit: whole('characterLimit'),
  setInputType: choice('inputType', 'InputType'),
} satisfies Setters<GoogleAppsScript.Card_Service.Validation>;

const suggestions = {
  addSuggestion: (call) => {
    assertCount(call, 1);
    push(call.state, 'items', { text: textAt(call, 0) });
  },
  addSuggestions: (call) => {
    assertCount(call, 1);
    for (const each of listAt(call, 0)) {
      if (typeof each !== 'string') throw mismatch(call);
      push(call.state, 'items', { text: each });
    }
  },
} satisfies Setters<GoogleAppsScript.Card_Service.Suggestions>;

const selectionInput = {
  ...titled,
  setType: choice('type', 'SelectionInputType'),
  addItem: (call) => {
    assertCount(call, 3);
    addItem(call, {});
  },
  addMultiSelectItem: (call) => {
    assertCount(call, 5);
    const [, , , startIconUri, bottomText] = call.args;
    addItem(call, { startIconUri: written(startIconUri), bottomText: written(bottomText) });
  },
  setMultiSelectMaxSelectedItems: whole('multiSelectMaxSelectedItems'),
  setMultiSelectMinQueryLength: whole('multiSelectMinQueryLength'),
} satisfies Setters<GoogleAppsScript.Card_Service.SelectionInput>;

/** Text and value are any value, made text. Up to 100 items (card.v1, SelectionItem). */
function addItem(call: Call, more: object): void {
  const [shown, value] = call.args;
  const items = (call.state['items'] as unknown[] | undefined) ?? [];
  if (items.length >= LIMITS.items) throw new ServiceError(TEXT.tooMany('items', LIMITS.items));
  const item = { text: written(shown), value: written(value), selected: flagAt(call, 2) };
  push(call.state, 'items', { ...item, ...more });
}

function written(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}

const switchSetters = {
  ...field,
  setValue: text('value'),
  setSelected: flag('selected'),
  setControlType: choice('controlType', 'SwitchControlType'),
} satisfies Setters<GoogleAppsScript.Card_Service.Switch>;

const datePicker = {
  ...titled,
  setValueInMsSinceEpoch: number('valueMsEpoch'),
} satisfies Setters<GoogleAppsScript.Card_Service.DatePicker>;

const dateTimePicker = {
  ...datePicker,
  setTimeZoneOffsetInMins: whole('timezoneOffsetDate'),
} satisfies Setters<GoogleAppsScript.Card_Service.DateTimePicker>;

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

const timePicker = {
  ...titled,
  setHours: clock({ unit: HOUR_MS, below: 24, name: 'hours' }),
  setMinutes: clock({ unit: MINUTE_MS, below: 60, name: 'minutes' }),
} satisfies Setters<GoogleAppsScript.Card_Service.TimePicker>;

/** A time of day as ms after midnight (card.v1, DateTimePicker.valueMsEpoch), set in two steps. */
function clock(of: { unit: number; below: number; name: string }): (call: Call) => void {
  return (call) => {
    assertCount(call, 1);
    const given = Math.trunc(numberAt(call, 0));
    if (given < 0 || given >= of.below) throw new ServiceError(TEXT.badArgument(of.name));
    const before = (call.state['valueMsEpoch'] as number | undefined) ?? 0;
    const kept = of.unit === HOUR_MS ? before % HOUR_MS : before - (before % HOUR_MS);
    call.state['valueMsEpoch'] = kept + given * of.unit;
  };
}

/** Widgets that a person fills in. */
export const INPUTS: Record<string, CardClass> = {
  TextInput: { setters: textInput },
  Validation: { setters: validation },
  Suggestions: { setters: suggestions, initial: { items: [] } },
  // "Defaults to CHECKBOX": AS/reference/card-service/selection-input#settypetype.
  SelectionInput: { setters: selectionInput, initial: { type: 'CHECK_BOX' } },
  Switch: { setters: switchSetters, initial: { controlType: 'SWITCH' } },
  DatePicker: { setters: datePicker, initial: { type: 'DATE_ONLY' } },
  TimePicker: { setters: timePicker, initial: { type: 'TIME_ONLY' } },
  DateTimePicker: { setters: dateTimePicker, initial: { type: 'DATE_AND_TIME' } },
};
