import type { FromPage, Said, ToPage } from './messages';

export function send(said: Said): void {
  const message: FromPage = { circulo: true, ...said };
  // The page has no origin, so neither side can name the other's.
  parent.postMessage(message, '*');
}

/** `google.script.host`: AS/guides/html/reference/host. */
export const host = {
  close: () => send({ kind: 'close' }),
  setHeight: (value: number) => send({ kind: 'height', value }),
  setWidth: (value: number) => send({ kind: 'width', value }),
  editor: { focus: () => undefined },
  origin: 'https://docs.google.com',
};

export function whenHeard(heard: (message: ToPage) => void): void {
  addEventListener('message', ({ source, data }: MessageEvent<ToPage>) => {
    if (source === parent && typeof data?.id === 'number') heard(data);
  });
}

/** Addresses and new windows are opened by the workspace, which follows only what is of its world; errors are told. */
export function whenLeaving(): void {
  addEventListener('error', ({ message }) => send({ kind: 'error', message }));
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const url = link instanceof HTMLAnchorElement ? link.href : '';
    if (!/^https?:/.test(url)) return;
    event.preventDefault();
    send({ kind: 'open', url });
  });
  window.open = (url) => {
    send({ kind: 'open', url: String(url) });
    return null;
  };
}
