import type { Reply, Request } from '../protocol';

/** What the server answers to a question of the page. */
export async function ask<T>(path: string, query: Record<string, string> = {}): Promise<T> {
  const search = new URLSearchParams(query).toString();
  return read<T>(await fetch(`/api/${path}${search === '' ? '' : `?${search}`}`));
}

/** Sends something to the server and reads its answer. */
export async function tell<T>(path: string, body: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  return read<T>(
    await fetch(`/api/${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
  );
}

/** Does something in the simulated world. */
export function doIt(request: Request): Promise<Reply> {
  return tell<Reply>('do', request);
}

async function read<T>(response: Response): Promise<T> {
  const body = (await response.json()) as T | { error: string };
  if (!response.ok) throw new Error((body as { error: string }).error);
  return body as T;
}
