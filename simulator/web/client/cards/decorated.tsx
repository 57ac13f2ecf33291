import type { DecoratedTextJson, SwitchJson } from '../../../services/card-service/model';
import { CardButton } from './button';
import { useCardForm } from './form';
import { CardIcon } from './picture';
import { RichText } from './rich-text';

/** A text with what stands around it: icons, labels, a button or a switch. */
export function Decorated({ of }: { of: DecoratedTextJson }) {
  const { click } = useCardForm();
  const { startIcon, endIcon, button, switchControl, onClick } = of;
  const words = <Words of={of} />;
  return (
    <div class="decorated">
      {startIcon !== undefined && <CardIcon icon={startIcon} />}
      {switchControl !== undefined ? (
        <Toggle of={switchControl}>{words}</Toggle>
      ) : onClick === undefined ? (
        words
      ) : (
        <button type="button" class="quiet" onClick={() => click(onClick)}>
          {words}
        </button>
      )}
      {button !== undefined && <CardButton button={button} />}
      {endIcon !== undefined && <CardIcon icon={endIcon} />}
    </div>
  );
}

function Words({ of }: { of: DecoratedTextJson }) {
  const { text, topLabel, bottomLabel, wrapText = false } = of;
  return (
    <span class="decorated-words">
      {topLabel !== undefined && <span class="hint">{topLabel}</span>}
      <span class={wrapText ? '' : 'one-line'}>
        <RichText html={text} />
      </span>
      {bottomLabel !== undefined && <span class="hint">{bottomLabel}</span>}
    </span>
  );
}

/** A switch or a box; those of one name say the values of all that are on. */
function Toggle({ of, children }: { of: SwitchJson; children: preact.ComponentChildren }) {
  const { touched, set } = useCardForm();
  const { name, value = '', selected = false, controlType, onChangeAction } = of;
  const known = touched[name];
  const on = known === undefined ? selected : known.includes(value);
  const change = () => {
    const others = (known ?? []).filter((each) => each !== value);
    set(name, on ? others : [...others, value], onChangeAction);
  };
  return (
    <label class="card-switch">
      {children}
      <input
        type="checkbox"
        checked={on}
        onChange={change}
        {...(controlType === 'CHECK_BOX' ? {} : { role: 'switch' })}
      />
    </label>
  );
}
