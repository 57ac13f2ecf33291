import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Preview } from '../../contract';
import { sentenceOf, usePanel, type Undoable } from './hooks';
import { Button, Trouble, Working } from './parts';
import { Previewed } from './previewed';
import { call, done, type Done, type Refused } from './server';
import { common, fill, words } from './words';

/** A command about to be given: its name, its arguments, and what is said when it is done. */
export interface Wanted {
  name: string;
  args: object;
  done: string;
  /** Runs without being shown first: nothing of it leaves the sheet, and that is known. */
  quiet?: boolean;
  /** It takes something back. */
  isUndo?: boolean;
}

type Doing =
  | { state: 'idle' }
  | { state: 'looking' | 'running' }
  | { state: 'showing'; preview: Preview; wanted: Wanted };

/** What was shown is done only as it was shown. */
function given({ name, args }: Wanted, seen: string | undefined): Promise<Done<unknown>> {
  return seen === undefined
    ? done('runCommand', name, JSON.stringify(args))
    : done('confirmCommand', name, JSON.stringify(args), seen);
}

/** Gives a command only after showing what it would send; what is sent was seen. */
export function useDoing(onDone: () => void) {
  const panel = usePanel();
  const [doing, setDoing] = useState<Doing>({ state: 'idle' });
  const [problem, setProblem] = useState<Refused>();
  const failed = (error: unknown): void => {
    setDoing({ state: 'idle' });
    setProblem(sentenceOf(error));
  };
  const run = (wanted: Wanted, seen?: string): void => {
    setDoing({ state: 'running' });
    given(wanted, seen).then(({ undo }) => {
      setDoing({ state: 'idle' });
      panel.tell(wanted.done, { entry: undo, isAgain: wanted.isUndo === true });
      onDone();
    }, failed);
  };
  const ask = (wanted: Wanted): void => {
    setProblem(undefined);
    // The button that takes back what was done stands beside the words that say so.
    if (wanted.name !== 'undo') panel.tell('');
    if (wanted.quiet === true) {
      run(wanted);
      return;
    }
    setDoing({ state: 'looking' });
    call('previewCommand', wanted.name, JSON.stringify(wanted.args)).then(
      (preview) =>
        preview.leaves
          ? setDoing({ state: 'showing', preview, wanted })
          : run(wanted, preview.seen),
      failed,
    );
  };
  return { doing, problem, ask, run, cancel: () => setDoing({ state: 'idle' }) };
}

interface StageProps {
  flow: ReturnType<typeof useDoing>;
  /** The caption of the button that does it. */
  go: string;
  danger?: boolean;
}

/** What a command would do, with the button that does it; or that it is under way; or what went wrong. */
export function Stage({ flow, go, danger = false }: StageProps) {
  const { doing, problem, run, cancel } = flow;
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (doing.state !== 'showing') return;
    ref.current?.focus();
    ref.current?.scrollIntoView({ block: 'nearest' });
  }, [doing.state]);
  return (
    <>
      <Trouble problem={problem} />
      {doing.state === 'looking' && <Working text={words.view.preparingPreview} />}
      {doing.state === 'running' && <Working text={words.view.saving} />}
      {doing.state === 'showing' && (
        <div class="preview" ref={ref} tabIndex={-1} role="group" aria-label={words.preview.title}>
          <Previewed preview={doing.preview} />
          <Button
            kind={danger ? 'danger' : 'main'}
            onClick={() => run(doing.wanted, doing.preview.seen)}
          >
            {go}
          </Button>
          <Button kind="quiet" onClick={cancel}>
            {words.preview.cancel}
          </Button>
        </div>
      )}
    </>
  );
}

interface DoProps extends Wanted {
  caption: string;
  go?: string;
  kind?: 'main' | 'plain' | 'quiet' | 'danger';
  onDone: () => void;
}

/** A button that shows what it would send, and then does it. */
export function Do({ caption, go = caption, kind = 'main', onDone, ...wanted }: DoProps) {
  const flow = useDoing(onDone);
  return (
    <div class="do">
      {flow.doing.state !== 'showing' && (
        <Button kind={kind} busy={flow.doing.state !== 'idle'} onClick={() => flow.ask(wanted)}>
          {caption}
        </Button>
      )}
      <Stage flow={flow} go={go} danger={kind === 'danger'} />
    </div>
  );
}

interface UndoProps extends Undoable {
  onDone: () => void;
}

/** Takes back what a line of the journal tells of; what cannot be taken back is shown before. */
export function Undo({ entry, isAgain, onDone }: UndoProps) {
  const { undo } = words;
  const [caption, go, said] = isAgain
    ? [undo.again, undo.goAgain, undo.doneAgain]
    : [undo.act, undo.go, undo.done];
  return (
    <Do
      name="undo"
      isUndo={!isAgain}
      args={{ entry }}
      kind="quiet"
      caption={caption}
      go={go}
      done={said}
      onDone={onDone}
    />
  );
}

interface DoFormProps {
  caption: string;
  lead?: string;
  go: string;
  kind?: 'plain' | 'quiet';
  danger?: boolean;
  /** It is what comes next: it stands open under its name. */
  isNext?: boolean;
  /** It was asked for from the menu. */
  isOpen?: boolean;
  /** The command as the fields say now. */
  wanted: () => Wanted;
  onDone: () => void;
  children: ComponentChildren;
}

/** A command that needs a few answers first: its button opens them in place. */
export function DoForm(props: DoFormProps) {
  const { caption, lead, go, kind = 'plain', danger = false, isNext = false, children } = props;
  const [open, setOpen] = useState(isNext || props.isOpen === true);
  const flow = useDoing(() => {
    setOpen(isNext);
    props.onDone();
  });
  const isBusy = flow.doing.state === 'looking' || flow.doing.state === 'running';
  return (
    <div class={open ? 'do open' : 'do'}>
      {isNext && open ? (
        caption !== '' && <h2>{caption}</h2>
      ) : (
        <Button kind={open ? 'quiet' : kind} expanded={open} onClick={() => setOpen(!open)}>
          {caption}
        </Button>
      )}
      {open && (
        <form
          // What was shown is no longer what would be done.
          onInput={() => flow.doing.state === 'showing' && flow.cancel()}
          onSubmit={(event) => {
            event.preventDefault();
            if (!isBusy) flow.ask(props.wanted());
          }}
        >
          {lead !== undefined && <p class="lead">{lead}</p>}
          {children}
          {flow.doing.state !== 'showing' && (
            <Button type="submit" kind="main" busy={isBusy}>
              {common.words.next}
            </Button>
          )}
        </form>
      )}
      {open && <Stage flow={flow} go={go} danger={danger} />}
    </div>
  );
}

/** Who else has to act before anything leaves: the account that set the sheet up. */
export function Later({ viewer }: { viewer: { isOperator: boolean; operator: string } }) {
  if (viewer.isOperator) return null;
  return <p class="later">{fill(words.view.notOperator, { operator: viewer.operator })}</p>;
}
