import type { Guest } from './guest';
import type {
  ChoiceState,
  FeedbackState,
  FormItem,
  FormState,
  GradeState,
  RawAnswer,
  ValidationState,
} from './state';

/** What an object that the script holds stands for in the world; the script hands it back as an argument. */
export type Thing =
  | { kind: 'item'; formId: string; itemId: number }
  | { kind: 'choice'; choice: ChoiceState }
  | { kind: 'validation'; of: string; state: ValidationState }
  | { kind: 'feedback'; state: FeedbackState }
  | { kind: 'itemResponse'; formId: string; itemId: number; answer: RawAnswer; grade: GradeState }
  /** A stored response, with the grades that were put on it and not yet submitted. */
  | { kind: 'response'; formId: string; responseId: string; grades: Record<string, GradeState> };

export function remember<T extends object>(guest: Guest, object: T, thing: Thing): T {
  guest.standsFor.set(object, thing);
  return object;
}

/** What an argument stands for, if it is a thing of that kind. */
export function thingOf<K extends Thing['kind']>(
  guest: Guest,
  value: unknown,
  kind: K,
): Extract<Thing, { kind: K }> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const thing = guest.standsFor.get(value) as Thing | undefined;
  return thing?.kind === kind ? (thing as Extract<Thing, { kind: K }>) : undefined;
}

/** An item of a form by its id. */
export function itemIn(form: FormState, itemId: number): FormItem | undefined {
  return form.items.find((item) => item.id === itemId);
}
