import { useState } from 'preact/hooks';
import type { MentorData, OfficeData } from '../../contract';
import { leftOf } from './directory';
import { DoForm } from './doing';
import { usePanel, useServer } from './hooks';
import { History, RequestItem, SessionItem } from './lines';
import { Away, Back, Facts, Heading, Input, More, Phone, Select, Show } from './parts';
import { fill, words } from './words';

const said = words.mentor;

/** A mentor's card: how to reach her, what she has under way, what she told. */
export function Mentor({ id }: { id: string }) {
  const panel = usePanel();
  const of = useServer('mentorData', id);
  return (
    <>
      <Back onClick={panel.back} />
      <Show of={of}>{(data) => <Card data={data} />}</Show>
    </>
  );
}

function Card({ data }: { data: MentorData }) {
  const { route } = usePanel();
  return (
    <>
      <Heading>{data.name}</Heading>
      <p class="status">
        <span class="badge">{data.status}</span>
      </p>
      <p>{leftOf(data.left)}</p>
      <Phone {...data} />
      {data.email !== '' && (
        <p>
          <Away href={`mailto:${data.email}`}>{data.email}</Away>
        </p>
      )}
      {data.requests.length > 0 && (
        <section>
          <h2>{said.now}</h2>
          <ul>
            {data.requests.map((line) => (
              <RequestItem key={line.id} line={line} />
            ))}
          </ul>
        </section>
      )}
      <h2>{said.details}</h2>
      <Facts facts={data.details} />
      {data.sessions.length > 0 && (
        <More summary={said.sessions}>
          <ul>
            {data.sessions.map((line) => (
              <SessionItem key={line.id} line={line} />
            ))}
          </ul>
        </More>
      )}
      <History of={data.id} />
      <Exclude data={data} isOpen={route.act === 'exclude'} />
    </>
  );
}

function Exclude({ data, isOpen }: { data: MentorData; isOpen: boolean }) {
  const office = useServer('officeData');
  return (
    <Show of={office}>{(known) => <ExcludeForm data={data} isOpen={isOpen} office={known} />}</Show>
  );
}

interface ExcludeFormProps {
  data: MentorData;
  isOpen: boolean;
  office: OfficeData;
}

function ExcludeForm({ data, isOpen, office }: ExcludeFormProps) {
  const [what, setWhat] = useState('');
  const [reason, setReason] = useState('');
  const choices = [
    { key: '', label: words.session.pick },
    ...office.areas.map(({ key, label }) => ({
      key: `area ${key}`,
      label: fill(said.excludeArea, { area: label }),
    })),
    ...office.requests.map(({ key, label }) => ({
      key: `request ${key}`,
      label: fill(said.excludeRequest, { topic: label }),
    })),
  ];
  const [kind = '', target = ''] = what.split(' ');
  return (
    <DoForm
      caption={said.exclude}
      lead={said.excludeLead}
      go={said.excludeGo}
      kind="quiet"
      isOpen={isOpen}
      wanted={() => ({
        name: 'exclude',
        args: { mentor: data.id, [kind]: target, reason },
        done: said.excluded,
        quiet: true,
      })}
      onDone={() => undefined}
    >
      <Select label={said.excludeWhat} value={what} onInput={setWhat} choices={choices} required />
      <Input label={said.excludeWhy} value={reason} onInput={setReason} />
    </DoForm>
  );
}
