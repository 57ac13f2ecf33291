/** How the words of each part are laid out; another language fills the same shapes. */

export interface FieldTexts {
  /** The question as she reads it; unique within its form. */
  title: string;
  help?: string;
  /** The title of the column that keeps the answers; the question itself when there is none. */
  column?: string;
  /** What 1 and 5 mean, of a scale. */
  low?: string;
  high?: string;
}

export interface SectionTexts {
  title: string;
  help?: string;
}

/** Placeholders in a form's texts are names of settings: `{publicName}`, `{institution}`, … */
export interface FormTexts {
  title: string;
  /** What the form is for, and its privacy notice. */
  description: string;
  /** What she reads when she has sent it. */
  confirmation: string;
  sections: Readonly<Record<string, SectionTexts>>;
  fields: Readonly<Record<string, FieldTexts>>;
}

/** Option key → label. A label has no comma, and none is used twice in a set. */
export type Labels = Readonly<Record<string, string>>;

export interface CatalogueTexts {
  name: string;
  /** Other words people use for it. */
  synonyms?: readonly string[];
}

export interface TableTexts {
  tab: string;
  /** Column key → title; `id`, `createdAt` and `updatedAt` included. */
  columns: Readonly<Record<string, string>>;
}

export interface SettingTexts {
  name: string;
  note: string;
  /** What the setting says at first, when the declaration leaves it to the words. */
  value?: string;
}

/**
 * A mail as plain text. A blank line begins a paragraph; a line that is only a placeholder whose name
 * ends in `ink` is a button, captioned by `texts.ui.buttons`.
 */
export interface MailTexts {
  subject: string;
  text: string;
}

export interface EventTexts {
  title: string;
  description: string;
}

/** What a template in Drive says at first. */
export interface DocumentTexts {
  kind: 'document';
  paragraphs: readonly { style: 'title' | 'heading' | 'text'; text: string }[];
}

export interface SlidesTexts {
  kind: 'presentation';
  slides: readonly { title: string; body: string }[];
}
