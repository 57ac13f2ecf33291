import { useRoute, type PlaceName } from './route';
import { CardSide } from './cards/side';
import { CalendarPlace } from './calendar/calendar';
import { DrivePlace } from './drive/drive';
import { FormsPlace } from './forms/forms';
import { LogPlace } from './log/log';
import { MailPlace } from './mail/mail';
import { SheetPlace } from './sheet/sheet';
import { Begin } from './shell/begin';
import { Messages } from './shell/messages';
import { QuestionDialog } from './shell/question';
import { Rail } from './shell/rail';
import { TopBar } from './shell/top-bar';
import { SharedContext } from './shared';
import { useWorkspace } from './workspace';
import { W } from './words';

/** The sheet is always there, so that a panel of the script goes on while she looks elsewhere. */
const PLACE: Partial<Record<PlaceName, () => preact.ComponentChild>> = {
  formularios: FormsPlace,
  calendario: CalendarPlace,
  drive: DrivePlace,
  correo: MailPlace,
  bitacora: LogPlace,
};

export function App() {
  const workspace = useWorkspace();
  const route = useRoute();
  const { shared, lost } = workspace;
  if (shared === undefined) return <p class="loading">{lost ? W.lostServer : W.loading}</p>;
  const Place = PLACE[route.place];
  return (
    <SharedContext.Provider value={shared}>
      <a class="skip" href="#place" onClick={skip}>
        {W.skip}
      </a>
      <TopBar />
      {workspace.beginning ? (
        <Begin steps={shared.status.begin} onEnter={workspace.enter} />
      ) : (
        <div class="body">
          <Rail place={route.place} />
          <main id="place" tabIndex={-1} aria-busy={shared.busy}>
            {lost && <p class="notice bad">{W.lostServer}</p>}
            <div hidden={route.place !== 'hoja'}>
              <SheetPlace />
            </div>
            {Place !== undefined && <Place />}
          </main>
          <CardSide route={route} />
        </div>
      )}
      <Messages notices={workspace.notices} onClose={workspace.dismiss} />
      {workspace.question !== undefined && (
        <QuestionDialog
          key={workspace.question.text}
          question={workspace.question}
          onAnswer={workspace.answer}
        />
      )}
    </SharedContext.Provider>
  );
}

function skip(event: Event): void {
  event.preventDefault();
  document.getElementById('place')?.focus();
}
