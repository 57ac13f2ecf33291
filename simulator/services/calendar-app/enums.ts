import { guestEnum, type GuestEnum } from '../../runtime/guest-enum';
import type { Host } from '../../runtime/host';

/** AS/reference/calendar/calendar-app, Properties. Month and Weekday are those of AS/reference/base. */
export const ENUM_KEYS = {
  EventTransparency: ['OPAQUE', 'TRANSPARENT'],
  EventType: [
    'DEFAULT',
    'BIRTHDAY',
    'FOCUS_TIME',
    'FROM_GMAIL',
    'OUT_OF_OFFICE',
    'WORKING_LOCATION',
  ],
  GuestStatus: ['INVITED', 'MAYBE', 'NO', 'OWNER', 'YES'],
  Month: [
    'JANUARY',
    'FEBRUARY',
    'MARCH',
    'APRIL',
    'MAY',
    'JUNE',
    'JULY',
    'AUGUST',
    'SEPTEMBER',
    'OCTOBER',
    'NOVEMBER',
    'DECEMBER',
  ],
  Visibility: ['CONFIDENTIAL', 'DEFAULT', 'PRIVATE', 'PUBLIC'],
  Weekday: ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'],
} as const;

export type CalendarEnum = keyof typeof ENUM_KEYS;

/** AS/reference/calendar/color. `TURQOISE` is spelled so there. */
export const COLORS = {
  BLUE: '#2952A3',
  BROWN: '#8D6F47',
  CHARCOAL: '#4E5D6C',
  CHESTNUT: '#865A5A',
  GRAY: '#5A6986',
  GREEN: '#0D7813',
  INDIGO: '#5229A3',
  LIME: '#528800',
  MUSTARD: '#88880E',
  OLIVE: '#6E6E41',
  ORANGE: '#BE6D00',
  PINK: '#B1365F',
  PLUM: '#705770',
  PURPLE: '#7A367A',
  RED: '#A32929',
  RED_ORANGE: '#B1440E',
  SEA_BLUE: '#29527A',
  SLATE: '#4A716C',
  TEAL: '#28754E',
  TURQOISE: '#1B887A',
  YELLOW: '#AB8B00',
};

/** AS/reference/calendar/event-color: the numbers that the API calls `colorId`. */
export const EVENT_COLORS = {
  PALE_BLUE: '1',
  PALE_GREEN: '2',
  MAUVE: '3',
  PALE_RED: '4',
  YELLOW: '5',
  ORANGE: '6',
  CYAN: '7',
  GRAY: '8',
  BLUE: '9',
  GREEN: '10',
  RED: '11',
};

/** Where other services have a class of the same name, it goes by its service's. */
const CLASS_NAMES: Record<CalendarEnum, string> = {
  EventTransparency: 'EventTransparency',
  EventType: 'CalendarApp.EventType',
  GuestStatus: 'GuestStatus',
  Month: 'Month',
  Visibility: 'CalendarApp.Visibility',
  Weekday: 'Weekday',
};

/** The enums of one execution: each value is one object of its own kind. */
export class CalendarEnums {
  /** As the script finds them under the service; colours are texts. */
  readonly surfaces: Record<CalendarEnum | 'Color' | 'EventColor', object>;
  private readonly byName: Map<string, GuestEnum<string>>;

  constructor(host: Host) {
    const names = Object.keys(ENUM_KEYS) as CalendarEnum[];
    this.byName = new Map(
      names.map((name) => [name, guestEnum<string>(host, CLASS_NAMES[name], ENUM_KEYS[name])]),
    );
    const surfaces = [...this.byName].map(([name, { surface }]) => [name, surface] as const);
    this.surfaces = {
      ...(Object.fromEntries(surfaces) as Record<CalendarEnum, object>),
      Color: host.surface('CalendarApp.Color', COLORS),
      EventColor: host.surface('CalendarApp.EventColor', EVENT_COLORS),
    };
  }

  value(name: CalendarEnum, key: string): object | null {
    return this.byName.get(name)?.value(key) ?? null;
  }

  /** The key of a value that the script handed in; undefined when it is no value of that enum. */
  keyOf(name: CalendarEnum, value: unknown): string | undefined {
    return this.byName.get(name)?.keyOf(value);
  }
}
