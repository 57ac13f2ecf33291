import { formInputsOf, problemsWith } from '../../../../simulator/control/cards/inputs';
import type {
  ActionJson,
  CardJson,
  WidgetJson,
} from '../../../../simulator/services/card-service/model';

const card = (...widgets: WidgetJson[]): CardJson => ({ sections: [{ widgets }] });
const timeZone = 'America/Mexico_City';
const said = (widget: WidgetJson, touched: Record<string, string[]> = {}) =>
  formInputsOf(card(widget), { touched, timeZone })['x'];

const choices = (type: 'CHECK_BOX' | 'SWITCH' | 'DROPDOWN' | 'RADIO_BUTTON' | 'MULTI_SELECT') => ({
  selectionInput: {
    name: 'x',
    type,
    items: [
      { text: 'A', value: 'a', selected: true },
      { text: 'B', value: 'b', selected: false },
    ],
  },
});
const toggle: WidgetJson = {
  decoratedText: { text: 't', switchControl: { name: 'x', value: 'on', selected: true } },
};

describe('what a field says (WS/add-ons/concepts/event-objects)', () => {
  test('a text: what she typed, else what code had set; empty says nothing', () => {
    const input = { textInput: { name: 'x', label: 'X', value: 'antes' } };
    expect(said(input)).toEqual({ stringInputs: { value: ['antes'] } });
    expect(said(input, { x: ['ahora'] })).toEqual({ stringInputs: { value: ['ahora'] } });
    expect(said(input, { x: [''] })).toBeUndefined();
  });

  test.each(['DROPDOWN', 'RADIO_BUTTON', 'MULTI_SELECT'] as const)(
    '%s as code had set it',
    (type) => {
      expect(said(choices(type))).toEqual({ stringInputs: { value: ['a'] } });
    },
  );

  test.each([choices('CHECK_BOX'), choices('SWITCH'), toggle])(
    'boxes and switches that nobody touched say nothing (platform-facts §3.2)',
    (widget) => {
      expect(said(widget)).toBeUndefined();
      expect(said(widget, { x: ['a', 'b'] })).toEqual({ stringInputs: { value: ['a', 'b'] } });
      expect(said(widget, { x: [] })).toBeUndefined();
    },
  );

  const picker = (type: 'DATE_ONLY' | 'TIME_ONLY' | 'DATE_AND_TIME', more: object = {}) => ({
    dateTimePicker: { name: 'x', type, ...more },
  });

  test('a day is midnight in UTC', () => {
    expect(said(picker('DATE_ONLY'), { x: ['2026-03-12'] })).toEqual({
      dateInput: { msSinceEpoch: String(Date.UTC(2026, 2, 12)) },
    });
    expect(said(picker('DATE_ONLY', { valueMsEpoch: Date.UTC(2026, 2, 12) }))).toEqual({
      dateInput: { msSinceEpoch: String(Date.UTC(2026, 2, 12)) },
    });
    expect(said(picker('DATE_ONLY'))).toBeUndefined();
  });

  test('a time is hours and minutes', () => {
    expect(said(picker('TIME_ONLY'), { x: ['17:05'] })).toEqual({
      timeInput: { hours: 17, minutes: 5 },
    });
  });

  test('a date and time is a moment, in her zone or with the offset of the picker', () => {
    const at = (moment: string) => ({
      dateTimeInput: {
        hasDate: true,
        hasTime: true,
        msSinceEpoch: String(Date.parse(moment)),
      },
    });
    const typed = { x: ['2026-03-12T17:00'] };
    expect(said(picker('DATE_AND_TIME'), typed)).toEqual(at('2026-03-12T17:00:00-06:00'));
    expect(said(picker('DATE_AND_TIME', { timezoneOffsetDate: 60 }), typed)).toEqual(
      at('2026-03-12T17:00:00+01:00'),
    );
    const set = picker('DATE_AND_TIME', { valueMsEpoch: Date.parse('2026-03-12T17:00:00-06:00') });
    expect(said(set)).toEqual(at('2026-03-12T17:00:00-06:00'));
  });
});

describe('submissions that are aborted (AS/reference/card-service/action)', () => {
  const problems = (widget: WidgetJson, action: Partial<ActionJson>, touched = {}) =>
    problemsWith(card(widget), { function: 'f', ...action }, { touched, timeZone });
  const input: WidgetJson = { textInput: { name: 'x', label: 'X' } };

  test('a required field is empty', () => {
    expect(problems(input, {})).toEqual({});
    expect(problems(input, { requiredWidgets: ['x'] })).toEqual({ x: 'required' });
    expect(problems(input, { allWidgetsAreRequired: true })).toEqual({ x: 'required' });
    expect(problems(input, { requiredWidgets: ['x'] }, { x: ['sí'] })).toEqual({});
  });

  test('boxes cannot be demanded', () => {
    expect(problems(choices('CHECK_BOX'), { allWidgetsAreRequired: true })).toEqual({});
  });

  test.each([
    [{ inputType: 'EMAIL' as const }, 'nadie', 'ana@x.example'],
    [{ inputType: 'INTEGER' as const }, '1.5', '15'],
    [{ inputType: 'FLOAT' as const }, 'uno', '1.5'],
    [{ characterLimit: 3 }, 'cuatro', 'uno'],
  ])('%j refuses %s and takes %s', (validation, bad, good) => {
    const checked = { textInput: { name: 'x', label: 'X', validation } };
    expect(problems(checked, {}, { x: [bad] })).toEqual({ x: 'invalid' });
    expect(problems(checked, {}, { x: [good] })).toEqual({});
  });
});
