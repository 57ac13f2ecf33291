import { ServiceError } from '../../runtime/signals';
import { finished, type Call, type CardClass, type Made, type Setters } from './maker';
import type { CardJson } from './model';
import { LIMITS, TEXT } from './rules';
import {
  assertCount,
  choice,
  CLICKS,
  flag,
  part,
  partAt,
  push,
  pushed,
  text,
  url,
  whole,
} from './setters';
import { assertValid } from './validity';

/** How each class stands in a card (card.v1, Widget). Buttons of their own are lists of one. */
const AS_WIDGET: Record<string, (state: Made['state']) => object> = {
  TextParagraph: (textParagraph) => ({ textParagraph }),
  Image: (image) => ({ image }),
  DecoratedText: (decoratedText) => ({ decoratedText }),
  KeyValue: (decoratedText) => ({ decoratedText }),
  TextButton: (button) => ({ buttonList: { buttons: [button] } }),
  ImageButton: (button) => ({ buttonList: { buttons: [button] } }),
  ButtonSet: (buttonList) => ({ buttonList }),
  TextInput: (textInput) => ({ textInput }),
  SelectionInput: (selectionInput) => ({ selectionInput }),
  DatePicker: (dateTimePicker) => ({ dateTimePicker }),
  TimePicker: (dateTimePicker) => ({ dateTimePicker }),
  DateTimePicker: (dateTimePicker) => ({ dateTimePicker }),
  Divider: (divider) => ({ divider }),
  Grid: (grid) => ({ grid }),
  Columns: (columns) => ({ columns }),
};

/** What a column may hold (card.v1, Columns.Column.Widgets). */
const IN_COLUMN = Object.keys(AS_WIDGET).filter((name) => !/^(Grid|Columns|Divider)$/.test(name));

function addWidget(classes: string[]): (call: Call) => void {
  return (call) => {
    assertCount(call, 1);
    const { of, state } = partAt(call, 0, classes);
    assertRoom(call, 'widgets', LIMITS.widgets);
    push(call.state, 'widgets', AS_WIDGET[of]?.(state));
  };
}

function assertRoom({ state }: Call, key: string, most: number): void {
  const there = (state[key] as unknown[] | undefined) ?? [];
  if (there.length >= most) throw new ServiceError(TEXT.tooMany(key, most));
}

const cardSection = {
  setHeader: text('header'),
  addWidget: addWidget(Object.keys(AS_WIDGET)),
  setCollapsible: flag('collapsible'),
  setNumUncollapsibleWidgets: whole('uncollapsibleWidgetsCount'),
} satisfies Setters<GoogleAppsScript.Card_Service.CardSection>;

const cardHeader = {
  setTitle: text('title'),
  setSubtitle: text('subtitle'),
  setImageUrl: url('imageUrl'),
  setImageAltText: text('imageAltText'),
  setImageStyle: choice('imageType', 'ImageStyle'),
} satisfies Setters<GoogleAppsScript.Card_Service.CardHeader>;

const cardAction = {
  ...CLICKS,
  setText: text('actionLabel'),
} satisfies Setters<GoogleAppsScript.Card_Service.CardAction>;

const cardBuilder = {
  setHeader: part('header', 'CardHeader'),
  addSection: (call) => {
    assertRoom(call, 'sections', LIMITS.sections);
    pushed('sections', 'CardSection')(call);
  },
  addCardAction: pushed('cardActions', 'CardAction'),
  setFixedFooter: part('fixedFooter', 'FixedFooter'),
  setName: text('name'),
  setDisplayStyle: choice('displayStyle', 'DisplayStyle'),
  setPeekCardHeader: part('peekCardHeader', 'CardHeader'),
} satisfies Setters<GoogleAppsScript.Card_Service.CardBuilder>;

const columns = {
  addColumn: (call) => {
    if (((call.state['columnItems'] as unknown[] | undefined) ?? []).length >= LIMITS.columns)
      throw new ServiceError(TEXT.tooMany('columns', LIMITS.columns));
    pushed('columnItems', 'Column')(call);
  },
  setWrapStyle: choice('wrapStyle', 'WrapStyle'),
} satisfies Setters<GoogleAppsScript.Card_Service.Columns>;

const column = {
  addWidget: addWidget(IN_COLUMN),
  setHorizontalSizeStyle: choice('horizontalSizeStyle', 'HorizontalSizeStyle'),
  setHorizontalAlignment: choice('horizontalAlignment', 'HorizontalAlignment'),
  setVerticalAlignment: choice('verticalAlignment', 'VerticalAlignment'),
} satisfies Setters<GoogleAppsScript.Card_Service.Column>;

/** Cards and what they are made of. `build()` answers "a validated card". */
export const CARDS: Record<string, CardClass> = {
  CardBuilder: {
    setters: cardBuilder,
    others: ({ state }, guest) => ({
      build: () => {
        assertValid(state as CardJson);
        return finished(guest, 'Card', state);
      },
    }),
  },
  CardHeader: { setters: cardHeader },
  CardSection: { setters: cardSection },
  CardAction: { setters: cardAction },
  Columns: { setters: columns },
  Column: { setters: column },
};
