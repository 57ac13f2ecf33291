import { useState } from 'preact/hooks';
import type { CandidateLine, ExcludedLine, RequestData } from '../../contract';
import { Do } from './doing';
import { usePanel } from './hooks';
import { Button, Input, More, Phone } from './parts';
import { fill, words } from './words';

const said = words.request;

/** So many candidates are shown at first: more are a choice to make, not a help. */
const FIRST = 3;

interface Props {
  data: RequestData;
  reload: () => void;
}

/** Who can be asked and why, who cannot and why, and the button that chooses. */
export function Candidates({ data, reload }: Props) {
  const first = data.candidates.slice(0, FIRST);
  const rest = data.candidates.slice(FIRST);
  const shared = sharedBy(data.candidates);
  return (
    <section>
      <h2>{said.candidates}</h2>
      {first.length === 0 ? (
        <Nobody data={data} reload={reload} />
      ) : (
        <p class="lead">{said.best}</p>
      )}
      {shared.length > 0 && (
        <More summary={fill(said.shared, { count: shared.length })} isOpen>
          <Reasons reasons={shared} />
        </More>
      )}
      <Choices lines={first} data={data} reload={reload} shared={shared} mainFirst />
      {rest.length > 0 && (
        <More summary={fill(said.more, { count: rest.length })}>
          <Choices lines={rest} data={data} reload={reload} shared={shared} />
        </More>
      )}
      {data.excluded.length > 0 && (
        <More summary={fill(said.excluded, { count: data.excluded.length })}>
          <ul>
            {data.excluded.map((line) => (
              <Excluded key={line.mentorId} line={line} data={data} reload={reload} />
            ))}
          </ul>
        </More>
      )}
    </section>
  );
}

/** The reasons that tell no candidate from another; none when there is only one. */
function sharedBy(candidates: readonly CandidateLine[]): string[] {
  const [first, ...others] = candidates;
  if (first === undefined || others.length === 0) return [];
  return first.reasons.filter((reason) => others.every(({ reasons }) => reasons.includes(reason)));
}

function Reasons({ reasons }: { reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  return (
    <ul class="reasons">
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}

interface ChoicesProps extends Props {
  lines: readonly CandidateLine[];
  /** What is true of every candidate is said once, above. */
  shared: readonly string[];
  mainFirst?: boolean;
}

function Choices({ lines, data, reload, shared, mainFirst = false }: ChoicesProps) {
  const panel = usePanel();
  return (
    <ol class="candidates">
      {lines.map((line, index) => (
        <li key={line.mentorId} class="card">
          <button type="button" class="name" onClick={() => panel.open('mentor', line.mentorId)}>
            {line.name}
          </button>
          <Phone {...line} />
          <Reasons reasons={line.reasons.filter((reason) => !shared.includes(reason))} />
          {line.mentorId !== data.mentorId && (
            <Do
              name="assign"
              args={{ request: data.id, mentor: line.mentorId }}
              quiet
              caption={fill(said.choose, { name: line.name })}
              done={fill(said.chosen, { name: line.name })}
              kind={mainFirst && index === 0 && data.mentorId === '' ? 'main' : 'plain'}
              onDone={reload}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

/** Nobody can be asked: the profile to recruit, and looking again when the directory has grown. */
function Nobody({ data, reload }: Props) {
  const panel = usePanel();
  return (
    <div class="notice">
      <p>{said.nobody}</p>
      <p>{data.missing}</p>
      {data.step === 'recruit' ? (
        <Button onClick={reload}>{said.lookAgain}</Button>
      ) : (
        <Do
          name="match"
          args={{ request: data.id }}
          quiet
          caption={said.recruit}
          done={said.recruiting}
          onDone={reload}
        />
      )}
      <Button kind="quiet" onClick={() => panel.open('setup')}>
        {said.openForm}
      </Button>
    </div>
  );
}

interface ExcludedProps extends Props {
  line: ExcludedLine;
}

/** A rule speaks against her; the coordinator decides, and writes down why. */
function Excluded({ line, data, reload }: ExcludedProps) {
  const [reason, setReason] = useState('');
  const [open, setOpen] = useState(false);
  return (
    <li class="card">
      <strong>{line.name}</strong>
      <Reasons reasons={line.reasons} />
      <Button kind="quiet" expanded={open} onClick={() => setOpen(!open)}>
        {said.chooseAnyway}
      </Button>
      {open && (
        <>
          <Input label={said.why} value={reason} onInput={setReason} />
          {reason.trim() !== '' && (
            <Do
              name="assign"
              args={{ request: data.id, mentor: line.mentorId, reason: reason.trim() }}
              quiet
              kind="plain"
              caption={fill(said.choose, { name: line.name })}
              done={fill(said.chosen, { name: line.name })}
              onDone={reload}
            />
          )}
        </>
      )}
    </li>
  );
}
