import type { AlertLine, PanelData } from '../../contract';
import { usePanel, useServer } from './hooks';
import { Resting } from './handover';
import { RequestItem, SessionItem } from './lines';
import { Later } from './doing';
import { Button, Heading, Show } from './parts';
import { Welcome } from './setup';
import { common, fill, words } from './words';

const said = words.today;

/** What waits for her, the most urgent first. */
export function Today() {
  const panel = usePanel();
  const of = useServer('panelData');
  const isNew = ['not-set-up', 'copied-spreadsheet'].includes(of.problem?.code ?? '');
  if (isNew && !of.busy) return <Welcome isCopy={of.problem?.code === 'copied-spreadsheet'} />;
  return (
    <>
      <Heading>{words.view.today}</Heading>
      <div class="row">
        <Button onClick={() => panel.open('directory')}>{common.menu.searchDirectory}</Button>
        <Button kind="quiet" busy={of.busy} onClick={of.reload}>
          {words.view.refresh}
        </Button>
      </div>
      <Show of={of}>{(data) => <Waiting data={data} />}</Show>
    </>
  );
}

function Waiting({ data }: { data: PanelData }) {
  const isQuiet =
    data.groups.length + data.next.length + data.toClose.length + data.alerts.length === 0;
  return (
    <>
      <p class="date">{data.today}</p>
      <Resting arrival={data.arrival} />
      <Later viewer={data.viewer} />
      <Alerts alerts={data.alerts} />
      <Notices data={data} />
      <ByItself lines={data.waiting} />
      {data.groups.map(({ key, requests }) => (
        <section key={key} class={`group-${key}`}>
          <h2>
            {words.groups[key]} <span class="count">{requests.length}</span>
          </h2>
          <ul>
            {requests.map((line) => (
              <RequestItem key={line.id} line={line} />
            ))}
          </ul>
        </section>
      ))}
      <Sessions title={said.toClose} lines={data.toClose} />
      <Sessions title={said.sessions} lines={data.next} />
      {isQuiet && (
        <p class="lead">
          {said.quiet} {said.quietMore}
        </p>
      )}
    </>
  );
}

function Sessions({ title, lines }: { title: string; lines: PanelData['next'] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>
        {title} <span class="count">{lines.length}</span>
      </h2>
      <ul>
        {lines.map((line) => (
          <SessionItem key={line.id} line={line} />
        ))}
      </ul>
    </section>
  );
}

function Alerts({ alerts }: { alerts: readonly AlertLine[] }) {
  const panel = usePanel();
  if (alerts.length === 0) return null;
  return (
    <section class="group-late">
      <h2>
        {said.alerts} <span class="count">{alerts.length}</span>
      </h2>
      <ul>
        {alerts.map(({ id, kind, subject, text, view, about }) => (
          <li key={id} class="alert">
            <strong>{kind}</strong>
            {subject !== '' && <p>{subject}</p>}
            <p>{text}</p>
            {view !== '' && (
              <button type="button" class="link" onClick={() => panel.open(view, about)}>
                {said.look}
              </button>
            )}
          </li>
        ))}
      </ul>
      <p class="hint">{said.closeAlerts}</p>
    </section>
  );
}

/** What needs nobody: it goes on tomorrow. */
function ByItself({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div class="notice">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

function Notices({ data }: { data: PanelData }) {
  const panel = usePanel();
  const counts = { setAside: data.setAside, invalid: data.invalid, failed: data.failed };
  const standing = Object.entries(counts).filter(([, count]) => count > 0);
  if (data.mentors === 0)
    return (
      <div class="notice">
        <p>{said.noMentors}</p>
        <Button onClick={() => panel.open('setup')}>{said.share}</Button>
      </div>
    );
  if (standing.length === 0) return null;
  return (
    <div class="notice">
      {standing.map(([key, count]) => (
        <p key={key}>{fill(said[key as keyof typeof counts], { count })}</p>
      ))}
      <Button kind="quiet" onClick={() => panel.open('health')}>
        {said.check}
      </Button>
    </div>
  );
}
