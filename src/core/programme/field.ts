/**
 * What a form can ask. The keys are the contract's; the Spanish words of a question are in `texts`.
 */
interface Asked {
  key: string;
  required?: true;
  /** Arrives filled in by the link she came by; not hers to change. */
  byLink?: true;
}

export type Field =
  | (Asked & { type: 'text' | 'long' | 'email' | 'phone' | 'date' | 'time' })
  | (Asked & { type: 'int'; min?: number; max?: number })
  /** Answered from 1 to 5. */
  | (Asked & { type: 'scale' })
  /** `options` names an option set: a fixed one (its labels in `texts.options`) or a catalogue kept in a table (`topics`, `areas`). */
  | (Asked & { type: 'one' | 'many'; options: string })
  /** `rows` and `columns` name option sets; `many`: several columns may be ticked in a row. */
  | (Asked & { type: 'grid'; rows: string; columns: string; many?: true });

/** A page of a form: a few questions under one heading. */
export interface Section {
  key: string;
  fields: readonly Field[];
}

/** Who answers a form; decides its wording and what may be kept of her (dignity rules). */
export type Audience = 'mentor' | 'area' | 'mentee';

export interface FormDeclaration {
  key: string;
  audience: Audience;
  sections: readonly Section[];
  /** At least one of `email` and `phone` must be answered. */
  contact?: true;
}

/** Every question of a form in the order asked. */
export function fieldsOf(form: FormDeclaration): Field[] {
  return form.sections.flatMap((section) => [...section.fields]);
}
