import { useCallback, useEffect, useState } from 'preact/hooks';
import type {
  Action,
  BeginStep,
  Question,
  QuestionAnswer,
  Reply,
  Request,
  Screen,
  Selection,
  Status,
} from '../protocol';
import { ask, doIt } from './api';
import { fill, Moments } from './format';
import { followUrl } from './follow';
import { useNotices, type Notice } from './notices';
import { personNamed } from './people';
import type { Done, Shared } from './shared';
import { W } from './words';

const EMPTY: Screen = { menus: [], pages: [], selection: null, functions: [], cards: null };

export interface WorkspaceState {
  shared: Shared | undefined;
  lost: boolean;
  beginning: boolean;
  notices: Notice[];
  question: Question | undefined;
  enter(): void;
  dismiss(id: number): void;
  answer(answer: QuestionAnswer | undefined): void;
}

/** The state of the whole page: who is before it, what the world says, and what is being done. */
export function useWorkspace(): WorkspaceState {
  const { status, lost, refresh } = useStatus();
  const [email, setEmail] = useState<string | undefined>(
    () => sessionStorage.getItem('person') ?? undefined,
  );
  const [screen, setScreen] = useState<Screen>(EMPTY);
  const [entered, setEntered] = useState(() => sessionStorage.getItem('entered') === 'yes');
  const enter = (yes: boolean) => {
    sessionStorage.setItem('entered', yes ? 'yes' : 'no');
    setEntered(yes);
  };
  const { notices, say, dismiss } = useNotices();
  const { question, answer, put } = useQuestion();
  const [doing, setDoing] = useState(0);
  const [openedFor, setOpenedFor] = useState<string | undefined>(undefined);
  const user = email ?? status?.operator ?? '';

  const act = useActing({
    user,
    put,
    say,
    refresh,
    onBusy: (by) => setDoing((n) => n + by),
    onDone: (action, reply) => {
      setScreen(reply.screen);
      if (action.do === 'open') setOpenedFor(user);
      if (action.do === 'reset') enter(false);
    },
  });
  const ready = status !== undefined && isOver(status.begin);
  useEffect(() => {
    setScreen(EMPTY);
    setOpenedFor(undefined);
    if (ready && user !== '') void act({ do: 'open' });
  }, [user, ready]);

  const shared: Shared | undefined =
    status === undefined
      ? undefined
      : {
          status,
          person: personNamed(status, user),
          screen,
          moments: new Moments(status.timeZone),
          busy: doing > 0 && question === undefined,
          opened: openedFor === user,
          act,
          say: (text, kind = 'good') => say({ kind, title: '', text }),
          openUrl: (url) =>
            void followUrl(url, () =>
              say({ kind: 'plain', title: '', text: fill(W.outside, { url }) }),
            ),
          choose: (chosen) => {
            sessionStorage.setItem('person', chosen);
            setEmail(chosen);
          },
        };
  const beginning = status !== undefined && showsBegin(status.begin, entered);
  return { shared, lost, beginning, notices, question, dismiss, answer, enter: () => enter(true) };
}

interface Acting {
  user: string;
  put: (question: Question) => Promise<QuestionAnswer | undefined>;
  say: (notice: Omit<Notice, 'id'>) => void;
  refresh: () => Promise<void>;
  onBusy: (by: 1 | -1) => void;
  onDone: (action: Action, reply: Done) => void;
}

/** Doing something as the chosen person: what comes of it is shown, and what was said is said. */
function useActing(acting: Acting): Shared['act'] {
  const { user, put, say, refresh, onBusy, onDone } = acting;
  const refused = (text: string) => say({ kind: 'bad', title: W.refused, text });
  return useCallback(
    async (action: Action, selection?: Selection): Promise<Done | undefined> => {
      onBusy(1);
      try {
        const reply = await untilAnswered({ user, action, selection: selection ?? null }, put);
        if (reply?.status === 'refused') refused(reply.message);
        if (reply?.status !== 'done') return undefined;
        onDone(action, reply);
        for (const notice of noticesOf(reply)) say(notice);
        void refresh();
        for (const alert of alertsOf(reply)) await put(alert);
        return reply;
      } catch (error) {
        refused((error as Error).message);
        return undefined;
      } finally {
        onBusy(-1);
        void refresh();
      }
    },
    [user],
  );
}

/** Sends it, and again with one more answer each time the script asks; undefined when she gives up. */
async function untilAnswered(
  request: Request,
  put: (question: Question) => Promise<QuestionAnswer | undefined>,
): Promise<Exclude<Reply, { status: 'question' }> | undefined> {
  const answers: QuestionAnswer[] = [];
  for (;;) {
    const reply = await doIt({ ...request, answers });
    if (reply.status !== 'question') return reply;
    const answer = await put(reply.question);
    if (answer === undefined) return undefined;
    answers.push(answer);
  }
}

/** What passes by: toasts, and an error that the script did not catch. */
function noticesOf({ messages, call }: Done): Omit<Notice, 'id'>[] {
  const toasts = messages
    .filter(({ kind }) => kind === 'toast')
    .map(({ title, text }) => ({ kind: 'toast' as const, title, text }));
  if (call?.status !== 'error') return toasts;
  return [
    ...toasts,
    { kind: 'bad', title: '', text: fill(W.failedRun, { message: call.message }) },
  ];
}

/** Messages that decided nothing and must be read all the same, one after another. */
function alertsOf({ messages }: Done): Question[] {
  return messages
    .filter(({ kind }) => kind === 'alert')
    .map(({ title, text }) => ({ kind: 'alert', title, text, buttons: ['OK'] }));
}

/** What the world says of itself, asked again after everything done, and every second while it is being made. */
function useStatus() {
  const [status, setStatus] = useState<Status | undefined>(undefined);
  const [lost, setLost] = useState(false);
  const refresh = useCallback(async () => {
    try {
      setStatus(await ask<Status>('status'));
      setLost(false);
    } catch {
      setLost(true);
    }
  }, []);
  const waiting = status === undefined || !isOver(status.begin);
  useEffect(() => {
    void refresh();
    if (!waiting) return undefined;
    const timer = setInterval(() => void refresh(), 400);
    return () => clearInterval(timer);
  }, [waiting]);
  return { status, lost, refresh };
}

interface Waiting {
  question: Question;
  resolve: (answer: QuestionAnswer | undefined) => void;
}

/** Questions are put one at a time, in the order in which they came. */
function useQuestion() {
  const [waiting, setWaiting] = useState<Waiting[]>([]);
  const put = useCallback(
    (question: Question) =>
      new Promise<QuestionAnswer | undefined>((resolve) =>
        setWaiting((all) => [...all, { question, resolve }]),
      ),
    [],
  );
  const [first] = waiting;
  const answer = (given: QuestionAnswer | undefined) => {
    setWaiting((all) => all.slice(1));
    first?.resolve(given);
  };
  return { question: first?.question, answer, put };
}

function isOver(begin: BeginStep[]): boolean {
  return begin.length > 0 && begin.every(({ state }) => state !== 'waiting' && state !== 'doing');
}

/** While it is being made; and when not all went well, until she goes in. */
function showsBegin(begin: BeginStep[], entered: boolean): boolean {
  if (!isOver(begin)) return true;
  return !entered && begin.some(({ state }) => state !== 'done');
}
