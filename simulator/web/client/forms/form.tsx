import { useState } from 'preact/hooks';
import type { Ring } from '../../protocol';
import { accountOf } from '../people';
import { useShared } from '../shared';
import { W } from '../words';
import type { OpenForm } from './forms';
import { Outside } from './outside';
import { Section } from './section';
import { useFilling } from './filling';

/** A form as whoever answers it sees it, inside a frame that belongs to the workspace. */
export function LiveForm({ opened }: { opened: OpenForm }) {
  const { person } = useShared();
  const [ring, setRing] = useState<Ring>('once');
  const [phone, setPhone] = useState(false);
  const [anonymous, setAnonymous] = useState(!opened.form.collectEmail);
  const respondent = anonymous ? '' : accountOf(person);
  const filling = useFilling(opened, { respondent, ring });
  return (
    <>
      <Outside
        {...{ ring, setRing, phone, setPhone, anonymous, setAnonymous }}
        told={filling.told}
      />
      <div class={phone ? 'live-form phone' : 'live-form'}>
        <FormBody opened={opened} filling={filling} />
      </div>
    </>
  );
}

function FormBody({
  opened: { form },
  filling,
}: {
  opened: OpenForm;
  filling: ReturnType<typeof useFilling>;
}) {
  if (!form.open)
    return (
      <div class="form-card first">
        <h2>{form.title}</h2>
        <p>{form.closedMessage || W.forms.closed}</p>
      </div>
    );
  if (filling.sent)
    return (
      <div class="form-card first" role="status">
        <h2>{form.title}</h2>
        <p class="said">{form.confirmationMessage}</p>
        {form.showLinkToRespondAgain && (
          <button type="button" class="link" onClick={filling.again}>
            {W.forms.again}
          </button>
        )}
      </div>
    );
  return <Section form={form} filling={filling} />;
}
