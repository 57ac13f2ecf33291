import type { Call, CardClass, Json, Setter, Setters } from './maker';
import {
  assertCount,
  choice,
  CLICKS,
  color,
  flag,
  keyAt,
  partAt,
  pushed,
  text,
  textAt,
} from './setters';

/** The picture on a button. */
function icon(key: string, read: (call: Call) => unknown): Setter {
  return (call) => {
    assertCount(call, 1);
    call.state['icon'] = { ...(call.state['icon'] as Json | undefined), [key]: read(call) };
  };
}

const icons = {
  setIcon: icon('knownIcon', (call) => keyAt(call, 0, 'Icon')),
  setIconUrl: icon('iconUrl', (call) => textAt(call, 0)),
  setMaterialIcon: icon('materialIcon', (call) => partAt(call, 0, ['MaterialIcon']).state),
};

const textButton = {
  ...CLICKS,
  ...icons,
  setText: text('text'),
  setAltText: text('altText'),
  setDisabled: flag('disabled'),
  setTextButtonStyle: choice('type', 'TextButtonStyle'),
  setBackgroundColor: color('color'),
} satisfies Setters<GoogleAppsScript.Card_Service.TextButton>;

const imageButton = {
  ...CLICKS,
  ...icons,
  setAltText: text('altText'),
} satisfies Setters<GoogleAppsScript.Card_Service.ImageButton>;

const buttonSet = {
  addButton: pushed('buttons', 'TextButton', 'ImageButton'),
} satisfies Setters<GoogleAppsScript.Card_Service.ButtonSet>;

const fixedFooter = {
  setPrimaryButton: part('primaryButton'),
  setSecondaryButton: part('secondaryButton'),
} satisfies Setters<GoogleAppsScript.Card_Service.FixedFooter>;

function part(key: string): Setter {
  return (call) => {
    assertCount(call, 1);
    call.state[key] = partAt(call, 0, ['TextButton']).state;
  };
}

export const BUTTONS: Record<string, CardClass> = {
  TextButton: { setters: textButton },
  ImageButton: { setters: imageButton },
  ButtonSet: { setters: buttonSet },
  FixedFooter: { setters: fixedFooter },
};
