/** What every object of Google's has although the types do not say so: its own text, and its value in JSON. */
interface Said {
  toString?: () => string;
  toJSON?: () => unknown;
}

/**
 * What the simulator may offer of an official class: members that `@types/google-apps-script` (or its augmentations in
 * `build/types`) knows, functions that take what Google's take where it has functions (of several signatures the last).
 * What they give back is not compared: objects of the simulator have only the members that it has. Written behind the members as
 * `satisfies Official<GoogleAppsScript.Mail.MailApp>`, it makes the compiler refuse a member that Google does not have.
 */
export type Official<T> = Said & {
  [K in keyof T]?: T[K] extends (...args: infer A) => unknown ? (...args: A) => unknown : unknown;
};

/**
 * Keys of a service's enums, by the enum's name: `{ SheetType: ['GRID'] } satisfies
 * OfficialKeys<GoogleAppsScript.Spreadsheet.SpreadsheetApp>` refuses keys that Google's enum does not have.
 */
export type OfficialKeys<Service> = {
  [Name in keyof Service]?: readonly (keyof Service[Name])[];
};
