import { useState } from 'preact/hooks';
import type { RequestData } from '../../contract';
import { Do, DoForm } from './doing';
import { usePanel } from './hooks';
import { Away, Input, Radios, Select } from './parts';
import { Copy } from './setup';
import { momentsOf, SpanFields, spanFrom, useSpan } from './when';
import { fill, words } from './words';

interface StepProps {
  data: RequestData;
  reload: () => void;
  isNext?: boolean;
}

/** Inviting the mentor who was chosen: the mail is read before it is sent. */
export function Invite({ data, reload }: StepProps) {
  const said = words.invite;
  const chosen = data.candidates.find(({ mentorId }) => mentorId === data.mentorId);
  const isByPhone = data.mentorEmail === '';
  return (
    <>
      {isByPhone && <p class="lead">{said.noMail}</p>}
      <Do
        name="invite"
        args={{ request: data.id }}
        caption={isByPhone ? said.goPhone : fill(said.act, { name: data.mentor })}
        go={said.go}
        done={isByPhone ? said.doneByPhone : fill(said.done, { name: data.mentor })}
        onDone={reload}
      />
      {chosen !== undefined && chosen.call !== '' && (
        <p class="phone">
          <Away href={chosen.call}>{fill(said.call, { phone: chosen.phone })}</Away>
        </p>
      )}
    </>
  );
}

/** How the invitation stands, and the ways to reach her while she has not answered. */
export function Standing({ data }: StepProps) {
  const said = words.invite;
  const { invitation } = data;
  if (invitation === null) return null;
  const { whatsapp, call, phone, link, proposed, needs, reason } = invitation;
  return (
    <div class="card">
      <p>
        {fill(said.sent, { when: invitation.sent })}{' '}
        {fill(said.answerBy, { day: invitation.answerBy })}
      </p>
      {proposed !== '' && <p class="next">{fill(words.reply.proposed, { when: proposed })}</p>}
      {needs !== '' && <p>{fill(words.reply.needs, { needs })}</p>}
      {reason !== '' && <p>{fill(words.reply.said, { reason })}</p>}
      {whatsapp !== '' && (
        <p>
          <a
            class={`button ${data.mentorEmail === '' ? 'main' : 'plain'}`}
            href={whatsapp}
            target="_blank"
            rel="noopener"
          >
            {said.whatsapp}
          </a>
        </p>
      )}
      <p class="phone">
        {call !== '' && <Away href={call}>{fill(said.call, { phone })}</Away>}
        {link !== '' && <Copy text={link} caption={said.copyLink} />}
      </p>
    </div>
  );
}

type Answer = 'accept' | 'decline' | 'propose';

/** She proposes another date: the two answers there are to that. */
export function Proposed({ data, reload }: StepProps) {
  const said = words.reply;
  const channel = data.invitation?.channel ?? '';
  return (
    <>
      <Do
        name="recordReply"
        args={{ request: data.id, answer: 'accept', channel }}
        caption={said.agree}
        done={said.agreed}
        onDone={reload}
      />
      <Do
        name="recordReply"
        args={{ request: data.id, answer: 'decline', channel }}
        caption={said.refuse}
        kind="plain"
        done={said.refused}
        onDone={reload}
      />
    </>
  );
}

/** What she said by phone, WhatsApp or mail. */
export function Reply({ data, reload, isNext = false }: StepProps) {
  const said = words.reply;
  const [answer, setAnswer] = useState<Answer | ''>('');
  const [channel, setChannel] = useState('call');
  const [further, setFurther] = useState({ date: '', time: '', reason: '' });
  const args = {
    request: data.id,
    answer,
    channel,
    ...(answer === 'propose' ? { proposedDate: further.date, proposedTime: further.time } : {}),
    ...(answer === 'decline' && further.reason !== '' ? { reason: further.reason } : {}),
  };
  return (
    <DoForm
      caption={said.act}
      go={said.go}
      isNext={isNext}
      wanted={() => ({ name: 'recordReply', args, done: said.done })}
      onDone={reload}
    >
      <Radios
        label={fill(said.question, { name: data.mentor })}
        value={answer}
        onInput={(value) => setAnswer(value as Answer)}
        choices={(['accept', 'decline', 'propose'] as const).map((key) => ({
          key,
          label: said[key],
        }))}
        required
      />
      <Further answer={answer} further={further} change={setFurther} />
      <Radios
        label={said.channel}
        value={channel}
        onInput={setChannel}
        choices={(['call', 'whatsapp', 'email'] as const).map((key) => ({ key, label: said[key] }))}
      />
    </DoForm>
  );
}

