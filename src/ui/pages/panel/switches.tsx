import { Do } from './doing';
import { usePanel, useServer } from './hooks';
import { Back, Heading, Show } from './parts';
import { words } from './words';

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
  const said = words.sample;
  return (
    <>
      <Back onClick={panel.back} />
      <Heading>{said.title}</Heading>
      <p class="lead">{said.lead}</p>
      <Do
        name="sampleData"
        args={{ on: true }}
        quiet
        caption={said.start}
        done={said.started}
        onDone={() => undefined}
      />
      <Do
        name="sampleData"
        args={{ on: false }}
        quiet
        kind="plain"
        caption={said.stop}
        done={said.stopped}
        onDone={() => undefined}
      />
    </>
  );
}
