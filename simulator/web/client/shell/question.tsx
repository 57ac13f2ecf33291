import { useState } from 'preact/hooks';
import type { Question, QuestionAnswer } from '../../protocol';
import { W } from '../words';
import { Dialog } from './dialog';

const BUTTONS = W.question.buttons as Record<string, string>;

interface QuestionProps {
  question: Question;
  onAnswer: (answer: QuestionAnswer | undefined) => void;
}

/** What the script asks: its `Ui.alert` or `Ui.prompt`. Closing the window is an answer too, as in Google. */
export function QuestionDialog({ question, onAnswer }: QuestionProps) {
  const [text, setText] = useState('');
  const { kind, title, buttons } = question;
  const press = (button: string) => onAnswer({ button, text });
  return (
    <Dialog title={title || W.question.fromScript} onClose={() => press('CLOSE')} class="question">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          press(buttons[0] ?? 'OK');
        }}
      >
        <p class="said">{question.text}</p>
        {kind === 'prompt' && (
          <label>
            {W.question.answer}
            <input autoFocus value={text} onInput={(event) => setText(event.currentTarget.value)} />
          </label>
        )}
        <div class="buttons">
          {buttons.map((button, place) =>
            place === 0 ? (
              <button key={button} type="submit" class="main">
                {BUTTONS[button] ?? button}
              </button>
            ) : (
              <button key={button} type="button" onClick={() => press(button)}>
                {BUTTONS[button] ?? button}
              </button>
            ),
          )}
        </div>
      </form>
    </Dialog>
  );
}
