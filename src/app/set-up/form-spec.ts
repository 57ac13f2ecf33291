import { digestOf } from '../../core/id';
import { fieldsOf, type Field, type FormDeclaration } from '../../core/programme/field';
import type { Programme } from '../../core/programme/programme';
import type { Vocabulary } from '../../core/table/vocabulary';
import { fill, placeholdersOf, type Params } from '../../texts/fill';
import type { FieldTexts, FormTexts } from '../../texts/shapes';
import type { FormSettings, ItemSpec } from '../ports/forms-maker';

/** More options than this are shown as a list to unfold. */
const MOST_RADIO_BUTTONS = 8;

/** What a form is made from: what it asks, in which words, and what there is to choose. */
export interface FormSource {
  form: FormDeclaration;
  texts: FormTexts;
  wording: Params;
  vocabulary: Vocabulary;
}

/** Those of the words in force that this form's texts name. */
export function wordsUsed({ texts, wording }: Pick<FormSource, 'texts' | 'wording'>): Params {
  const used = placeholdersOf(JSON.stringify(texts));
  return Object.fromEntries(used.sort().map((name) => [name, wording[name] ?? '']));
}

/** The form as a whole. Mentees get no link to change or repeat their answer (dignity rules). */
export function settingsOf({ form, texts, wording }: FormSource): FormSettings {
  const byCode = fieldsOf(form).some((field) => field.byLink === true && field.type === 'text');
  return {
    title: fill(texts.title, wording),
    description: fill(texts.description, wording),
    confirmation: fill(texts.confirmation, wording),
    editable: form.audience !== 'mentee',
    // The link to answer once more opens the form without what her own link had filled in.
    again: form.audience !== 'mentor' && !byCode,
  };
}

/** Every question in the order asked, with a page break before each section but the first. */
export function itemsOf(source: FormSource): ItemSpec[] {
  return source.form.sections.flatMap((section, index) => {
    const questions = section.fields.map((field) => questionOf(source, field));
    if (index === 0) return questions;
    const { title = '', help = '' } = source.texts.sections[section.key] ?? {};
    const say = (text: string) => fill(text, source.wording);
    const page: ItemSpec = {
      key: `section:${section.key}`,
      kind: 'page',
      title: say(title),
      help: say(help),
      required: false,
    };
    return [page, ...questions];
  });
}

function questionOf(source: FormSource, field: Field): ItemSpec {
  const texts = source.texts.fields[field.key] ?? { title: field.key };
  const say = (text: string | undefined) => fill(text ?? '', source.wording);
  return {
    key: field.key,
    title: say(texts.title),
    help: say(texts.help),
    // Google's «required» wants an answer in every row of a grid; ours wants one at all, and is looked at when the answer is read.
    required: field.required === true && field.type !== 'grid',
    ...kindOf(source, field, { low: say(texts.low), high: say(texts.high) }),
  } as ItemSpec;
}

type Ends = Required<Pick<FieldTexts, 'low' | 'high'>>;

/** The kind of question. No answer is ever too long, and a phone number has no pattern: a real one must get through. */
function kindOf({ vocabulary }: FormSource, field: Field, ends: Ends): object {
  const labels = (set: string) => labelsOf(vocabulary, set);
  switch (field.type) {
    case 'int':
      return { kind: 'whole', min: field.min, max: field.max };
    case 'scale':
      return { kind: 'scale', ...ends };
    case 'one': {
      const choices = labels(field.options);
      return { kind: choices.length > MOST_RADIO_BUTTONS ? 'list' : 'radio', choices };
    }
    case 'many':
      return { kind: 'checkbox', choices: labels(field.options) };
    case 'grid': {
      const kind = field.many === true ? 'checkboxGrid' : 'grid';
      return { kind, rows: labels(field.rows), columns: labels(field.columns) };
    }
    case 'phone':
      return { kind: 'text' };
    default:
      return { kind: field.type };
  }
}

/**
 * The labels offered now, each once, for Google refuses a label twice. A form must offer something:
 * when every entry is retired, all are offered.
 */
function labelsOf(vocabulary: Vocabulary, set: string): string[] {
  const { labels = {}, offered = [] } = vocabulary[set] ?? {};
  const read = (keys: readonly string[]) => keys.map((key) => labels[key] ?? key).filter(Boolean);
  const now = read(offered);
  return [...new Set(now.length > 0 ? now : read(Object.keys(labels)))];
}

/** The fields whose choices a coordinator may edit, because a table holds them. */
export function catalogueFields(programme: Programme, form: FormDeclaration): Field[] {
  return fieldsOf(form).filter((field) => {
    const sets = 'options' in field ? [field.options] : 'rows' in field ? [field.rows] : [];
    return sets.some((set) => Object.hasOwn(programme.catalogues, set));
  });
}

/** A fingerprint of everything these items offer. */
export function choicesDigest(items: readonly ItemSpec[]): string {
  return digestOf(
    JSON.stringify(
      items.map((item) => ('choices' in item ? item.choices : 'rows' in item ? item.rows : [])),
    ),
  );
}
