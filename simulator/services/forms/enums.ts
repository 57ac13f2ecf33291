import type { Host } from '../../runtime/host';
import type { OfficialKeys } from '../../runtime/official';

const KEYS = {
  Alignment: ['LEFT', 'CENTER', 'RIGHT'],
  DestinationType: ['SPREADSHEET'],
  FeedbackType: ['CORRECT', 'INCORRECT', 'GENERAL'],
  ItemType: [
    'CHECKBOX',
    'CHECKBOX_GRID',
    'DATE',
    'DATETIME',
    'DURATION',
    'FILE_UPLOAD',
    'GRID',
    'IMAGE',
    'LIST',
    'MULTIPLE_CHOICE',
    'PAGE_BREAK',
    'PARAGRAPH_TEXT',
    'RATING',
    'SCALE',
    'SECTION_HEADER',
    'TEXT',
    'TIME',
    'VIDEO',
    'UNSUPPORTED',
  ],
  PageNavigationType: ['CONTINUE', 'GO_TO_PAGE', 'RESTART', 'SUBMIT'],
  RatingIconType: ['STAR', 'HEART', 'THUMB_UP'],
} as const satisfies OfficialKeys<GoogleAppsScript.Forms.FormApp>;

export type EnumName = keyof typeof KEYS;
type EnumValue = object;

/** The enums of FormApp as one execution sees them: each value is one object, printed by its name. */
export class Enums {
  readonly surfaces: Record<EnumName, object>;
  private readonly values = new Map<string, EnumValue>();
  private readonly names = new Map<EnumValue, string>();

  constructor(host: Host) {
    const made = Object.keys(KEYS).map((name) => [name, this.make(host, name as EnumName)]);
    this.surfaces = Object.fromEntries(made) as Record<EnumName, object>;
  }

  value(name: EnumName, key: string): EnumValue | null {
    return this.values.get(`${name}.${key}`) ?? null;
  }

  /** The key of a value that the script handed in; undefined when it is no value of that enum. */
  keyOf(name: EnumName, value: unknown): string | undefined {
    const found = this.names.get(value as EnumValue);
    return found?.startsWith(`${name}.`) ? found.slice(name.length + 1) : undefined;
  }

  private make(host: Host, name: EnumName): object {
    const keys: readonly string[] = KEYS[name];
    const values = keys.map((key, ordinal) => {
      const value = host.surface(name, {
        toString: () => key,
        name: () => key,
        ordinal: () => ordinal,
      });
      this.values.set(`${name}.${key}`, value);
      this.names.set(value, `${name}.${key}`);
      return [key, value] as const;
    });
    return host.surface(`FormApp.${name}`, Object.fromEntries(values));
  }
}
