import type { Host } from '../../runtime/host';
import { ServiceError } from '../../runtime/signals';
import { blobSurface } from '../utilities/blob';
import { escapeHtml } from './escape';
import { htmlTemplate } from './template';

/** The meta tags that may be added: AS/reference/html/html-output#addMetaTag. */
const META_TAGS = [
  'apple-mobile-web-app-capable',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
];

interface OutputState {
  content: string;
  title: string;
  width: number | null;
  height: number | null;
  faviconUrl: string | null;
  metaTags: { name: string; content: string }[];
}

/** An `HtmlOutput`: AS/reference/html/html-output. Its setters return it. */
export function htmlOutput(host: Host, content: string): object {
  const state: OutputState = {
    content,
    title: '',
    width: null,
    height: null,
    faviconUrl: null,
    metaTags: [],
  };
  const change = (part: Partial<OutputState>) => {
    Object.assign(state, part);
    return self;
  };
  const self: object = host.surface('HtmlOutput', {
    ...readers(host, state),
    append: (text: unknown) => change({ content: state.content + String(text) }),
    appendUntrusted: (text: unknown) =>
      change({ content: state.content + escapeHtml(String(text)) }),
    clear: () => change({ content: '' }),
    setContent: (text: unknown) => change({ content: String(text) }),
    setTitle: (title: unknown) => change({ title: String(title) }),
    setWidth: (width: unknown) => change({ width: Number(width) }),
    setHeight: (height: unknown) => change({ height: Number(height) }),
    setFaviconUrl: (url: unknown) => change({ faviconUrl: String(url) }),
    // The sandbox is always IFRAME, whatever is asked (platform-facts §9.1).
    setSandboxMode: () => self,
    setXFrameOptionsMode: () => self,
    addMetaTag: (name: unknown, value: unknown) => {
      if (!META_TAGS.includes(String(name))) {
        throw new ServiceError('The meta tag you specified is not allowed in this context.');
      }
      return change({
        metaTags: [...state.metaTags, { name: String(name), content: String(value) }],
      });
    },
  });
  return self;
}

function readers(host: Host, state: OutputState) {
  return {
    getContent: () => state.content,
    getTitle: () => state.title,
    getWidth: () => state.width,
    getHeight: () => state.height,
    getFaviconUrl: () => state.faviconUrl,
    getMetaTags: () =>
      host.realm.array(
        state.metaTags.map(({ name, content }) =>
          host.surface('HtmlOutputMetaTag', { getName: () => name, getContent: () => content }),
        ),
      ),
    getBlob: () =>
      blobSurface(host, {
        bytes: Buffer.from(state.content),
        contentType: 'text/html',
        name: 'output.html',
      }),
    asTemplate: () => htmlTemplate(host, state.content),
  };
}
