import { useState } from 'preact/hooks';
import type { ExecutionView, FormStep, RawAnswer, Ring } from '../../protocol';
import { tell } from '../api';
import { useShared } from '../shared';
import type { OpenForm } from './forms';

type Answers = Record<string, RawAnswer>;

/** How a form is being filled in: the section she is at, those she came through, her answers, and what the form objects to. */
export interface Filling {
  section: number;
  first: boolean;
  answers: Answers;
  problems: Record<string, string>;
  sent: boolean;
  /** What sending set off; undefined before. */
  told: ExecutionView[] | undefined;
  answer(itemId: number, answer: RawAnswer | undefined): void;
  onward(): Promise<void>;
  back(): void;
  clear(): void;
  again(): void;
}

export function useFilling(
  { form, answers: given }: OpenForm,
  sending: { respondent: string; ring: Ring },
): Filling {
  const { act } = useShared();
  const [answers, setAnswers] = useState<Answers>(given);
  const [path, setPath] = useState([0]);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [told, setTold] = useState<ExecutionView[] | undefined>(undefined);
  const [sent, setSent] = useState(false);
  const section = path.at(-1) ?? 0;

  const goTo = (next: number[]) => {
    setPath(next);
    setProblems({});
    document.querySelector('.live-form')?.scrollIntoView({ block: 'start' });
  };
  const send = async () => {
    const done = await act({ do: 'submit', formId: form.id, answers, ...sending });
    if (done === undefined) return;
    setTold(done.executions);
    setSent(true);
  };
  return {
    section,
    first: path.length === 1,
    answers,
    problems,
    sent,
    told,
    answer: (itemId, answer) => {
      const { [itemId]: _before, ...rest } = answers;
      setAnswers(answer === undefined ? rest : { ...rest, [itemId]: answer });
      const { [itemId]: _problem, ...others } = problems;
      setProblems(others);
    },
    onward: async () => {
      const step = await tell<FormStep>('form-step', { formId: form.id, section, answers });
      setProblems(step.problems);
      if (Object.keys(step.problems).length > 0) return;
      if (step.next === null) await send();
      else goTo([...path, step.next]);
    },
    back: () => goTo(path.slice(0, -1)),
    clear: () => {
      setAnswers({});
      goTo([0]);
    },
    again: () => {
      setAnswers(given);
      setSent(false);
      setTold(undefined);
      goTo([0]);
    },
  };
}
