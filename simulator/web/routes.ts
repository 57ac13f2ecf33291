import { inboxOf } from '../control/mail';
import type { RawAnswer } from '../services/forms/state';
import { begin } from './beginning';
import type { MailView, Request } from './protocol';
import { calendarView } from './views/calendar';
import { driveView } from './views/drive';
import { formAtUrl, formLines, formStep } from './views/forms';
import { placeOf } from './views/links';
import { logView } from './views/log';
import { sheetView } from './views/sheet';
import { statusView } from './views/status';
import type { Workspace } from './workspace';

export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  body: unknown;
}

export interface Answered {
  status: number;
  body: unknown;
}

type Route = (workspace: Workspace, asked: Asked) => unknown;

const ROUTES: Record<string, Route> = {
  'GET /api/status': ({ state, manifest }) => statusView(state, manifest),
  'GET /api/sheet': ({ world }, { query }) =>
    sheetView(world, {
      user: query.get('user') ?? '',
      sheetId: numberIn(query, 'sheet'),
      most: numberIn(query, 'most'),
    }) ?? null,
  'GET /api/forms': ({ world }) => formLines(world),
  'GET /api/form': ({ world }, { query }) => formAtUrl(world, query.get('url') ?? ''),
  'POST /api/form-step': ({ world }, { body }) =>
    formStep(
      world,
      body as { formId: string; section: number; answers: Record<string, RawAnswer> },
    ),
  'GET /api/calendar': ({ world }) => calendarView(world),
  'GET /api/drive': ({ world }, { query }) => driveView(world, query.get('viewer') ?? undefined),
  'GET /api/mail': ({ world }, { query }) => mailView(world, query.get('person') ?? ''),
  'GET /api/log': ({ state }) => logView(state),
  'GET /api/place': ({ world }, { query }) => placeOf(world, query.get('url') ?? ''),
  'POST /api/do': (workspace, { body }) => act(workspace, body as Request),
};

/** Answers one call of the page. */
export async function respond(workspace: Workspace, asked: Asked): Promise<Answered> {
  const route = ROUTES[`${asked.method} ${asked.path}`];
  if (route === undefined) return { status: 404, body: { error: 'not found' } };
  return { status: 200, body: await route(workspace, asked) };
}

async function act(workspace: Workspace, request: Request): Promise<unknown> {
  if (request.action.do !== 'reset') return workspace.enqueue(() => workspace.act(request));
  await workspace.enqueue(() => workspace.restart());
  void begin(workspace);
  return {
    status: 'done',
    messages: [],
    executions: [],
    screen: { menus: [], pages: [], selection: null, functions: [], cards: null },
  };
}

function mailView(world: Workspace['world'], person: string): MailView {
  return { person, letters: inboxOf(world, person).reverse() };
}

function numberIn(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  return text === null || !/^\d+$/.test(text) ? undefined : Number(text);
}
