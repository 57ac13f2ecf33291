import { guestEnum, type GuestEnum } from '../../runtime/guest-enum';
import type { Host } from '../../runtime/host';

type Names<T> = Record<keyof T & string, unknown>;
type Cards = typeof GoogleAppsScript.Card_Service;

const KEYS = {
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
  TextButtonStyle: ['OUTLINED', 'TEXT', 'FILLED', 'FILLED_TONAL', 'BORDERLESS'],
  UpdateDraftBodyType: ['IN_PLACE_INSERT'],
  HorizontalSizeStyle: ['FILL_AVAILABLE_SPACE', 'FILL_MINIMUM_SPACE'],
  VerticalAlignment: ['CENTER', 'TOP', 'BOTTOM'],
  WrapStyle: ['NOWRAP', 'WRAP'],
} satisfies Partial<Names<Cards>> as Record<string, string[]>;

/** The enums of CardService during one execution. */
export class CardEnums {
  private readonly enums: Record<string, GuestEnum>;

  constructor(host: Host) {
    const made = Object.entries(KEYS).map(([name, keys]) => [name, guestEnum(host, name, keys)]);
    this.enums = Object.fromEntries(made) as Record<string, GuestEnum>;
  }

  get surfaces(): Record<string, object> {
    const all = Object.entries(this.enums).map(([name, { surface }]) => [name, surface]);
    return Object.fromEntries(all) as Record<string, object>;
  }

  /** The key of a value that the script handed in; nothing if it is no value of that enum. */
  keyOf(name: string, value: unknown): string | undefined {
    return this.enums[name]?.keyOf(value);
  }

  /** The enum of a value: how a signature error names it. */
  classOf(value: unknown): string | undefined {
    return Object.keys(this.enums).find((name) => this.keyOf(name, value) !== undefined);
  }
}
