import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Screen, Selection } from '../../protocol';
import { useShared } from '../shared';
import { fill } from '../format';
import { W } from '../words';
import type { FromPage, ToPage } from '../page-shim/messages';
import { withShim } from './shim';

type Page = Screen['pages'][number];

/** Only forms, scripts and windows of its own: platform-facts §9.1. It has no origin, so it reaches nothing of this page. */
const SANDBOX =
  'allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** A page of the script, with `google.script.run` and `google.script.host` that come back to the simulator. */
export function PageFrame({ page, selection }: { page: Page; selection: Selection }) {
  const { act, openUrl, say, screen } = useShared();
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(page.height);
  const [width, setWidth] = useState(page.width);
  const html = useMemo(() => withShim(page.html, screen.functions), [page.number]);
  const latest = useRef({ act, openUrl, selection });
  latest.current = { act, openUrl, selection };
  useEffect(() => {
    const answer = (message: ToPage) => frame.current?.contentWindow?.postMessage(message, '*');
    const heard = async ({ source, data }: MessageEvent<FromPage>) => {
      if (source !== frame.current?.contentWindow || data?.circulo !== true) return;
      const { current } = latest;
      if (data.kind === 'call') {
        const { id, functionName, args } = data;
        const done = await current.act({ do: 'client', functionName, args }, current.selection);
        answer({ id, outcome: done?.call ?? { status: 'error', message: W.refused } });
      }
      if (data.kind === 'open') current.openUrl(data.url);
      if (data.kind === 'close') void current.act({ do: 'close-page', number: page.number });
      if (data.kind === 'height') setHeight(data.value);
      if (data.kind === 'width') setWidth(data.value);
      if (data.kind === 'error') say(fill(W.failedRun, { message: data.message }));
    };
    const listener = (event: MessageEvent<FromPage>) => void heard(event);
    addEventListener('message', listener);
    return () => removeEventListener('message', listener);
  }, [page.number]);
  const sized = page.kind === 'sidebar' ? {} : { width: width ?? 600, height: height ?? 400 };
  return (
    <iframe
      ref={frame}
      title={page.title || W.sheet.panel}
      sandbox={SANDBOX}
      srcdoc={html}
      {...sized}
    />
  );
}
