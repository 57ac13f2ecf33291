import { useState } from 'preact/hooks';
import type { OfficeData } from '../../contract';
import { DoForm, Later } from './doing';
import { usePanel, useServer } from './hooks';
import { Back, Heading, Select, Show } from './parts';
import { momentsOf, SpanFields, spanFrom, useSpan } from './when';
import { words } from './words';

const said = words.session;

/** A session that nobody asked for by form, or that took place already. */
export function Add() {
  const panel = usePanel();
  const of = useServer('officeData');
  return (
    <>
      <Back onClick={panel.back} />
      <Heading>{said.add}</Heading>
      <Show of={of}>{(data) => <AddForm data={data} />}</Show>
    </>
  );
}

function AddForm({ data }: { data: OfficeData }) {
  const panel = usePanel();
  const [span, change] = useSpan(spanFrom('', '10:00', 120), 120);
  const [chosen, setChosen] = useState({ mentor: '', area: '', topic: '' });
  const pick = { key: '', label: said.pick };
  const lists = { mentor: data.mentors, area: data.areas, topic: data.topics };
  return (
    <>
      <Later viewer={data.viewer} />
      <DoForm
        caption=""
        lead={said.addLead}
        go={said.addGo}
        isNext
        wanted={() => ({
          name: 'addSession',
          args: { ...chosen, ...momentsOf(span, data.zone) },
          done: said.added,
        })}
        onDone={() => panel.open('today')}
      >
        {(['mentor', 'area', 'topic'] as const).map((key) => (
          <Select
            key={key}
            label={said[key]}
            value={chosen[key]}
            onInput={(value) => setChosen({ ...chosen, [key]: value })}
            choices={[pick, ...lists[key]]}
            required
          />
        ))}
        <SpanFields span={span} change={change} />
      </DoForm>
    </>
  );
}
