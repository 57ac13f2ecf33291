import { ServiceError } from '../../runtime/signals';
import type { Call, CardClass, Json, Setter, Setters } from './maker';
import { TEXT } from './rules';
import {
  assertCount,
  choice,
  CLICKS,
  flag,
  part,
  partAt,
  text,
  textAt,
  url,
  whole,
  keyAt,
} from './setters';

const textParagraph = {
  setText: text('text'),
  setMaxLines: whole('maxLines'),
} satisfies Setters<GoogleAppsScript.Card_Service.TextParagraph>;

const image = {
  ...CLICKS,
  setImageUrl: url('imageUrl'),
  setAltText: text('altText'),
} satisfies Setters<GoogleAppsScript.Card_Service.Image>;

const iconImage = {
  setIcon: choice('knownIcon', 'Icon'),
  setIconUrl: url('iconUrl'),
  setMaterialIcon: part('materialIcon', 'MaterialIcon'),
  setAltText: text('altText'),
  setImageCropType: choice('imageType', 'ImageCropType'),
} satisfies Setters<GoogleAppsScript.Card_Service.IconImage>;

const materialIcon = {
  setName: text('name'),
  setFill: flag('fill'),
  setWeight: whole('weight'),
  setGrade: whole('grade'),
} satisfies Setters<GoogleAppsScript.Card_Service.MaterialIcon>;

/** One button, one switch or one icon at the end (AS/reference/card-service/decorated-text). */
function control(key: string, ...classes: string[]): Setter {
  return (call) => {
    assertCount(call, 1);
    const others = ['button', 'switchControl', 'endIcon'].filter((name) => name !== key);
    if (others.some((name) => call.state[name] !== undefined))
      throw new ServiceError(TEXT.oneControl(call.of));
    call.state[key] = partAt(call, 0, classes).state;
  };
}

/** The old icon setters put one at the start. */
function startIcon(key: string, read: (call: Call) => string): Setter {
  return (call) => {
    assertCount(call, 1);
    call.state['startIcon'] = {
      ...(call.state['startIcon'] as Json | undefined),
      [key]: read(call),
    };
  };
}

const startIcons = {
  setIcon: startIcon('knownIcon', (call) => keyAt(call, 0, 'Icon')),
  setIconUrl: startIcon('iconUrl', (call) => textAt(call, 0)),
  setIconAltText: startIcon('altText', (call) => textAt(call, 0)),
};

const decoratedText = {
  ...CLICKS,
  ...startIcons,
  setText: text('text'),
  setTopLabel: text('topLabel'),
  setBottomLabel: text('bottomLabel'),
  setWrapText: flag('wrapText'),
  setStartIcon: part('startIcon', 'IconImage'),
  setEndIcon: control('endIcon', 'IconImage'),
  setButton: control('button', 'TextButton', 'ImageButton'),
  setSwitchControl: control('switchControl', 'Switch'),
} satisfies Setters<GoogleAppsScript.Card_Service.DecoratedText>;

const keyValue = {
  ...CLICKS,
  ...startIcons,
  setContent: text('text'),
  setTopLabel: text('topLabel'),
  setBottomLabel: text('bottomLabel'),
  setMultiline: flag('wrapText'),
  setButton: control('button', 'TextButton', 'ImageButton'),
  setSwitch: control('switchControl', 'Switch'),
} satisfies Setters<GoogleAppsScript.Card_Service.KeyValue>;

/** Widgets that show something, and the icons in them. */
export const TEXTS: Record<string, CardClass> = {
  TextParagraph: { setters: textParagraph },
  Image: { setters: image },
  IconImage: { setters: iconImage },
  MaterialIcon: { setters: materialIcon },
  DecoratedText: { setters: decoratedText },
  KeyValue: { setters: keyValue },
  Divider: { setters: {} },
};
