import { useId, useState } from 'preact/hooks';
import type { CardJson, HeaderJson, SectionJson } from '../../../services/card-service/model';
import { W } from '../words';
import { CardButton } from './button';
import { CardFormContext, useForm } from './form';
import { Picture } from './picture';
import { RichText } from './rich-text';
import { Widget } from './widget';

/** A card of the script. */
export function Card({ card, number }: { card: CardJson; number: number }) {
  const form = useForm(number);
  const { header, sections = [], fixedFooter } = card;
  return (
    <CardFormContext.Provider value={form}>
      <div class="card">
        <div
          class="card-scroll"
          tabIndex={0}
          role="group"
          aria-label={header?.title ?? W.cards.sections}
        >
          {header !== undefined && <Header header={header} />}
          {sections.map((section, place) => (
            <Section key={place} section={section} />
          ))}
        </div>
        {fixedFooter?.primaryButton !== undefined && (
          <div class="card-footer">
            <CardButton button={{ ...fixedFooter.primaryButton, type: 'FILLED' }} />
            {fixedFooter.secondaryButton !== undefined && (
              <CardButton button={fixedFooter.secondaryButton} />
            )}
          </div>
        )}
      </div>
    </CardFormContext.Provider>
  );
}

function Header({ header }: { header: HeaderJson }) {
  const { title, subtitle, imageUrl, imageAltText = '', imageType } = header;
  return (
    <header class="card-header">
      {imageUrl !== undefined && (
        <Picture url={imageUrl} alt={imageAltText} round={imageType === 'CIRCLE'} />
      )}
      <div>
        <h3>{title}</h3>
        {subtitle !== undefined && <p class="hint">{subtitle}</p>}
      </div>
    </header>
  );
}

/** A section; of a collapsible one the first widgets always show (card.v1, Section). */
function Section({ section }: { section: SectionJson }) {
  const { header, widgets = [], collapsible, uncollapsibleWidgetsCount = 0 } = section;
  const [open, setOpen] = useState(false);
  const id = useId();
  const always = collapsible === true ? uncollapsibleWidgetsCount : widgets.length;
  const shown = open ? widgets : widgets.slice(0, always);
  const hides = always < widgets.length;
  const name = header === undefined ? {} : { 'aria-labelledby': `${id}-title` };
  return (
    <section class="card-section" {...name}>
      {header !== undefined && (
        <h4 id={`${id}-title`}>
          <RichText html={header} />
        </h4>
      )}
      <div id={id} class="card-widgets">
        {shown.map((widget, place) => (
          <Widget key={place} widget={widget} />
        ))}
      </div>
      {hides && (
        <button
          type="button"
          class="link"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {open ? W.cards.less : W.cards.more}
        </button>
      )}
    </section>
  );
}
