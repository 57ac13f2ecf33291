import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { respond, type Answered } from './routes';
import type { Assets } from './assets';
import type { Workspace } from './workspace';

/** More than any form, mail or page call needs. */
const BODY_BYTES = 4_000_000;

/** Nothing is fetched from anywhere else; pages of the script are inline, as HtmlService serves them. */
const POLICY =
  "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data: blob:; connect-src 'self'; frame-src 'self' data: blob:; base-uri 'none'; form-action 'self'";

export interface Running {
  url: string;
  close(): Promise<void>;
}

/** Serves the workspace on this machine only, on the port or the next free one. */
export async function serve(
  site: { workspace: Workspace; assets: Assets },
  wanted: number,
): Promise<Running> {
  const server = createServer((request, response) => void handle(site, request, response));
  await listen(server, wanted);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function listen(server: Server, wanted: number): Promise<void> {
  for (let port = wanted; port < wanted + 50; port += 1) {
    const problem = await tryPort(server, port);
    if (problem === undefined) return;
    if (problem.code !== 'EADDRINUSE') throw problem;
  }
  throw new Error(`no free port from ${wanted} to ${wanted + 49}`);
}

function tryPort(server: Server, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const failed = (problem: NodeJS.ErrnoException) => resolve(problem);
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      resolve(undefined);
    });
  });
}

async function handle(
  site: { workspace: Workspace; assets: Assets },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    send(response, await answer(site, request));
  } catch (error) {
    process.stderr.write(`${(error as Error).stack}\n`);
    send(response, { status: 500, body: { error: (error as Error).message } });
  }
}

async function answer(
  { workspace, assets }: { workspace: Workspace; assets: Assets },
  request: IncomingMessage,
): Promise<Answered | Asset> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const { method = 'GET' } = request;
  if (!isOwnHost(request)) return { status: 403, body: { error: 'only from this machine' } };
  if (!url.pathname.startsWith('/api/')) return assets[url.pathname] ?? assetMissing();
  const body = method === 'POST' ? await bodyOf(request) : undefined;
  return respond(workspace, { method, path: url.pathname, query: url.searchParams, body });
}

/** Another site that a browser is made to call as if it were this one, or a form of another site, has no business here. */
function isOwnHost({ headers }: IncomingMessage): boolean {
  const { host = '', origin } = headers;
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host)) return false;
  return origin === undefined || origin === `http://${host}`;
}

interface Asset {
  type: string;
  content: string;
}

function assetMissing(): Answered {
  return { status: 404, body: { error: 'not found' } };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_BYTES) throw new Error('the request is too long');
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString());
}

function send(response: ServerResponse, answered: Answered | Asset): void {
  const asset = 'content' in answered;
  response.writeHead(asset ? 200 : answered.status, {
    'content-type': asset ? answered.type : 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  response.end(asset ? answered.content : JSON.stringify(answered.body ?? null));
}
