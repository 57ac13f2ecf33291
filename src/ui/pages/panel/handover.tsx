import { useState } from 'preact/hooks';
import type { Exported, OfficeData } from '../../contract';
import { Do } from './doing';
import { sentenceOf, usePanel, useServer } from './hooks';
import { Away, Back, Button, Heading, Show, Trouble, Working } from './parts';
import { command, type Refused } from './server';
import { fill, words } from './words';

const said = words.handover;

/** The whole programme in a folder, the end of the work here, and the way back. */
export function HandOver() {
  const panel = usePanel();
  const of = useServer('officeData');
  const [made, setMade] = useState<Exported>();
  const gathered = (exported: Exported): void => {
    setMade(exported);
    of.reload();
  };
  return (
    <>
      <Back onClick={panel.back} />
      <Heading>{said.title}</Heading>
      {made !== undefined && <Made made={made} />}
      <Show of={of}>
        {({ arrival }) =>
          arrival.handedOver ? (
            <HandedOver gathered={gathered} reload={of.reload} />
          ) : (
            <AtWork gathered={gathered} />
          )
        }
      </Show>
    </>
  );
}

/** Where everything is, and what to do with it. */
function Made({ made }: { made: Exported }) {
  return (
    <div class="card" role="status">
      <p class="good">{fill(said.gathered, { count: made.files + 1 })}</p>
      <p>
        <Away href={made.folderUrl}>{said.openFolder}</Away>
      </p>
      <p>
        <Away href={made.fileUrl}>{said.openFile}</Away>
      </p>
      <p>{said.shareFile}</p>
    </div>
  );
}

type Gathered = (exported: Exported) => void;

function AtWork({ gathered }: { gathered: Gathered }) {
  const [sure, setSure] = useState(false);
  return (
    <>
      <p class="lead">{said.lead}</p>
      <Gather handOver={false} caption={said.gather} gathered={gathered} />
      <h2>{said.handOver}</h2>
      <p>{said.handOverLead}</p>
      <ul class="plain">
        {[said.closes, said.sends, said.stops, said.back].map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      {!sure && (
        <Button kind="danger" onClick={() => setSure(true)}>
          {said.handOver}
        </Button>
      )}
      {sure && <p class="next">{said.sure}</p>}
      {sure && <Gather handOver caption={said.handOverNow} gathered={gathered} />}
    </>
  );
}

function HandedOver({ gathered, reload }: { gathered: Gathered; reload: () => void }) {
  return (
    <>
      <p class="next">{said.isHandedOver}</p>
      <Gather handOver={false} caption={said.gatherAgain} gathered={gathered} />
      <h2>{said.takeBack}</h2>
      <p>{said.takeBackLead}</p>
      <Do
        name="takeBack"
        args={{}}
        quiet
        kind="danger"
        caption={said.takeBack}
        done={said.takenBack}
        onDone={reload}
      />
    </>
  );
}

interface GatherProps {
  handOver: boolean;
  caption: string;
  gathered: Gathered;
}

/** The button that gathers everything; it takes its time. */
function Gather({ handOver, caption, gathered }: GatherProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refused>();
  const start = (): void => {
    setBusy(true);
    setProblem(undefined);
    command<Exported>('exportProgramme', { handOver })
      .then(gathered)
      .catch((error: unknown) => setProblem(sentenceOf(error)))
      .finally(() => setBusy(false));
  };
  if (busy) return <Working text={said.gathering} />;
  return (
    <>
      <Trouble problem={problem} />
      <Button kind={handOver ? 'danger' : 'main'} onClick={start}>
        {caption}
      </Button>
    </>
  );
}

/** Whether this programme rests, or events of the one that arrived wait for her; and where that is seen to. */
export function Resting({ arrival }: Pick<OfficeData, 'arrival'>) {
  const panel = usePanel();
  const { handedOver, state, events } = arrival;
  if (handedOver)
    return (
      <div class="notice">
        <p>{said.isHandedOver}</p>
        <Button onClick={() => panel.open('handover')}>{said.title}</Button>
      </div>
    );
  if (state !== 'building' && events === 0) return null;
  return (
    <div class="notice">
      <p>
        {state === 'building' ? words.arrival.isComing : fill(words.arrival.events, { events })}
      </p>
      <Button onClick={() => panel.open('arrival')}>{words.arrival.title}</Button>
    </div>
  );
}
