import type { OfficeData } from '../../contract';
import { Do } from './doing';
import { usePanel, useServer } from './hooks';
import { Back, Button, Heading, Show, Trouble, Working } from './parts';
import { useRounds } from './rounds';
import { fill, words } from './words';

/** The rehearsal: everything happens and nothing reaches a real person. */
export function Rehearsal() {
  const panel = usePanel();
  const of = useServer('officeData');
  const said = words.rehearsal;
  return (
    <>
      <Back onClick={panel.back} />
      <Heading>{said.title}</Heading>
      <p class="lead">{said.lead}</p>
      <Show of={of}>
        {({ rehearsal }) => (
          <>
            <p class={rehearsal ? 'rehearsal' : 'next'}>{rehearsal ? said.isOn : said.isOff}</p>
            <Do
              key={String(rehearsal)}
              name="rehearsal"
              args={{ on: !rehearsal }}
              quiet
              caption={rehearsal ? said.stop : said.start}
              done={rehearsal ? said.stopped : said.started}
              onDone={of.reload}
            />
          </>
        )}
      </Show>
    </>
  );
}

/** Invented people and requests, to get to know the programme. */
export function Sample() {
  const panel = usePanel();
  const of = useServer('officeData');
  return (
    <>
      <Back onClick={panel.back} />
      <Heading>{words.sample.title}</Heading>
      <p class="lead">{words.sample.lead}</p>
      <Show of={of}>{({ sample }) => <SampleSwitch sample={sample} reload={of.reload} />}</Show>
    </>
  );
}

interface SampleProps {
  sample: OfficeData['sample'];
  reload: () => void;
}

function SampleSwitch({ sample, reload }: SampleProps) {
  return (
    <>
      {sample === 'made' && <p class="next">{words.sample.isOn}</p>}
      {(sample === 'none' || sample === 'loading') && <SampleDo key="on" on reload={reload} />}
      {sample !== 'none' && <SampleDo key="off" on={false} reload={reload} />}
    </>
  );
}

/** Puts the sample in or takes it out, slice by slice, and says how far it is. */
function SampleDo({ on, reload }: { on: boolean; reload: () => void }) {
  const panel = usePanel();
  const said = words.sample;
  const { rounds, problem, start } = useRounds('sampleData', { on }, () => {
    panel.tell(on ? said.started : said.stopped);
    reload();
  });
  const { progress } = rounds;
  if (rounds.state === 'going')
    return (
      <>
        <Working text={on ? said.starting : said.stopping} />
        {progress !== undefined && (
          <p>{fill(words.view.progress, { done: progress.done, of: progress.of })}</p>
        )}
      </>
    );
  return (
    <>
      <Trouble problem={problem} />
      <Button kind={on ? 'main' : 'plain'} onClick={start}>
        {on ? said.start : said.stop}
      </Button>
    </>
  );
}
