import type { Host } from '../../runtime/host';

type Names<T> = Record<keyof T & string, unknown>;
type Cards = typeof GoogleAppsScript.Card_Service;

const TYPED = {
  BorderType: ['NO_BORDER', 'STROKE'],
  ComposedEmailType: ['REPLY_AS_DRAFT', 'STANDALONE_DRAFT'],
  ContentType: ['TEXT', 'MUTABLE_HTML', 'IMMUTABLE_HTML'],
  DisplayStyle: ['PEEK', 'REPLACE'],
  GridItemLayout: ['TEXT_BELOW', 'TEXT_ABOVE'],
  HorizontalAlignment: ['START', 'CENTER', 'END'],
  Icon: (
    'NONE AIRPLANE BOOKMARK BUS CAR CLOCK CONFIRMATION_NUMBER_ICON DOLLAR DESCRIPTION EMAIL EVENT_PERFORMER ' +
    'EVENT_SEAT FLIGHT_ARRIVAL FLIGHT_DEPARTURE HOTEL HOTEL_ROOM_TYPE INVITE MAP_PIN MEMBERSHIP MULTIPLE_PEOPLE ' +
    'OFFER PERSON PHONE RESTAURANT_ICON SHOPPING_CART STAR STORE TICKET TRAIN VIDEO_CAMERA VIDEO_PLAY'
  ).split(' '),
  ImageCropType: ['SQUARE', 'CIRCLE', 'RECTANGLE_CUSTOM', 'RECTANGLE_4_3'],
  ImageStyle: ['SQUARE', 'CIRCLE'],
  InputType: ['TEXT', 'INTEGER', 'FLOAT', 'EMAIL'],
  Interaction: ['INTERACTION_UNSPECIFIED', 'OPEN_DIALOG'],
  LoadIndicator: ['SPINNER', 'NONE'],
  OnClose: ['NOTHING', 'RELOAD', 'RELOAD_ADD_ON'],
  OpenAs: ['FULL_SIZE', 'OVERLAY'],
  SelectionInputType: ['CHECK_BOX', 'RADIO_BUTTON', 'DROPDOWN', 'SWITCH', 'MULTI_SELECT'],
  SwitchControlType: ['SWITCH', 'CHECK_BOX'],
  TextButtonStyle: ['OUTLINED', 'FILLED', 'FILLED_TONAL', 'BORDERLESS'],
  UpdateDraftBodyType: ['IN_PLACE_INSERT'],
  HorizontalSizeStyle: ['FILL_AVAILABLE_SPACE', 'FILL_MINIMUM_SPACE'],
  VerticalAlignment: ['CENTER', 'TOP', 'BOTTOM'],
  WrapStyle: ['NOWRAP', 'WRAP'],
} satisfies Partial<Names<Cards>> as Record<string, string[]>;

/** The enums of CardService during one execution: each value is one object, printed by its name. */
export class CardEnums {
  readonly surfaces: Record<string, object> = {};
  private readonly names = new Map<unknown, string>();

  constructor(private readonly host: Host) {
    for (const [name, keys] of Object.entries(TYPED)) {
      const members = keys.map((key, ordinal) => [key, this.value({ name, key, ordinal })]);
      this.surfaces[name] = host.surface(name, Object.fromEntries(members) as object);
    }
  }

  /** The key of a value that the script handed in; nothing if it is no value of that enum. */
  keyOf(name: string, value: unknown): string | undefined {
    const found = this.names.get(value);
    return found?.startsWith(`${name}.`) === true ? found.slice(name.length + 1) : undefined;
  }

  /** `Icon.EMAIL`: how a signature error names a value. */
  nameOf(value: unknown): string | undefined {
    return this.names.get(value);
  }

  private value({ name, key, ordinal }: { name: string; key: string; ordinal: number }): object {
    const made = this.host.surface(name, {
      toString: () => key,
      name: () => key,
      ordinal: () => ordinal,
      toJSON: () => key,
    });
    this.names.set(made, `${name}.${key}`);
    return made;
  }
}
