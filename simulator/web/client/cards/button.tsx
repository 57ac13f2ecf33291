import type { ButtonJson, ColorJson } from '../../../services/card-service/model';
import { useCardForm } from './form';
import { CardIcon } from './picture';

const LOOK = {
  OUTLINED: '',
  TEXT: 'quiet',
  FILLED: 'main',
  FILLED_TONAL: 'tonal',
  BORDERLESS: 'quiet',
};

/** A button with a text, a picture, or both. A colour shows on filled ones only (AS/reference/card-service/text-button). */
export function CardButton({ button }: { button: ButtonJson }) {
  const { click } = useCardForm();
  const { text, icon, altText, type = 'OUTLINED', color, disabled = false, onClick } = button;
  const style = type === 'FILLED' && color !== undefined ? colored(color) : {};
  const name = altText ?? (text === undefined ? (icon?.altText ?? icon?.knownIcon) : undefined);
  return (
    <button
      type="button"
      class={LOOK[type]}
      style={style}
      disabled={disabled}
      {...(name !== undefined && { 'aria-label': name })}
      onClick={() => click(onClick)}
    >
      {icon !== undefined && <CardIcon icon={icon} />}
      {text}
    </button>
  );
}

/** The colour, and black or white on it, whichever reads better. */
function colored(color: ColorJson): Record<string, string> {
  const { red, green, blue } = color;
  const bright = red * 0.299 + green * 0.587 + blue * 0.114 > 0.6;
  const background = cssColor(color);
  return { background, borderColor: background, color: bright ? '#000' : '#fff' };
}

/** A colour of a card as CSS writes it. */
export function cssColor({ red, green, blue }: ColorJson): string {
  const part = (share: number) => Math.round(share * 255);
  return `rgb(${part(red)}, ${part(green)}, ${part(blue)})`;
}
