import { useState } from 'preact/hooks';
import type { OfficeData } from '../../contract';
import { usePanel, useServer } from './hooks';
import { Away, Back, Button, Heading, Show, Trouble, Working } from './parts';
import { useRounds } from './rounds';
import { common, fill, words } from './words';

const said = words.setUp;

/** The set-up assistant. */
export function SetUp() {
  const panel = usePanel();
  const of = useServer('officeData');
  const { data, problem, busy } = of;
  const isNew = problem?.code === 'not-set-up';
  const isCopy = problem?.code === 'copied-spreadsheet';
  if (isNew || isCopy) return <Welcome isCopy={isCopy} />;
  return (
    <>
      <Back onClick={panel.back} />
      <Heading>{said.title}</Heading>
      {busy && data === undefined && <Working />}
      <Trouble problem={problem} retry={of.reload} />
      {data !== undefined && (
        <>
          <p class="good">{said.ready}</p>
          <Forms data={data} />
          <Assistant adopt={false} isAgain />
        </>
      )}
    </>
  );
}

/** What she sees before anything was set up, or in a copy of a spreadsheet. */
export function Welcome({ isCopy }: { isCopy: boolean }) {
  return (
    <>
      <Heading>{said.title}</Heading>
      <Assistant adopt={isCopy} notice={isCopy ? said.copied : said.welcome} />
    </>
  );
}

interface AssistantProps {
  adopt: boolean;
  /** Everything stands already: it is only asked to put what is missing. */
  isAgain?: boolean;
  notice?: string;
}

function Assistant({ adopt, isAgain = false, notice }: AssistantProps) {
  const { rounds, problem, start } = useRounds('setup', { adopt });
  if (rounds.state === 'done')
    return isAgain ? <Done made={rounds.made} /> : <Ready made={rounds.made} />;
  if (rounds.state === 'going')
    return (
      <>
        <Working text={rounds.round === 0 ? said.going : said.continuing} />
        {rounds.made > 0 && <p>{fill(said.made, { count: rounds.made })}</p>}
      </>
    );
  return (
    <>
      {notice !== undefined && <p class="next">{notice}</p>}
      <p class="lead">{said.lead}</p>
      {!isAgain && <Explained />}
      <Trouble problem={problem} />
      <Button kind={isAgain ? 'plain' : 'main'} onClick={start}>
        {captionOf(adopt, isAgain)}
      </Button>
    </>
  );
}

function captionOf(adopt: boolean, isAgain: boolean): string {
  if (isAgain) return said.again;
  return adopt ? said.adopt : said.go;
}

/** What will be made, where, and with which account. */
function Explained() {
  return (
    <>
      <p>{said.makes}</p>
      <ul class="plain">
        {[said.tabs, said.forms, said.calendar, said.drive, said.clock].map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <p>{said.nobody}</p>
      <p>{said.account}</p>
    </>
  );
}

/** The finished state: what can be shared now, and where to go on. */
function Ready({ made }: { made: number }) {
  const panel = usePanel();
  const of = useServer('officeData');
  return (
    <>
      <Done made={made} />
      <Show of={of}>{(data) => <Forms data={data} />}</Show>
      <p>{said.rehearse}</p>
      <Button onClick={() => panel.open('rehearsal')}>{words.rehearsal.title}</Button>
      <Button kind="main" onClick={() => panel.open('today')}>
        {said.toPanel}
      </Button>
    </>
  );
}

function Done({ made }: { made: number }) {
  return (
    <p class="good" role="status">
      {said.done} {made === 0 ? said.nothing : fill(said.made, { count: made })}
    </p>
  );
}

/** The forms that are shared as they are. */
export function Forms({ data }: { data: OfficeData }) {
  return (
    <section>
      <h2>{said.share}</h2>
      <ul>
        {data.forms
          .filter(({ link }) => link !== '')
          .map(({ key, title, link }) => (
            <li key={key} class="card">
              <strong>{title}</strong>
              <p class="phone">
                <Away href={link}>{said.open}</Away>
                <Copy text={link} caption={said.copy} about={title} />
              </p>
            </li>
          ))}
      </ul>
    </section>
  );
}

/** Copies a link, and says so. `about` tells apart several of these for who listens. */
export function Copy({ text, caption, about }: { text: string; caption: string; about?: string }) {
  const panel = usePanel();
  const [shown, setShown] = useState(false);
  const copy = (): void => {
    // Where the page is not allowed the clipboard, the link is shown to be copied by hand.
    const written = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('none'));
    written.then(
      () => panel.tell(common.words.copied),
      () => setShown(true),
    );
  };
  return (
    <>
      <button
        type="button"
        class="link"
        aria-label={about === undefined ? caption : `${caption}: ${about}`}
        onClick={copy}
      >
        {caption}
      </button>
      {shown && (
        <input
          readOnly
          value={text}
          aria-label={caption}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </>
  );
}
