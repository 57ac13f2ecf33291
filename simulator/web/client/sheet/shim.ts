import type { CallOutcome } from '../../protocol';

/** What a page of the script says to this page. */
export type FromPage = { circulo: true } & (
  | { kind: 'call'; id: number; functionName: string; args: unknown[] }
  | { kind: 'open'; url: string }
  | { kind: 'close' }
  | { kind: 'height' | 'width'; value: number }
  | { kind: 'error'; message: string }
);

/** What comes back of a call. */
export interface ToPage {
  id: number;
  outcome: CallOutcome;
}

/** A page of the script with `google.script` in it, before anything of its own runs. */
export function withShim(html: string): string {
  const script = `<script>(${shim.toString()})()</script>`;
  const head = /<head[^>]*>/i.exec(html);
  if (head === null)
    return /^\s*<!doctype/i.test(html)
      ? html.replace(/<!doctype[^>]*>/i, (mark) => mark + script)
      : `<!doctype html>${script}${html}`;
  const at = head.index + head[0].length;
  return html.slice(0, at) + script + html.slice(at);
}

/**
 * Runs inside the page, whole by itself: it is sent there as text. Legal arguments are numbers, booleans, texts, null
 * and plain objects and arrays of these, or one form alone; anything else fails at once (platform-facts §9.1).
 */
function shim(): void {
  interface Handlers {
    ok?: (value: unknown, userObject?: unknown) => void;
    bad?: (error: Error, userObject?: unknown) => void;
    userObject?: unknown;
  }
  const waiting = new Map<number, Handlers>();
  let last = 0;
  const send = (message: object) => parent.postMessage({ circulo: true, ...message }, '*');

  const illegal = (where: string) =>
    new TypeError(`Failed due to illegal value in property: ${where}`);

  const plain = (value: unknown, where: string, above: unknown[]): unknown => {
    if (value === undefined || value === null) return null;
    if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string')
      return value;
    const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
    if (typeof value !== 'object' || !isPlain || above.includes(value)) throw illegal(where);
    const inside = [...above, value];
    if (Array.isArray(value)) return value.map((each) => plain(each, where, inside));
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, each]) => each !== undefined)
        .map(([key, each]) => [key, plain(each, key, inside)]),
    );
  };

  const ofForm = (form: HTMLFormElement): unknown => {
    const fields: Record<string, unknown> = {};
    for (const [name, value] of new FormData(form)) {
      if (typeof value !== 'string') throw new Error('NotSimulated: files in forms');
      const known = fields[name];
      fields[name] = known === undefined ? value : ([known, value] as unknown[]).flat();
    }
    return fields;
  };

  const call = (handlers: Handlers, functionName: string, args: unknown[]): void => {
    const [first] = args;
    const given =
      args.length === 1 && first instanceof HTMLFormElement
        ? [ofForm(first)]
        : args.map((arg, place) => plain(arg, String(place), []));
    last += 1;
    waiting.set(last, handlers);
    send({ kind: 'call', id: last, functionName, args: given });
  };

  const runner = (handlers: Handlers): object =>
    new Proxy(
      {},
      {
        get: (_target, key) => {
          const name = String(key);
          if (name === 'withSuccessHandler')
            return (ok: Handlers['ok']) => runner({ ...handlers, ok } as Handlers);
          if (name === 'withFailureHandler')
            return (bad: Handlers['bad']) => runner({ ...handlers, bad } as Handlers);
          if (name === 'withUserObject')
            return (userObject: unknown) => runner({ ...handlers, userObject });
          return (...args: unknown[]) => call(handlers, name, args);
        },
      },
    );

  addEventListener('message', ({ source, data }: MessageEvent<ToPage>) => {
    if (source !== parent || typeof data?.id !== 'number') return;
    const { ok, bad, userObject } = waiting.get(data.id) ?? {};
    waiting.delete(data.id);
    const { outcome } = data;
    if (outcome.status === 'ok') ok?.(outcome.value, userObject);
    else if (bad) bad(new Error(outcome.message), userObject);
    else console.error(outcome.message);
  });
  addEventListener('error', ({ message }) => send({ kind: 'error', message }));
  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const url = target instanceof HTMLAnchorElement ? target.href : '';
    if (!/^https?:/.test(url)) return;
    event.preventDefault();
    send({ kind: 'open', url });
  });
  window.open = (url) => {
    send({ kind: 'open', url: String(url) });
    return null;
  };
  const host = {
    close: () => send({ kind: 'close' }),
    setHeight: (value: number) => send({ kind: 'height', value }),
    setWidth: (value: number) => send({ kind: 'width', value }),
    editor: { focus: () => undefined },
    origin: 'https://docs.google.com',
  };
  Object.assign(window, { google: { script: { run: runner({}), host } } });
}
