import type { ScriptFiles } from '../runtime/runtime';
import type { UiDesk } from '../runtime/ui-desk';
import type { World } from '../world/world';
import type { Question, QuestionAnswer } from './protocol';
import { WatchedRuntime } from './watched-runtime';

/** What an attempt came to: done on a copy of the world that may now be adopted, or stopped at a question. */
export type Attempt<T> =
  { question: undefined; value: T; runtime: WatchedRuntime } | { question: Question };

const BUTTONS: Record<string, string[]> = {
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

/**
 * Does something on a copy of the world, with the answers that a person has given so far. `Ui.alert` and `Ui.prompt`
 * suspend a script until she answers, and a script here cannot be suspended: at a question without an answer the
 * copy is thrown away, the question is put to her, and everything is done again from the start with her answer.
 * The same world, seed and answers lead to the same question, so nothing happens twice.
 */
export function attempt<T>(
  start: { world: World; files: ScriptFiles },
  answers: QuestionAnswer[],
  perform: (runtime: WatchedRuntime) => T,
): Attempt<T> {
  const runtime = new WatchedRuntime(structuredClone(start.world), start.files);
  let question: Question | undefined;
  const left = [...answers];
  const ask = (asked: Question): QuestionAnswer => {
    const known = left.shift();
    if (known !== undefined) return known;
    question ??= asked;
    return stop(runtime);
  };
  answerWith(runtime.desk, ask);
  const value = perform(runtime);
  return question === undefined ? { question, value, runtime } : { question };
}

/** A message with nothing but OK decides nothing: it is answered at once and shown when the script is over. */
function answerWith(desk: UiDesk, ask: (question: Question) => QuestionAnswer): void {
  const titleOf = () => desk.messages.at(-1)?.title ?? '';
  desk.answerAlert = (text, buttonSet) => {
    const buttons = BUTTONS[buttonSet];
    if (buttons === undefined) return 'OK';
    const asked = ask({ kind: 'alert', title: titleOf(), text, buttons });
    desk.messages.pop();
    return asked.button;
  };
  desk.answerPrompt = (text) => {
    const asked = ask({ kind: 'prompt', title: titleOf(), text, buttons: ['OK', 'CANCEL'] });
    desk.messages.pop();
    return asked;
  };
}

function stop(runtime: WatchedRuntime): never {
  const execution = runtime.underWay.at(-1);
  if (execution === undefined) throw new Error('a question outside every execution');
  return execution.end('crash');
}
