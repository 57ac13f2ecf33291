import { useState } from 'preact/hooks';
import type { ReportData, ReportGroup } from '../../contract';
import { usePanel, useServer } from './hooks';
import { Back, Facts, Heading, Input, More, Select, Show } from './parts';
import { fill, words } from './words';

const said = words.report;
const BY = ['session', 'mentor', 'topic', 'area', 'modality', 'period'] as const;

/** What the mentees' surveys say. */
export function Report() {
  const panel = usePanel();
  const [by, setBy] = useState<string>('session');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const of = useServer('reportData', by, from, to);
  return (
    <>
      <Back onClick={panel.back} />
      <Heading>{said.title}</Heading>
      <Select
        label={said.by}
        value={by}
        onInput={setBy}
        choices={BY.map((key) => ({ key, label: said[key] }))}
      />
      <div class="two">
        <Input label={said.from} type="date" value={from} onInput={setFrom} />
        <Input label={said.to} type="date" value={to} onInput={setTo} />
      </div>
      <Show of={of}>{(data) => <Results data={data} />}</Show>
    </>
  );
}

function Results({ data }: { data: ReportData }) {
  if (data.total.n === 0) return <p>{said.none}</p>;
  return (
    <>
      <h2>{said.total}</h2>
      <Numbers group={data.total} />
      {data.groups.map((group) => (
        <More key={group.label} summary={group.label}>
          <Numbers group={group} />
        </More>
      ))}
    </>
  );
}

function Numbers({ group }: { group: ReportGroup }) {
  return (
    <>
      <p>{fill(said.count, { n: group.n, sessions: group.sessions })}</p>
      {group.percent !== null && <p>{fill(said.rate, { percent: group.percent })}</p>}
      <Facts facts={group.means} />
    </>
  );
}
