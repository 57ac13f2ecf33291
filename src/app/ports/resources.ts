/**
 * Something of Google's that the programme owns: the calendar, a form, a folder, a template, a trigger.
 * Kept in the machine table `resources`, one row each; the row's id is the resource's key, e.g. `form:profile`,
 * `calendar`, `folder:root`, `template:letter`, `trigger:clock`. `names:topics`: what the entries of a catalogue were ever called.
 */
export interface Resource {
  id: string;
  kind:
    | 'programme'
    | 'calendar'
    | 'form'
    | 'folder'
    | 'template'
    | 'document'
    | 'trigger'
    | 'names'
    | 'marks'
    | 'export'
    | 'carrier'
    | 'import';
  /** What people see it called. */
  name: string;
  googleId: string;
  url: string;
  /** `intended`: about to be made, perhaps made (its id was never learnt); `building`: made, not complete; `made`: complete. */
  state: 'intended' | 'building' | 'made';
  data: Readonly<Record<string, unknown>>;
}

/** The record of resources. Every `put` is committed before it returns. */
export interface Resources {
  get(id: string): Resource | undefined;
  all(): readonly Resource[];
  put(...resources: readonly Resource[]): void;
}

/** What `data` of a `form:*` resource holds once it is made. */
export interface FormData {
  /** Field key → item id, as text. `section:<key>` → page-break item id. */
  items: Readonly<Record<string, string>>;
  publishedUrl: string;
  /** Fields that arrive by link → their entry parameter, e.g. `entry.123`. */
  entries: Readonly<Record<string, string>>;
  /** Digest of the catalogue choices it offers now. */
  choices: string;
}
