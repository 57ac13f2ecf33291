import type { RequestData } from '../../contract';
import { Candidates } from './candidates';
import { Later } from './doing';
import { usePanel, useServer } from './hooks';
import { History, SessionItem, nextOf } from './lines';
import { Away, Back, Facts, Heading, More, Show } from './parts';
import { Invite, Link, Proposed, Reply, Schedule, Standing } from './request-steps';
import { SessionSteps } from './session';
import { fill, words } from './words';

const said = words.request;

/** A request opened in place: how it stands, what comes next, what is asked. */
export function Request({ id }: { id: string }) {
  const panel = usePanel();
  const of = useServer('requestData', id);
  return (
    <>
      <Back onClick={panel.back} />
      <Show of={of}>{(data) => <Opened data={data} reload={of.reload} />}</Show>
    </>
  );
}

function Opened({ data, reload }: { data: RequestData; reload: () => void }) {
  const { topic, area, when, contact, clock, status } = data;
  return (
    <>
      <Heading>{topic}</Heading>
      <p class="status">
        <span class="badge">{status}</span>
        {clock !== null && <span class={`clock ${clock.tone}`}>{clock.text}</span>}
      </p>
      <p>{fill(said.contact, { contact, area })}</p>
      {when !== '' && <p>{fill(said.wants, { when })}</p>}
      {data.past && <p class="later">{said.past}</p>}
      {data.mentor !== '' && <Mentor data={data} />}
      <p class="next">{nextOf(data)}</p>
      <Later viewer={data.viewer} />
      <Steps key={data.step + data.mentorId} data={data} reload={reload} />
      <History of={data.id} />
      <More summary={said.asked}>
        <p>
          <Away href={`mailto:${data.contactEmail}`}>{data.contactEmail}</Away>
        </p>
        <Facts facts={data.asked} />
      </More>
    </>
  );
}

function Mentor({ data }: { data: RequestData }) {
  const panel = usePanel();
  return (
    <p>
      {fill(said.mentor, { mentor: '' })}
      <button type="button" class="name" onClick={() => panel.open('mentor', data.mentorId)}>
        {data.mentor}
      </button>
      {data.locked && <span>{fill(said.locked, { reason: data.lockReason })}</span>}
    </p>
  );
}

interface StepsProps {
  data: RequestData;
  reload: () => void;
}

/** The buttons of the next step first, then whatever else can be done now. */
function Steps(props: StepsProps) {
  switch (props.data.step) {
    case 'choose':
    case 'recruit':
      return <Candidates {...props} />;
    case 'invite':
      return (
        <>
          <Invite {...props} />
          <Another {...props} />
        </>
      );
    case 'reply':
      return (
        <>
          <Standing {...props} />
          <Reply {...props} isNext />
          <Another {...props} />
        </>
      );
    case 'newDate':
      return (
        <>
          <Standing {...props} />
          <Proposed {...props} />
          <Reply {...props} />
          <Another {...props} />
        </>
      );
    case 'link':
      return (
        <>
          <Link {...props} isNext />
          <Schedule {...props} />
        </>
      );
    case 'schedule':
      return (
        <>
          <p>{fill(said.linking, { when: props.data.linking })}</p>
          <Schedule {...props} isNext />
          <Link {...props} />
        </>
      );
    default:
      return <Sessions {...props} />;
  }
}

function Another(props: StepsProps) {
  return (
    <More summary={said.another}>
      <Candidates {...props} />
    </More>
  );
}

/** One session is worked on right here; of a series each is opened. */
function Sessions({ data, reload }: StepsProps) {
  const isPlanned = data.sessions.some((session) => session.isPlanned);
  // Of a request that is over only materials may be left to approve.
  const isOver = data.step === 'none' || (data.step === 'approve' && !isPlanned);
  const only = data.sessions.length === 1 ? data.sessions[0] : undefined;
  return (
    <section>
      {only === undefined ? (
        <>
          <h2>{said.sessions}</h2>
          <ul>
            {data.sessions.map((line) => (
              <SessionItem key={line.id} line={line} />
            ))}
          </ul>
        </>
      ) : (
        <>
          <p>{fill(said.session, { when: only.when })}</p>
          <SessionSteps key={only.step} data={only} reload={reload} />
        </>
      )}
      {isOver ? <p>{said.finished}</p> : <Schedule data={data} reload={reload} />}
    </section>
  );
}
