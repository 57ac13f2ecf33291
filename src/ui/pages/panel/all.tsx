import type { ProposalData } from '../../contract';
import { Do } from './doing';
import { usePanel, useServer } from './hooks';
import { RequestItem } from './lines';
import { Back, Heading, Show } from './parts';
import { fill, words } from './words';

const said = words.all;

/** The best mentor for every open request at once; each is chosen by the coordinator or not. */
export function All() {
  const panel = usePanel();
  const of = useServer('proposalData');
  return (
    <>
      <Back onClick={panel.back} />
      <Heading>{said.title}</Heading>
      <p class="lead">{said.lead}</p>
      <Show of={of}>{(data) => <Proposal data={data} reload={of.reload} />}</Show>
    </>
  );
}

function Proposal({ data, reload }: { data: ProposalData; reload: () => void }) {
  if (data.pairs.length + data.unserved.length === 0) return <p>{said.none}</p>;
  return (
    <>
      <ul>
        {data.pairs.map((pair) => (
          <Pair key={pair.request.id} pair={pair} reload={reload} />
        ))}
      </ul>
      {data.unserved.length > 0 && <h2>{said.unserved}</h2>}
      <ul>
        {data.unserved.map(({ request, missing }) => (
          <li key={request.id} class="card">
            <ul>
              <RequestItem line={request} />
            </ul>
            <p>{missing}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Pair({ pair, reload }: { pair: ProposalData['pairs'][number]; reload: () => void }) {
  const panel = usePanel();
  const { request, mentorId, name, reasons, isChosen } = pair;
  return (
    <li class="card">
      <ul>
        <RequestItem line={request} />
      </ul>
      <button type="button" class="name" onClick={() => panel.open('mentor', mentorId)}>
        {name}
      </button>
      <ul class="reasons">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {!isChosen && (
        <Do
          name="assign"
          args={{ request: request.id, mentor: mentorId }}
          quiet
          kind="plain"
          caption={fill(said.choose, { name })}
          done={fill(said.taken, { name })}
          onDone={reload}
        />
      )}
    </li>
  );
}
