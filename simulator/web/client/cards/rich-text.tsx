import { h, type ComponentChild } from 'preact';
import { useMemo } from 'preact/hooks';
import { useShared } from '../shared';

/** Text with the simple formatting that cards know (WS/add-ons/concepts/widgets); other marks are left out. */
export function RichText({ html }: { html: string }) {
  const { openUrl } = useShared();
  const nodes = useMemo(() => {
    const { body } = new DOMParser().parseFromString(html.replaceAll('\n', '<br>'), 'text/html');
    return [...body.childNodes];
  }, [html]);
  return <>{nodes.map((node, place) => drawn(node, place, openUrl))}</>;
}

const SAME = new Set(['b', 'strong', 'i', 'em', 'u', 's', 'strike', 'time', 'li', 'ul', 'ol', 'p']);

function drawn(node: ChildNode, key: number, openUrl: (url: string) => void): ComponentChild {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof Element)) return null;
  const name = node.tagName.toLowerCase();
  const inside = [...node.childNodes].map((child, place) => drawn(child, place, openUrl));
  if (name === 'br') return <br key={key} />;
  if (name === 'a') return link(node, { key, inside, openUrl });
  if (name === 'font') {
    const color = node.getAttribute('color') ?? '';
    return (
      <span key={key} style={{ color }}>
        {inside}
      </span>
    );
  }
  if (name === 'script' || name === 'style') return null;
  return h(SAME.has(name) ? name : 'span', { key }, inside);
}

function link(
  node: Element,
  of: { key: number; inside: ComponentChild[]; openUrl: (url: string) => void },
): ComponentChild {
  const href = node.getAttribute('href') ?? '';
  const safe = /^(https?:|mailto:|tel:)/i.test(href);
  if (!safe) return <span key={of.key}>{of.inside}</span>;
  const open = (event: Event) => {
    event.preventDefault();
    of.openUrl(href);
  };
  return (
    <a key={of.key} href={href} onClick={open}>
      {of.inside}
    </a>
  );
}
