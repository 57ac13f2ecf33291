import type { Store } from './store';

/** What set-up found or did, for health and for the journal: a code whose sentence is in the texts. */
export interface Finding {
  code: string;
  params: Readonly<Record<string, string | number>>;
  /** Whether repairing puts it right. */
  fixable: boolean;
}

/** Makes and mends what the programme stands on. Each can be run again at any time and changes nothing that is right. */
export interface SetUp {
  /** Tabs, columns, their keys; nothing a person changed. Returns what it mended. */
  tables(): Finding[];
  /** Calendar, folders, templates, forms, triggers. `fresh` reads and writes the record of them. */
  resources(store: Store): Finding[];
  /** Looks without touching. */
  health(store: Store): Finding[];
}
