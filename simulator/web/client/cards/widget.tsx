import { useState } from 'preact/hooks';
import type { ImageJson, WidgetJson } from '../../../services/card-service/model';
import { W } from '../words';
import { CardButton } from './button';
import { Decorated } from './decorated';
import { useCardForm } from './form';
import { CardGrid } from './grid';
import { Picker } from './picker';
import { Picture } from './picture';
import { RichText } from './rich-text';
import { Selection } from './selection';
import { CardTextInput } from './text-input';

/** One widget of a section. */
export function Widget({ widget }: { widget: WidgetJson }) {
  const { textParagraph, image, decoratedText, buttonList, textInput } = widget;
  const { selectionInput, dateTimePicker, grid, divider } = widget;
  if (textParagraph) return <Paragraph {...textParagraph} />;
  if (image) return <WidgetImage image={image} />;
  if (decoratedText) return <Decorated of={decoratedText} />;
  if (buttonList)
    return (
      <div class="card-buttons">
        {(buttonList.buttons ?? []).map((button, place) => (
          <CardButton key={place} button={button} />
        ))}
      </div>
    );
  if (textInput) return <CardTextInput input={textInput} />;
  if (selectionInput) return <Selection input={selectionInput} />;
  if (dateTimePicker) return <Picker picker={dateTimePicker} />;
  if (grid) return <CardGrid grid={grid} />;
  return divider === undefined ? null : <hr />;
}

/** A text; one longer than its lines hides the rest (AS/reference/card-service/text-paragraph#setmaxlinesmaxlines). */
function Paragraph({ text, maxLines }: { text: string; maxLines?: number }) {
  const [open, setOpen] = useState(false);
  const cut = maxLines !== undefined && !open;
  return (
    <div>
      <p
        class={cut ? 'card-text cut' : 'card-text'}
        style={cut ? { '-webkit-line-clamp': String(maxLines) } : {}}
      >
        <RichText html={text} />
      </p>
      {maxLines !== undefined && (
        <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? W.cards.less : W.cards.more}
        </button>
      )}
    </div>
  );
}

function WidgetImage({ image }: { image: ImageJson }) {
  const { click } = useCardForm();
  const { imageUrl, altText = '', onClick } = image;
  const picture = <Picture url={imageUrl} alt={altText} />;
  if (onClick === undefined) return picture;
  return (
    <button type="button" class="quiet card-image" onClick={() => click(onClick)}>
      {picture}
    </button>
  );
}
