import { useState } from 'preact/hooks';
import type { MaterialLine, SessionData } from '../../contract';
import { Do, DoForm, Later } from './doing';
import { usePanel, useServer } from './hooks';
import { History, nextOf } from './lines';
import { Away, Back, Button, Facts, Heading, Input, More, Show } from './parts';
import { Copy } from './setup';
import { momentsOf, SpanFields, useSpan } from './when';
import { common, fill, words } from './words';

const said = words.session;

/** A session opened in place. */
export function Session({ id }: { id: string }) {
  const panel = usePanel();
  const of = useServer('sessionData', id);
  return (
    <>
      <Back onClick={panel.back} />
      <Show of={of}>{(data) => <Opened data={data} reload={of.reload} />}</Show>
    </>
  );
}

interface SessionProps {
  data: SessionData;
  reload: () => void;
}

function Opened({ data, reload }: SessionProps) {
  const panel = usePanel();
  return (
    <>
      <Heading>{data.title}</Heading>
      <p class="status">
        <span class="badge">{data.status}</span>
      </p>
      <p>{data.when}</p>
      <p>{[data.mentor, data.area].filter((part) => part !== '').join(' · ')}</p>
      <p class="next">{nextOf(data)}</p>
      <Later viewer={data.viewer} />
      <SessionSteps key={data.step} data={data} reload={reload} />
      {data.requestId !== '' && (
        <Button kind="quiet" onClick={() => panel.open('request', data.requestId)}>
          {said.request}
        </Button>
      )}
      <History of={data.id} />
    </>
  );
}

/** What can be done with a session, the next step first. */
export function SessionSteps({ data, reload }: SessionProps) {
  const args = { session: data.id };
  return (
    <>
      {data.step === 'prepare' && (
        <Do
          name="prepareMaterials"
          args={args}
          caption={said.prepare}
          go={said.prepareGo}
          done={said.prepared}
          onDone={reload}
        />
      )}
      {data.step === 'close' && (
        <Do
          name="closeSession"
          args={args}
          caption={said.close}
          go={said.closeGo}
          done={said.closed}
          onDone={reload}
        />
      )}
      <Materials data={data} reload={reload} />
      <Standing data={data} />
      {data.isPlanned && !data.isOver && <Changes data={data} reload={reload} />}
    </>
  );
}

function Materials({ data, reload }: SessionProps) {
  if (data.materials.length === 0) return null;
  const waiting = data.materials.find(({ approved }) => !approved);
  return (
    <section>
      <h2>{said.materials}</h2>
      <ul>
        {data.materials.map((material) => (
          <Material
            key={material.id}
            material={material}
            isNext={data.step === 'approve' && material === waiting}
            reload={reload}
          />
        ))}
      </ul>
    </section>
  );
}

interface MaterialProps {
  material: MaterialLine;
  isNext: boolean;
  reload: () => void;
}

function Material({ material, isNext, reload }: MaterialProps) {
  const { id, title, status, approved, url, due } = material;
  return (
    <li class="card">
      <strong>{title}</strong>
      <p>
        <span class="badge">{status}</span>{' '}
        {!approved && due !== '' && fill(said.due, { day: due })}
      </p>
      {url !== '' && (
        <p>
          <Away href={url}>{fill(said.openMaterial, { title })}</Away>
        </p>
      )}
      {!approved && (
        <Do
          name="approveMaterial"
          args={{ material: id }}
          caption={fill(said.approve, { title })}
          go={said.approveGo}
          kind={isNext ? 'main' : 'plain'}
          done={said.approved}
          onDone={reload}
        />
      )}
    </li>
  );
}

/** Where it takes place, who comes, and what is shared of it. */
function Standing({ data }: { data: SessionData }) {
  return (
    <>
      {data.of > 1 && <p>{fill(said.number, { number: data.number, of: data.of })}</p>}
      {data.place !== '' && <p>{fill(said.place, { place: data.place })}</p>}
      {data.meetLink !== '' && (
        <p>
          <Away href={data.meetLink}>{said.meet}</Away>
        </p>
      )}
      {data.needs !== '' && <p>{fill(words.reply.needs, { needs: data.needs })}</p>}
      {data.isPlanned && (
        <p>
          {fill(said.mentorReply, { reply: data.mentorReply })}
          {data.areaReply !== '' && ` · ${fill(said.areaReply, { reply: data.areaReply })}`}
        </p>
      )}
      {data.isOver && <Facts facts={data.counts} />}
      {data.folderLink !== '' && (
        <p>
          <Away href={data.folderLink}>{said.folder}</Away>
        </p>
      )}
      {data.links.length > 0 && (
        <More summary={said.links}>
          <ul>
            {data.links.map(({ label, text }) => (
              <li key={label}>
                <Away href={text}>{label}</Away>{' '}
                <Copy text={text} caption={common.words.copy} about={label} />
              </li>
            ))}
          </ul>
        </More>
      )}
    </>
  );
}

function Changes({ data, reload }: SessionProps) {
  const { route } = usePanel();
  const [span, change] = useSpan({ date: data.date, start: data.start, end: data.end }, 60);
  const [reason, setReason] = useState('');
  const args = { session: data.id };
  return (
    <>
      <DoForm
        caption={said.reschedule}
        go={said.rescheduleGo}
        isOpen={route.act === 'reschedule'}
        wanted={() => ({
          name: 'reschedule',
          args: { ...args, ...momentsOf(span, data.zone) },
          done: said.rescheduled,
        })}
        onDone={reload}
      >
        <SpanFields span={span} change={change} />
      </DoForm>
      <DoForm
        caption={said.cancel}
        go={said.cancelGo}
        danger
        isOpen={route.act === 'cancelSession'}
        wanted={() => ({ name: 'cancelSession', args: { ...args, reason }, done: said.cancelled })}
        onDone={reload}
      >
        <Input label={common.dialogs.cancelReason} value={reason} onInput={setReason} />
      </DoForm>
    </>
  );
}
