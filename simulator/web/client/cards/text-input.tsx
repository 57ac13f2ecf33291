import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { TextInputJson } from '../../../services/card-service/model';
import { useCardForm } from './form';
import { FieldProblem } from './problem';

/** How long she has to stop typing before the script is asked for suggestions. */
const PAUSE_MS = 350;

/** A field for text. With suggestions it has one line (card.v1, TextInput). */
export function CardTextInput({ input }: { input: TextInputJson }) {
  const { touched, problems, set } = useCardForm();
  const { name, label, hintText, value = '', type, onChangeAction, validation } = input;
  const id = useId();
  const { options, ask } = useSuggestions(input);
  const text = touched[name]?.[0] ?? value;
  const onInput = (typed: string) => {
    set(name, [typed]);
    ask(typed);
  };
  const common = {
    id,
    value: text,
    maxLength: validation?.characterLimit,
    'aria-invalid': problems[name] !== undefined,
    'aria-describedby': `${id}-hint`,
    onChange: () => onChangeAction !== undefined && set(name, [text], onChangeAction),
  };
  const several = type === 'MULTIPLE_LINE' && options === undefined;
  return (
    <div class="card-field">
      <label for={id}>{label ?? hintText}</label>
      {several ? (
        <textarea rows={3} {...common} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <input
          {...common}
          inputMode={MODES[validation?.inputType ?? 'TEXT']}
          list={options === undefined ? undefined : `${id}-list`}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
      {options !== undefined && (
        <datalist id={`${id}-list`}>
          {options.map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      )}
      <FieldProblem id={`${id}-hint`} problem={problems[name]} hint={label && hintText} />
    </div>
  );
}

const MODES = { TEXT: 'text', INTEGER: 'numeric', FLOAT: 'decimal', EMAIL: 'email' } as const;

/** What is proposed while she types: what the card brought, or what the script answers; undefined when nothing ever is. */
function useSuggestions({ name, initialSuggestions, autoCompleteAction }: TextInputJson) {
  const { suggest } = useCardForm();
  const given = initialSuggestions?.items.map(({ text }) => text);
  const [found, setFound] = useState<string[] | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const ask = (typed: string) => {
    if (autoCompleteAction === undefined || typed === '') return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void suggest(name, typed).then(setFound), PAUSE_MS);
  };
  const none = autoCompleteAction === undefined ? undefined : [];
  return { options: found ?? given ?? none, ask };
}
