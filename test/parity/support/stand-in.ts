// The Apps Script API as far as clasp asks for it here, with the simulator behind it:
// AS/api/reference/rest/v1/projects (getContent, updateContent), …/v1/scripts/run.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Runtime, type ScriptFiles } from '../../../simulator/runtime/runtime';
import type { World } from '../../../simulator/world/world';

interface ApiFile {
  name: string;
  type: 'SERVER_JS' | 'JSON' | 'HTML';
  source: string;
}

interface Answer {
  status: number;
  body: object;
}

export interface StandIn {
  url: string;
  /** What was pushed last. */
  files: () => ApiFile[];
  /** What was asked, e.g. `POST /v1/scripts/id:run`. */
  asked: string[];
  close: () => Promise<void>;
}

/** Starts the stand-in: it keeps what is pushed, and runs it as the operator of the world. */
export async function startStandIn(world: World): Promise<StandIn> {
  let files: ApiFile[] = [];
  const asked: string[] = [];
  const answer = (method: string, path: string, body: unknown): Answer => {
    asked.push(`${method} ${path}`);
    if (method === 'PUT' && path.endsWith('/content')) {
      const given = (body as { files: ApiFile[] }).files;
      const refused = refusalOf(world, given);
      if (refused !== undefined) return failure(400, refused);
      files = given;
      return { status: 200, body: { files } };
    }
    if (method === 'GET' && path.endsWith('/content')) return { status: 200, body: { files } };
    if (method === 'POST' && path.endsWith(':run'))
      return { status: 200, body: runFunction(world, files, body as RunBody) };
    return failure(404, 'Requested entity was not found.');
  };
  const server = createServer((request, response) => {
    void textOf(request).then((text) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      const { status, body } = answer(
        request.method ?? '',
        path,
        text === '' ? {} : JSON.parse(text),
      );
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });
  });
  const url = await listening(server);
  return { url, files: () => files, asked, close: () => closed(server) };
}

interface RunBody {
  function: string;
  parameters?: unknown[];
}

function runFunction(
  world: World,
  files: ApiFile[],
  { function: name, parameters }: RunBody,
): object {
  const outcome = new Runtime(world, scriptOf(files)).run({
    functionName: name,
    user: world.operator,
    cause: 'editor',
    label: name,
    args: (host) => host.realm.json(parameters ?? []),
  });
  if (outcome.status === 'ok') {
    const response = { '@type': 'type.googleapis.com/google.apps.script.v1.ExecutionResponse' };
    return { done: true, response: { ...response, result: outcome.value } };
  }
  const errorMessage = outcome.status === 'error' ? outcome.message : outcome.reason;
  const details = [{ errorMessage, errorType: 'ScriptError', scriptStackTraceElements: [] }];
  return { done: true, error: { code: 3, message: 'ScriptError', details } };
}

function refusalOf(world: World, files: ApiFile[]): string | undefined {
  try {
    new Runtime(world, scriptOf(files));
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function scriptOf(files: ApiFile[]): ScriptFiles {
  const code = files.filter(({ type }) => type === 'SERVER_JS');
  const manifest = files.find(({ type }) => type === 'JSON')?.source ?? '{}';
  return {
    code: code.map(({ name, source }) => ({ name: `${name}.js`, source })),
    html: {},
    manifest: JSON.parse(manifest) as ScriptFiles['manifest'],
  };
}

function failure(code: number, message: string): Answer {
  return {
    status: code,
    body: { error: { code, message, errors: [{ message, reason: 'badRequest' }] } },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

function listening(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
}
