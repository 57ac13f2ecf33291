import { useEffect, useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { Route, View } from '../../route';
import { Add } from './add';
import { All } from './all';
import { Arrival } from './arrival';
import { Directory } from './directory';
import { Undo } from './doing';
import { HandOver } from './handover';
import { Health } from './health';
import { PanelContext, sentenceOf, type Panel } from './hooks';
import { Journal } from './journal';
import { Mentor } from './mentor';
import { Button, More, Trouble } from './parts';
import { Report } from './report';
import { Request } from './request';
import { call, Refused } from './server';
import { Session } from './session';
import { Settings } from './settings';
import { SetUp } from './setup';
import { Rehearsal, Sample } from './switches';
import { Today } from './today';
import { common, words } from './words';

/** Nothing was done yet. */
const NOTHING = { message: '', undo: { entry: '', isAgain: false } };

const START: Route = { view: 'today', id: '', act: '' };

/** The panel: one view at a time, the way back, and what was done last. */
export function App({ first }: { first: Route }) {
  const [trail, setTrail] = useState<readonly Route[]>([first]);
  const [visit, setVisit] = useState(0);
  const [told, setTold] = useState(NOTHING);
  const [rehearsal, setRehearsal] = useState(false);
  const status = useRef<HTMLDivElement>(null);
  const route = trail[trail.length - 1] ?? START;
  const open = (view: View, id = '', act = ''): void => {
    setTold(NOTHING);
    setVisit(visit + 1);
    setTrail(view === 'today' ? [START] : [...trail, { view, id, act }]);
    window.scrollTo(0, 0);
  };
  const panel: Panel = {
    route,
    open,
    back: () => {
      setTold(NOTHING);
      setTrail(trail.length > 1 ? trail.slice(0, -1) : [START]);
    },
    tell: (message, undo = NOTHING.undo) => setTold({ message, undo }),
    heard: setRehearsal,
  };
  useEffect(() => {
    if (told.message !== '') status.current?.scrollIntoView({ block: 'nearest' });
  }, [told]);
  return (
    <PanelContext.Provider value={panel}>
      <SelectedRow panel={panel} />
      <div role="status" class={told.message === '' ? 'told empty' : 'told'} ref={status}>
        {told.message}
      </div>
      {told.undo.entry !== '' && (
        <Undo
          key={told.undo.entry}
          {...told.undo}
          onDone={() => setVisit((before) => before + 1)}
        />
      )}
      {rehearsal && (
        <header>
          <p class="rehearsal">{words.view.rehearsal}</p>
        </header>
      )}
      <main key={`${visit} ${trail.length}`}>{viewOf(route)}</main>
      <Others panel={panel} />
    </PanelContext.Provider>
  );
}

function viewOf({ view, id }: Route): ComponentChildren {
  switch (view) {
    case 'request':
      return <Request id={id} />;
    case 'session':
      return <Session id={id} />;
    case 'mentor':
      return <Mentor id={id} />;
    case 'journal':
      return <Journal about={id} />;
    default:
      return (VIEWS[view] ?? (() => <Today />))();
  }
}

const VIEWS: Partial<Record<View, () => ComponentChildren>> = {
  directory: () => <Directory />,
  all: () => <All />,
  report: () => <Report />,
  add: () => <Add />,
  setup: () => <SetUp />,
  health: () => <Health />,
  rehearsal: () => <Rehearsal />,
  sample: () => <Sample />,
  settings: () => <Settings />,
  handover: () => <HandOver />,
  arrival: () => <Arrival />,
};

/** Opens whatever row is selected in the sheet now. */
function SelectedRow({ panel }: { panel: Panel }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refused>();
  const look = (): void => {
    setBusy(true);
    setProblem(undefined);
    call('selectedRow')
      .then(({ view, id }) => {
        if (view === 'none') setProblem(new Refused('none', words.view.noRow));
        else panel.open(view, id);
      })
      .catch((error: unknown) => setProblem(sentenceOf(error)))
      .finally(() => setBusy(false));
  };
  return (
    <nav class="selected" aria-label={words.view.go}>
      <div class="row">
        <Button onClick={() => panel.open('today')}>{words.view.today}</Button>
        <Button busy={busy} onClick={look}>
          {busy ? words.view.working : words.view.row}
        </Button>
      </div>
      <Trouble problem={problem} />
    </nav>
  );
}

const OTHERS = [
  ['directory', common.menu.searchDirectory],
  ['all', common.menu.matchAll],
  ['add', common.menu.addSession],
  ['report', common.menu.surveyReport],
  ['journal', common.menu.journal],
  ['setup', common.menu.setup],
  ['health', common.menu.health],
  ['rehearsal', common.menu.rehearsal],
  ['sample', common.menu.sampleData],
  ['settings', words.settings.title],
  ['handover', common.menu.exportProgramme],
  ['arrival', common.menu.importProgramme],
] as const;

/** Everything that is not needed every day. */
function Others({ panel }: { panel: Panel }) {
  return (
    <nav aria-label={words.view.more}>
      <More key={panel.route.view} summary={words.view.more}>
        <ul>
          {OTHERS.map(([view, caption]) => (
            <li key={view}>
              <button type="button" class="link" onClick={() => panel.open(view)}>
                {caption}
              </button>
            </li>
          ))}
        </ul>
      </More>
    </nav>
  );
}
