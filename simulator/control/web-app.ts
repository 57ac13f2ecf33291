import type { Host } from '../runtime/host';
import type { Outcome, Runtime } from '../runtime/runtime';
import { ServiceError } from '../runtime/signals';
import { textServed, type TextState } from '../services/content/service';
import { pageServed, type OutputState } from '../services/html/output';
import { ControlError } from './control-error';
import { shownError } from './shown-error';

/** A request to the address of a web app. */
export interface WebRequest {
  method: 'GET' | 'POST';
  /** What stands behind `?`, encoded, e.g. `name=ana&n=1&n=2`. */
  query?: string;
  /** What stands behind `/exec/`. */
  path?: string;
  body?: { type: string; contents: string };
  /** The account that is signed in; nobody, if left out. */
  visitor?: string;
}

/** What comes back: a page, a text, or the sentence of an error page. */
export type WebReply =
  | ({ status: 'page' } & OutputState)
  | ({ status: 'text' } & TextState)
  | { status: 'error'; message: string };

/** How the manifest deploys it (AS/manifest/web-app-api-executable). */
interface Deployment {
  executeAs: 'USER_ACCESSING' | 'USER_DEPLOYING';
  access: 'MYSELF' | 'DOMAIN' | 'ANYONE' | 'ANYONE_ANONYMOUS';
}

/**
 * Somebody asks for the web app: `doGet` or `doPost` runs as the manifest's `webapp` says, with the event that describes
 * the request (AS/guides/web). Who may not come in is refused before anything runs.
 */
export function requestWebApp(runtime: Runtime, request: WebRequest): WebReply {
  const { executeAs, access } = deploymentOf(runtime);
  const { visitor = '' } = request;
  const { operator } = runtime.world;
  if (!letsIn(runtime, access, visitor)) throw new ControlError('No tienes acceso a esta página');
  const functionName = request.method === 'GET' ? 'doGet' : 'doPost';
  const outcome = runtime.run({
    functionName,
    user: executeAs === 'USER_DEPLOYING' || visitor === '' ? operator : visitor,
    activeUser: visitor,
    cause: 'web-app',
    label: `web app ${functionName}`,
    args: (host) => [eventOf(host, request)],
    result: servedBy,
  });
  return replyOf(outcome);
}

function deploymentOf(runtime: Runtime): Deployment {
  const { webapp } = runtime.files.manifest as { webapp?: Partial<Deployment> };
  if (webapp?.executeAs === undefined || webapp.access === undefined)
    throw new ControlError('The manifest has no complete webapp section: nothing is deployed');
  return { executeAs: webapp.executeAs, access: webapp.access };
}

/** `ANYONE` is anyone with a Google account. */
function letsIn({ world }: Runtime, access: Deployment['access'], visitor: string): boolean {
  if (access === 'ANYONE_ANONYMOUS') return true;
  if (access === 'MYSELF') return visitor === world.operator;
  if (access === 'ANYONE') return visitor !== '';
  return world.domain !== '' && visitor.endsWith(`@${world.domain}`);
}

/** The event object: the fields of AS/guides/web; those without a body as live requests show them [field]. */
function eventOf(host: Host, { query = '', path, body }: WebRequest): object {
  const form = body?.type.startsWith('application/x-www-form-urlencoded') ? body.contents : '';
  const parameters: Record<string, string[]> = {};
  for (const source of [query, form])
    for (const [name, value] of new URLSearchParams(source)) (parameters[name] ??= []).push(value);
  const first = Object.entries(parameters).map(([name, [value = '']]) => [name, value]);
  const length = body === undefined ? -1 : Buffer.byteLength(body.contents);
  return host.realm.json({
    contentLength: length,
    contextPath: '',
    queryString: query,
    parameter: Object.fromEntries(first) as Record<string, string>,
    parameters,
    ...(path === undefined ? {} : { pathInfo: path }),
    ...(body === undefined ? {} : { postData: { ...body, length, name: 'postData' } }),
  });
}

/** Texts: docs/fidelity-notes.md ("Web apps"). */
function servedBy(value: unknown): WebReply {
  const page = pageServed(value);
  if (page !== undefined) return { status: 'page', ...page };
  const text = textServed(value);
  if (text !== undefined) return { status: 'text', ...text };
  throw new ServiceError(
    value === undefined || value === null
      ? 'The script completed but did not return anything.'
      : 'The script completed but the returned value is not a supported return type.',
  );
}

function replyOf(outcome: Outcome): WebReply {
  if (outcome.status === 'ok') return outcome.value as WebReply;
  return { status: 'error', message: shownError(outcome) };
}
