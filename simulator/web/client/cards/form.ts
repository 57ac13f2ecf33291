import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { FieldProblem, Touched } from '../../../control/cards/inputs';
import type { ActionJson, OnClickJson } from '../../../services/card-service/model';
import type { CardStep } from '../../protocol';
import { useShared } from '../shared';
import { useCardStep } from './step';

/** What is in the fields of a card, and what its parts can have done. */
export interface CardForm {
  touched: Touched;
  problems: Record<string, FieldProblem>;
  /** Keeps what she left in a field; a field with an action of its own tells the script. */
  set(name: string, values: string[], onChange?: ActionJson): void;
  click(onClick: OnClickJson | undefined, gridItem?: string): void;
  suggest(field: string, text: string): Promise<string[]>;
}

export const CardFormContext = createContext<CardForm | undefined>(undefined);

export function useCardForm(): CardForm {
  const form = useContext(CardFormContext);
  if (form === undefined) throw new Error('outside a card');
  return form;
}

/** The step that a click is: an action with what is in the fields, or an address. */
export function clickOf(
  { action, openDynamicLinkAction, openLink }: OnClickJson = {},
  inputs: Touched,
  gridItem?: string,
): CardStep {
  if (openLink !== undefined) return { step: 'link', link: openLink };
  const item = gridItem === undefined ? {} : { gridItem };
  if (openDynamicLinkAction !== undefined)
    return { step: 'press', action: openDynamicLinkAction, inputs, opensLink: true, ...item };
  return { step: 'press', action: action ?? { function: '' }, inputs, ...item };
}

/** What was typed, by card: it stays while the card is in a stack, also under others. */
const kept = new Map<number, Touched>();

/** The fields of a card. */
export function useForm(number: number): CardForm {
  const step = useCardStep();
  const { busy } = useShared();
  const [touched, setTouched] = useState<Touched>(() => kept.get(number) ?? {});
  const [problems, setProblems] = useState<CardForm['problems']>({});
  const send = async (of: CardStep) => setProblems((await step(of))?.problems ?? {});
  return {
    touched,
    problems,
    set: (name, values, onChange) => {
      const next = { ...kept.get(number), [name]: values };
      kept.set(number, next);
      setTouched(next);
      if (onChange !== undefined) void send({ step: 'press', action: onChange, inputs: next });
    },
    // A button that is disabled while something is done would lose the keyboard: it waits instead.
    click: (onClick, gridItem) => {
      if (!busy) void send(clickOf(onClick, kept.get(number) ?? {}, gridItem));
    },
    suggest: async (field, text) => {
      const inputs = { ...kept.get(number), [field]: [text] };
      return (await step({ step: 'suggest', field, inputs }))?.suggestions ?? [];
    },
  };
}
