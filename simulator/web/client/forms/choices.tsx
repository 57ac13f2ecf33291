import type { ItemView } from '../../protocol';
import { W } from '../words';
import type { QuestionProps } from './item';

function isKnown({ choices }: ItemView, value: string): boolean {
  return choices.some((choice) => choice.value === value);
}

/** One of several; what is chosen can be taken back where nothing is required. */
export function Radios({ item, answer, onAnswer }: QuestionProps) {
  const chosen = typeof answer === 'string' ? answer : undefined;
  const other = chosen !== undefined && !isKnown(item, chosen);
  const name = `answer-${item.id}`;
  return (
    <div class="choices">
      {item.choices.map(({ value }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={chosen === value}
            onChange={() => onAnswer(value)}
          />
          {value}
        </label>
      ))}
      {item.showOther && (
        <OtherChoice
          kind="radio"
          name={name}
          checked={other}
          text={other ? chosen : ''}
          onText={onAnswer}
        />
      )}
      {chosen !== undefined && !item.required && (
        <button type="button" class="link" onClick={() => onAnswer(undefined)}>
          {W.forms.clear}
        </button>
      )}
    </div>
  );
}

/** Any of several. */
export function Boxes({ item, answer, onAnswer }: QuestionProps) {
  const ticked = Array.isArray(answer) ? (answer as string[]) : [];
  const own = ticked.find((value) => !isKnown(item, value));
  const set = (next: string[]) => onAnswer(next.length === 0 ? undefined : next);
  return (
    <div class="choices">
      {item.choices.map(({ value }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={ticked.includes(value)}
            onChange={() =>
              set(
                ticked.includes(value)
                  ? ticked.filter((each) => each !== value)
                  : [...ticked, value],
              )
            }
          />
          {value}
        </label>
      ))}
      {item.showOther && (
        <OtherChoice
          kind="checkbox"
          name={`other-${item.id}`}
          checked={own !== undefined}
          text={own ?? ''}
          onText={(text) =>
            set([
              ...ticked.filter((value) => isKnown(item, value)),
              ...(text === undefined ? [] : [text]),
            ])
          }
        />
      )}
    </div>
  );
}

interface OtherProps {
  kind: 'radio' | 'checkbox';
  name: string;
  checked: boolean;
  text: string;
  onText: (text: string | undefined) => void;
}

/** «Otro»: what she writes is her answer. */
function OtherChoice({ kind, name, checked, text, onText }: OtherProps) {
  return (
    <div class="other">
      <label>
        <input
          type={kind}
          name={name}
          checked={checked}
          onChange={() => onText(checked && kind === 'checkbox' ? undefined : ' ')}
        />
        {W.forms.other}
      </label>
      <input
        type="text"
        aria-label={W.forms.otherLabel}
        value={text.trimStart()}
        onInput={(event) => onText(event.currentTarget.value || ' ')}
      />
    </div>
  );
}

/** One of several, from a list that unfolds. */
export function Dropdown({ item, answer, labelledBy, onAnswer }: QuestionProps) {
  return (
    <select
      aria-labelledby={labelledBy}
      value={typeof answer === 'string' ? answer : ''}
      onChange={(event) => onAnswer(event.currentTarget.value || undefined)}
    >
      <option value="">{W.forms.choose}</option>
      {item.choices.map(({ value }) => (
        <option key={value} value={value}>
          {value}
        </option>
      ))}
    </select>
  );
}
