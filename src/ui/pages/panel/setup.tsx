import { useState } from 'preact/hooks';
import type { OfficeData, SetUpAnswer } from '../../contract';
import { sentenceOf, usePanel, useServer } from './hooks';
import { Away, Back, Button, Heading, Show, Trouble, Working } from './parts';
import { command, type Refused } from './server';
import { common, fill, words } from './words';

const said = words.setUp;

/** The set-up assistant. */
export function SetUp() {
  const panel = usePanel();
  return (
    <>
      <Back onClick={panel.back} />
      <Heading>{said.title}</Heading>
      <Assistant adopt={false} />
    </>
  );
}

/** What she sees before anything was set up, or in a copy of a spreadsheet. */
export function Welcome({ isCopy }: { isCopy: boolean }) {
  return (
    <>
      <Heading>{said.title}</Heading>
      <p class="next">{isCopy ? said.copied : said.welcome}</p>
      <Assistant adopt={isCopy} />
    </>
  );
}

type Stage =
  | { state: 'idle' }
  | { state: 'going'; rounds: number; made: number }
  | { state: 'done'; made: number };

/** So often set-up may say that it is unfinished before she is asked to look. */
const MOST_ROUNDS = 12;

function useSetUp(adopt: boolean) {
  const [stage, setStage] = useState<Stage>({ state: 'idle' });
  const [problem, setProblem] = useState<Refused>();
  const goOn = async (rounds: number, before: number): Promise<void> => {
    setStage({ state: 'going', rounds, made: before });
    const answer = await command<SetUpAnswer>('setup', { adopt });
    const made = before + answer.made.length;
    if (answer.finished) setStage({ state: 'done', made });
    else if (rounds < MOST_ROUNDS) await goOn(rounds + 1, made);
    else setStage({ state: 'idle' });
  };
  const start = (): void => {
    setProblem(undefined);
    goOn(0, 0).catch((error: unknown) => {
      setStage({ state: 'idle' });
      setProblem(sentenceOf(error));
    });
  };
  return { stage, problem, start };
}

function Assistant({ adopt }: { adopt: boolean }) {
  const { stage, problem, start } = useSetUp(adopt);
  if (stage.state === 'done') return <Ready made={stage.made} />;
  if (stage.state === 'going')
    return (
      <>
        <Working text={stage.rounds === 0 ? said.going : said.continuing} />
        {stage.made > 0 && <p>{fill(said.made, { count: stage.made })}</p>}
      </>
    );
  return (
    <>
      <p class="lead">{said.lead}</p>
      <p>{said.makes}</p>
      <ul class="plain">
        {[said.tabs, said.forms, said.calendar, said.drive, said.clock].map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <p>{said.nobody}</p>
      <p>{said.account}</p>
      <Trouble problem={problem} />
      <Button kind="main" onClick={start}>
        {adopt ? said.adopt : said.go}
      </Button>
    </>
  );
}

/** The finished state: what can be shared now, and where to go on. */
function Ready({ made }: { made: number }) {
  const panel = usePanel();
  const of = useServer('officeData');
  return (
    <>
      <p class="good" role="status">
        {said.done} {made === 0 ? said.nothing : fill(said.made, { count: made })}
      </p>
      <Show of={of}>{(data) => <Forms data={data} />}</Show>
      <p>{said.rehearse}</p>
      <Button onClick={() => panel.open('rehearsal')}>{words.rehearsal.title}</Button>
      <Button kind="main" onClick={() => panel.open('today')}>
        {said.toPanel}
      </Button>
    </>
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
      {shown && <input readOnly value={text} aria-label={caption} onFocus={(event) => event.currentTarget.select()} />}
    </>
  );
}
