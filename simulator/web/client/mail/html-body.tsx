import { useMemo, useRef, useState } from 'preact/hooks';
import type { Received } from '../../protocol';
import { useShared } from '../shared';
import { W } from '../words';

/** How a mail without a look of its own is shown. */
const LOOK = '<style>body { font: 15px/1.45 Arial, sans-serif }</style>';

/** The HTML of a mail. No script of it runs; this page listens to the clicks on its links. */
export function HtmlBody({ letter }: { letter: Received }) {
  const { openUrl } = useShared();
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(80);
  const html = useMemo(() => withPictures(letter), [letter.id]);
  const loaded = () => {
    const inside = frame.current?.contentDocument;
    if (!inside) return;
    setHeight(inside.body.scrollHeight + 32);
    inside.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a[href]');
      if (link === null) return;
      event.preventDefault();
      openUrl(link.getAttribute('href') ?? '');
    });
  };
  return (
    <iframe
      ref={frame}
      class="letter-html"
      title={W.mail.body}
      sandbox="allow-same-origin"
      srcdoc={html}
      height={height}
      onLoad={loaded}
    />
  );
}

/** Pictures that came with the mail stand where `cid:` names them. */
function withPictures({ html, attachments }: Received): string {
  return attachments.reduce(
    (text, { cid, contentType, data }) =>
      cid === undefined
        ? text
        : text.replaceAll(`cid:${cid}`, `data:${contentType};base64,${data}`),
    `${LOOK}${html}`,
  );
}
