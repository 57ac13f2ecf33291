import type { Snapshot } from './store';

/** A file of the folder that is handed over. */
export interface HandedFile {
  /** Reserved before: putting it twice makes it once, with the newer content. */
  id: string;
  name: string;
  folderId: string;
  mimeType: string;
  text: string;
}

/** A table as it is shown: the keys of its columns, empty for people's own, their titles, and what its cells show. */
export interface Shown {
  keys: readonly string[];
  titles: readonly string[];
  rows: readonly (readonly string[])[];
}

/** Rows of text under a key; the first row says what the columns are. */
export type CarriedTab = readonly (readonly string[])[];

/** What a spreadsheet that carries a programme holds: what it says of itself, and each table by its key. */
export interface Carried {
  about: Readonly<Record<string, string>>;
  tabs: Readonly<Record<string, CarriedTab>>;
}

/** Another programme's spreadsheet: one that an export made to be read, or the one it lives in. */
export type Found =
  { what: 'carrier'; carried: Carried } | { what: 'programme'; snapshot: Snapshot };

/** What handing a programme over needs of Drive and Sheets. */
export interface Handover {
  /** Each table as people see it, people's own columns too. */
  shown(): Readonly<Record<string, Shown>>;
  /** Ids for a folder and its files. */
  reserve(count: number): string[];
  /** Whether a folder of ours is there and not in the bin. */
  isThere(id: string): boolean;
  folder(folder: { id: string; name: string; mark: string }): string;
  put(file: HandedFile): void;
  /** The spreadsheet with this mark in the folder, made when there is none. */
  carrier(file: { name: string; folderId: string; mark: string }): { id: string; url: string };
  /** Fills it anew; one that was not filled to its end says so of itself. `lead` is the first a person reads in it. */
  fill(id: string, lead: string, carried: Carried): void;
  /** Reads another spreadsheet; `extra`: tabs of a carrier that are no tables. Refuses with `handover-unreadable`, `handover-unfinished`. */
  read(id: string, extra: readonly string[]): Found;
}
