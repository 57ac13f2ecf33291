import { useEffect, useRef } from 'preact/hooks';
import type { FormView } from '../../protocol';
import { fill } from '../format';
import { useShared } from '../shared';
import { W } from '../words';
import type { Filling } from './filling';
import { Item } from './item';

/** One section of the form with its questions, and the way on. */
export function Section({ form, filling }: { form: FormView; filling: Filling }) {
  const body = useRef<HTMLFormElement>(null);
  const { section: place, problems } = filling;
  const section = form.sections[place];
  const count = Object.keys(problems).length;
  useEffect(() => {
    body.current
      ?.querySelector<HTMLElement>(
        '.form-card.wrong input, .form-card.wrong textarea, .form-card.wrong select',
      )
      ?.focus();
  }, [count > 0 ? problems : undefined]);
  if (section === undefined) return null;
  return (
    <form
      ref={body}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void filling.onward();
      }}
    >
      <Titles form={form} filling={filling} section={section} />
      {section.items.map((item) => (
        <Item
          key={item.id}
          item={item}
          answer={filling.answers[String(item.id)]}
          problem={problems[String(item.id)]}
          onAnswer={(answer) => filling.answer(item.id, answer)}
        />
      ))}
      {count > 0 && (
        <p class="problem" role="alert">
          {W.forms.fixHint}
        </p>
      )}
      <Buttons form={form} filling={filling} section={section} />
    </form>
  );
}

interface SectionProps {
  form: FormView;
  filling: Filling;
  section: FormView['sections'][number];
}

function Titles({ form, filling, section }: SectionProps) {
  const named = section.title !== '' || section.helpText !== '';
  return (
    <>
      <div class="form-card first">
        <h2>{form.title}</h2>
        {filling.first && form.description !== '' && <p class="said">{form.description}</p>}
        <p class="required-note">{W.forms.requiredNote}</p>
      </div>
      {filling.section > 0 && named && (
        <div class="form-card section-title">
          <h3>{section.title}</h3>
          {section.helpText !== '' && <p class="said">{section.helpText}</p>}
        </div>
      )}
    </>
  );
}

function Buttons({ form, filling, section }: SectionProps) {
  const { busy } = useShared();
  const total = form.sections.length;
  const isLast = filling.section === total - 1 || section.next.kind === 'SUBMIT';
  return (
    <div class="form-buttons">
      {!filling.first && (
        <button type="button" onClick={filling.back}>
          {W.forms.back}
        </button>
      )}
      <button type="submit" class="main" disabled={busy}>
        {isLast ? W.forms.send : W.forms.next}
      </button>
      {total > 1 && (
        <span class="hint">{fill(W.forms.section, { n: filling.section + 1, total })}</span>
      )}
      <button type="button" class="link" onClick={filling.clear}>
        {W.forms.clear}
      </button>
    </div>
  );
}