interface FurtherProps {
  answer: Answer | '';
  further: { date: string; time: string; reason: string };
  change: (further: FurtherProps['further']) => void;
}

/** What she added to her answer: the date she proposes, or why she cannot. */
function Further({ answer, further, change }: FurtherProps) {
  const said = words.reply;
  if (answer === 'decline')
    return (
      <Input
        label={said.reason}
        value={further.reason}
        onInput={(reason) => change({ ...further, reason })}
      />
    );
  if (answer !== 'propose') return null;
  return (
    <div class="two">
      <Input
        label={said.date}
        type="date"
        required
        value={further.date}
        onInput={(date) => change({ ...further, date })}
      />
      <Input
        label={said.time}
        type="time"
        required
        value={further.time}
        onInput={(time) => change({ ...further, time })}
      />
    </div>
  );
}

/** The linking session: one hour with the mentor and the area's contact. */
export function Link({ data, reload, isNext = false }: StepProps) {
  const said = words.linking;
  const { route } = usePanel();
  const [span, change] = useSpan(spanFrom('', '10:00', 60), 60);
  return (
    <DoForm
      caption={data.linking === '' ? said.act : said.again}
      lead={said.lead}
      go={said.go}
      isNext={isNext}
      isOpen={route.act === 'link'}
      wanted={() => ({
        name: 'link',
        args: { request: data.id, ...momentsOf(span, data.zone) },
        done: said.done,
      })}
      onDone={reload}
    >
      <SpanFields span={span} change={change} />
    </DoForm>
  );
}

const WEEKS = ['once', 'weekly', 'fortnightly'] as const;
const EVERY = { once: '', weekly: 'P1W', fortnightly: 'P2W' };

/** The session or the series, beginning with what was asked for or what the mentor proposed. */
export function Schedule({ data, reload, isNext = false }: StepProps) {
  const said = words.schedule;
  const { route } = usePanel();
  const { suggested, invitation } = data;
  const first = spanFrom(
    invitation?.proposedDate || suggested.date,
    invitation?.proposedTime || suggested.time,
    suggested.minutes,
  );
  const [span, change] = useSpan(first, suggested.minutes);
  const [repeat, setRepeat] = useState<(typeof WEEKS)[number]>(
    suggested.count > 1 ? 'weekly' : 'once',
  );
  const [count, setCount] = useState(String(Math.max(2, suggested.count)));
  const series =
    repeat === 'once' ? {} : { repeat: { every: EVERY[repeat], count: Number(count) } };
  return (
    <DoForm
      caption={captionOf(data)}
      lead={said.lead}
      go={said.go}
      isNext={isNext}
      isOpen={route.act === 'schedule'}
      wanted={() => ({
        name: 'schedule',
        args: { request: data.id, ...momentsOf(span, data.zone), ...series },
        done: said.done,
      })}
      onDone={reload}
    >
      <SpanFields span={span} change={change} />
      <Select
        label={said.repeat}
        value={repeat}
        onInput={(value) => setRepeat(value as typeof repeat)}
        choices={WEEKS.map((key) => ({ key, label: said[key] }))}
      />
      {repeat !== 'once' && (
        <Input label={said.times} type="number" required value={count} onInput={setCount} />
      )}
    </DoForm>
  );
}

function captionOf({ step, sessions }: RequestData): string {
  if (step === 'link') return words.schedule.skipLink;
  return sessions.length > 0 ? words.schedule.more : words.schedule.act;
}
