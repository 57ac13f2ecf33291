type AnyFunction = (...args: never[]) => unknown;

/** What every object of Google's has although the types do not say so: its own text, and its value in JSON. */
interface Said {
  toString?: () => string;
  toJSON?: () => unknown;
}

/**
 * What the simulator may offer of an official class: members that `@types/google-apps-script` (or its augmentations in
 * `build/types`) knows, functions where it has functions. Written behind the members as
 * `satisfies Official<GoogleAppsScript.Mail.MailApp>`, it makes the compiler refuse a member that Google does not have.
 */
export type Official<T> = Said & {
  [K in keyof T]?: T[K] extends AnyFunction ? AnyFunction : unknown;
};

/**
 * Keys of a service's enums, by the enum's name: `{ SheetType: ['GRID'] } satisfies
 * OfficialKeys<GoogleAppsScript.Spreadsheet.SpreadsheetApp>` refuses keys that Google's enum does not have.
 */
export type OfficialKeys<Service> = {
  [Name in keyof Service]?: readonly (keyof Service[Name])[];
};
