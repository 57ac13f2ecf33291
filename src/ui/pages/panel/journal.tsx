import { useEffect, useRef, useState } from 'preact/hooks';
import type { JournalLine, WaitingLine } from '../../contract';
import { Do, Undo } from './doing';
import { sentenceOf, usePanel, useServer } from './hooks';
import { Back, Button, Heading, Input, More, Show, Trouble, Working } from './parts';
import { call, type Refused } from './server';
import { common, fill, words } from './words';

const said = words.journal;

/** What happened, to whom and why, the newest first; of one row when `about` is its id. */
export function Journal({ about }: { about: string }) {
  const panel = usePanel();
  return (
    <>
      <Back onClick={panel.back} />
      <Heading>{said.title}</Heading>
      {about === '' && <Waiting />}
      <Lines about={about} />
    </>
  );
}

/** Lines as far as they were asked for. */
interface Page {
  subject: string;
  lines: readonly JournalLine[];
  more: boolean;
}

/** A page after another, as she asks for them; with other words it begins anew. */
function usePages(about: string, text: string) {
  const [page, setPage] = useState<Page>();
  const [busy, setBusy] = useState(true);
  const [problem, setProblem] = useState<Refused>();
  const latest = useRef(0);
  const ask = (before: readonly JournalLine[]): void => {
    const asked = (latest.current += 1);
    setBusy(true);
    setProblem(undefined);
    const settle = (work: () => void): void => {
      if (latest.current !== asked) return;
      work();
      setBusy(false);
    };
    call('journalData', about, text, before.at(-1)?.id ?? '').then(
      (next) => settle(() => setPage({ ...next, lines: [...before, ...next.lines] })),
      (error: unknown) => settle(() => setProblem(sentenceOf(error))),
    );
  };
  useEffect(() => ask([]), [about, text]);
  return { page, busy, problem, more: () => ask(page?.lines ?? []), again: () => ask([]) };
}

function Lines({ about }: { about: string }) {
  const panel = usePanel();
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  const { page, busy, problem, more, again } = usePages(about, text);
  return (
    <section>
      {about !== '' && page !== undefined && (
        <p class="next">{fill(said.of, { subject: page.subject })}</p>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setText(typed.trim());
        }}
      >
        <Input
          label={said.search}
          hint={said.searchHint}
          type="search"
          value={typed}
          onInput={setTyped}
        />
        <Button type="submit">{common.words.search}</Button>
      </form>
      {page !== undefined && (
        <>
          <p class="hint">
            {page.lines.length > 0 ? said.lead : text === '' ? said.empty : said.none}
          </p>
          <ul>
            {page.lines.map((line) => (
              <Line key={line.id} line={line} again={again} />
            ))}
          </ul>
        </>
      )}
      <Trouble problem={problem} retry={again} />
      {busy && <Working />}
      {!busy && page?.more === true && <Button onClick={more}>{said.more}</Button>}
      {about !== '' && (
        <Button kind="quiet" onClick={() => panel.open('journal')}>
          {said.all}
        </Button>
      )}
    </section>
  );
}

function Line({ line, again }: { line: JournalLine; again: () => void }) {
  const panel = usePanel();
  const { id, at, who, what, why, subject, view, about, undo } = line;
  return (
    <li class="card">
      <p class="hint">{at}</p>
      <strong>{what}</strong>
      {subject !== '' && view === '' && <p>{subject}</p>}
      {subject !== '' && view !== '' && (
        <p>
          <button type="button" class="name" onClick={() => panel.open(view, about)}>
            {subject}
          </button>
        </p>
      )}
      <p>{fill(said.who, { who })}</p>
      {why !== '' && <p>{fill(said.why, { why })}</p>}
      {undo === 'done' && <p class="hint">{said.undone}</p>}
      {(undo === 'yes' || undo === 'again') && (
        <Undo entry={id} isAgain={undo === 'again'} onDone={again} />
      )}
    </li>
  );
}

/** What the sheet is still to do, and why it has not: folded away while nothing failed. */
function Waiting() {
  const of = useServer('waitingData');
  const { title, none, some, more } = words.waiting;
  const lines = of.data?.lines ?? [];
  const count = lines.length + (of.data?.more ?? 0);
  return (
    <More
      key={String(lines.some(({ failed }) => failed))}
      summary={of.data === undefined ? title : `${title}: ${count}`}
      isOpen={lines.some(({ failed }) => failed)}
    >
      <Show of={of}>
        {(data) => (
          <>
            <p class="hint">{count === 0 ? none : some}</p>
            <ul>
              {data.lines.map((line) => (
                <Waits key={line.id} line={line} reload={of.reload} />
              ))}
            </ul>
            {data.more > 0 && <p>{fill(more, { count: data.more })}</p>}
          </>
        )}
      </Show>
    </More>
  );
}

function Waits({ line, reload }: { line: WaitingLine; reload: () => void }) {
  const panel = usePanel();
  const { id, what, why, failed, canTry, canDiscard, view, about } = line;
  const said = words.waiting;
  return (
    <li class={failed ? 'alert' : 'card'}>
      <strong>{what}</strong>
      <p>{why}</p>
      {view !== '' && (
        <button type="button" class="link" onClick={() => panel.open(view, about)}>
          {words.journal.look}
        </button>
      )}
      {canTry && (
        <Do
          name="retry"
          args={{ effect: id }}
          quiet
          kind="plain"
          caption={said.now}
          done={said.tried}
          onDone={reload}
        />
      )}
      {canDiscard && (
        <Do
          name="discard"
          args={{ effect: id }}
          kind="quiet"
          caption={said.discard}
          go={said.discardGo}
          done={said.discarded}
          onDone={reload}
        />
      )}
    </li>
  );
}
