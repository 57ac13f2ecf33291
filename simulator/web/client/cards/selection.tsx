import { useId } from 'preact/hooks';
import type { SelectionInputJson, SelectionItemJson } from '../../../services/card-service/model';
import { W } from '../words';
import { useCardForm } from './form';
import { FieldProblem } from './problem';

/** "If unspecified, defaults to 3 items": card.v1, SelectionInput.multiSelectMaxSelectedItems. */
const MOST = 3;

/** A choice among items: boxes, switches, radio buttons, a list, or several of a list. */
export function Selection({ input }: { input: SelectionInputJson }) {
  const { touched, problems } = useCardForm();
  const { name, items = [], type = 'CHECK_BOX' } = input;
  const set = items.filter(({ selected }) => selected).map(({ value }) => value);
  const chosen = touched[name] ?? set;
  const problem = <FieldProblem id={`${name}-problem`} problem={problems[name]} />;
  return (
    <div class="card-field">
      {type === 'DROPDOWN' ? (
        <Dropdown input={input} chosen={chosen} />
      ) : (
        <Boxes input={input} chosen={chosen} />
      )}
      {problem}
    </div>
  );
}

interface Chosen {
  input: SelectionInputJson;
  chosen: string[];
}

function Dropdown({ input, chosen }: Chosen) {
  const { problems, set } = useCardForm();
  const { name, label, items = [], onChangeAction } = input;
  const id = useId();
  const [value = ''] = chosen;
  return (
    <>
      {label !== undefined && <label for={id}>{label}</label>}
      <select
        id={id}
        value={value}
        aria-label={label === undefined ? name : undefined}
        aria-invalid={problems[name] !== undefined}
        onChange={(event) => {
          const { value: picked } = event.currentTarget;
          set(name, picked === '' ? [] : [picked], onChangeAction);
        }}
      >
        {!items.some((item) => item.value === value) && (
          <option value="">{W.cards.noChoice}</option>
        )}
        {items.map((item) => (
          <option key={item.value} value={item.value}>
            {item.text}
          </option>
        ))}
      </select>
    </>
  );
}

function Boxes({ input, chosen }: Chosen) {
  const { set } = useCardForm();
  const { name, label, items = [], type, onChangeAction } = input;
  const several = type !== 'RADIO_BUTTON';
  const most = type === 'MULTI_SELECT' ? (input.multiSelectMaxSelectedItems ?? MOST) : items.length;
  const toggle = (value: string) => {
    const on = new Set(chosen);
    if (on.has(value)) on.delete(value);
    else on.add(value);
    const inOrder = items.map((item) => item.value).filter((each) => on.has(each));
    set(name, several ? inOrder : [value], onChangeAction);
  };
  return (
    <fieldset class="card-choices">
      <legend class={label === undefined ? 'unseen' : undefined}>{label ?? name}</legend>
      {items.map((item) => (
        <Choice
          key={item.value}
          item={item}
          input={input}
          on={chosen.includes(item.value)}
          full={several && chosen.length >= most}
          onToggle={() => toggle(item.value)}
        />
      ))}
    </fieldset>
  );
}

interface ChoiceProps {
  item: SelectionItemJson;
  input: SelectionInputJson;
  on: boolean;
  full: boolean;
  onToggle: () => void;
}

function Choice({ item, input, on, full, onToggle }: ChoiceProps) {
  const { name, type } = input;
  const role = type === 'SWITCH' ? { role: 'switch' as const } : {};
  return (
    <label>
      {type === 'RADIO_BUTTON' ? (
        <input type="radio" name={name} checked={on} onChange={onToggle} />
      ) : (
        <input type="checkbox" checked={on} disabled={!on && full} onChange={onToggle} {...role} />
      )}
      <span>
        {item.text}
        {item.bottomText !== undefined && <span class="hint"> {item.bottomText}</span>}
      </span>
    </label>
  );
}
