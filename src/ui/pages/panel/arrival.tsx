import { useState } from 'preact/hooks';
import type { ImportPreview, OfficeData } from '../../contract';
import { Do } from './doing';
import { sentenceOf, usePanel, useServer } from './hooks';
import { Back, Button, Heading, Input, Show, Trouble, Working } from './parts';
import { useRounds } from './rounds';
import { command, type Refused } from './server';
import { fill, words } from './words';

const said = words.arrival;

/** Another programme comes into this spreadsheet: what would arrive, its arrival, and the events that wait for a yes. */
export function Arrival() {
  const panel = usePanel();
  const of = useServer('officeData');
  return (
    <>
      <Back onClick={panel.back} />
      <Heading>{said.title}</Heading>
      <Show of={of}>
        {({ arrival }) =>
          arrival.state === 'made' ? (
            <Arrived arrival={arrival} reload={of.reload} />
          ) : (
            <Coming file={arrival.file} reload={of.reload} />
          )
        }
      </Show>
    </>
  );
}

interface ComingProps {
  /** Where it comes from, once it has begun. */
  file: string;
  reload: () => void;
}

function Coming({ file, reload }: ComingProps) {
  const [link, setLink] = useState(file);
  const [preview, setPreview] = useState<ImportPreview>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refused>();
  const look = (): void => {
    setBusy(true);
    setProblem(undefined);
    command<ImportPreview>('importProgramme', { file: link, preview: true })
      .then(setPreview, (error: unknown) => setProblem(sentenceOf(error)))
      .finally(() => setBusy(false));
  };
  if (file !== '') return <Receive args={{ file }} caption={said.goOn} reload={reload} />;
  return (
    <>
      <p class="lead">{said.lead}</p>
      <form
        onInput={() => setPreview(undefined)}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) look();
        }}
      >
        <Input label={said.link} hint={said.linkHint} value={link} onInput={setLink} required />
        {preview === undefined && (
          <Button type="submit" kind="main" busy={busy}>
            {said.look}
          </Button>
        )}
      </form>
      {busy && <Working />}
      <Trouble problem={problem} />
      {preview !== undefined && <Previewed preview={preview} />}
      {preview !== undefined && (
        <Receive args={{ file: link, seen: preview.seen }} caption={said.receive} reload={reload} />
      )}
    </>
  );
}

function Previewed({ preview }: { preview: ImportPreview }) {
  const { institution, exportedOn, rows, notes } = preview;
  return (
    <div class="preview">
      <h2>{fill(said.from, { institution })}</h2>
      {exportedOn !== '' && <p>{fill(said.exportedOn, { date: exportedOn })}</p>}
      <ul class="plain">
        {rows.map(({ table, label, count }) => (
          <li key={table}>{fill(said.rows, { label, count })}</li>
        ))}
      </ul>
      <h2>{said.before}</h2>
      <ul class="plain">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </div>
  );
}

interface ReceiveProps {
  args: object;
  caption: string;
  reload: () => void;
}

/** Row after row, slice after slice; it goes on by itself. */
function Receive({ args, caption, reload }: ReceiveProps) {
  const panel = usePanel();
  const { rounds, problem, start } = useRounds('importProgramme', args, () => {
    panel.tell(said.arrived);
    reload();
  });
  const { progress } = rounds;
  if (rounds.state === 'going')
    return (
      <>
        <Working text={said.receiving} />
        {progress !== undefined && (
          <p>{fill(words.view.progress, { done: progress.done, of: progress.of })}</p>
        )}
      </>
    );
  return (
    <>
      <Trouble problem={problem} />
      <Button kind="main" onClick={start}>
        {caption}
      </Button>
    </>
  );
}

interface ArrivedProps {
  arrival: OfficeData['arrival'];
  reload: () => void;
}

function Arrived({ arrival: { events }, reload }: ArrivedProps) {
  const panel = usePanel();
  return (
    <>
      <p class="good">{said.isHere}</p>
      {events > 0 && (
        <>
          <p>{fill(said.events, { events })}</p>
          <p>{said.eventsLead}</p>
          <Do
            name="acceptEvents"
            args={{}}
            caption={said.seeEvents}
            go={said.acceptEvents}
            done={said.accepted}
            onDone={reload}
          />
        </>
      )}
      <p>{said.thenShare}</p>
      <Button onClick={() => panel.open('setup')}>{words.setUp.share}</Button>
    </>
  );
}
