import type { Host } from '../../runtime/host';
import { ServiceError } from '../../runtime/signals';
import type { Official } from '../../runtime/official';
import { blobSurface } from '../utilities/blob';
import { convert } from '../utilities/convert';
import { htmlEnums } from './enums';
import { escapeHtml } from './escape';
import { htmlTemplate } from './template';

/** The meta tags that may be added: AS/reference/html/html-output#addMetaTag. */
const META_TAGS = [
  'apple-mobile-web-app-capable',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
];

/** What a page is made of. */
export interface OutputState {
  content: string;
  title: string;
  width: number | null;
  height: number | null;
  faviconUrl: string | null;
  metaTags: { name: string; content: string }[];
  /** Whether other sites may show it in a frame: a key of `HtmlService.XFrameOptionsMode`. */
  xFrameOptions: string;
}

const states = new WeakMap<object, OutputState>();

/** What an `HtmlOutput` holds; undefined for anything else. */
export function pageServed(output: unknown): OutputState | undefined {
  return typeof output === 'object' && output !== null ? states.get(output) : undefined;
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
    xFrameOptions: 'DEFAULT',
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
    setSandboxMode: (mode: unknown) => {
      modeOf(host, 'SandboxMode', mode);
      return self;
    },
    setXFrameOptionsMode: (mode: unknown) =>
      change({ xFrameOptions: modeOf(host, 'XFrameOptionsMode', mode) }),
    addMetaTag: (name: unknown, value: unknown) => {
      if (!META_TAGS.includes(String(name))) {
        throw new ServiceError('The meta tag you specified is not allowed in this context.');
      }
      return change({
        metaTags: [...state.metaTags, { name: String(name), content: String(value) }],
      });
    },
  } satisfies Official<GoogleAppsScript.HTML.HtmlOutput>);
  states.set(self, state);
  return self;
}

/** The key of a mode, or what Google says of anything else (platform-facts §1.5, "bad arg types"). */
function modeOf(host: Host, name: 'SandboxMode' | 'XFrameOptionsMode', mode: unknown): string {
  const key = htmlEnums(host)[name].keyOf(mode);
  if (key !== undefined) return key;
  const type = typeof mode === 'string' ? 'String' : mode === null ? 'null' : typeof mode;
  throw new ServiceError(
    `The parameters (${type}) don't match the method signature for HtmlService.HtmlOutput.set${name}.`,
  );
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
          host.surface('HtmlOutputMetaTag', {
            getName: () => name,
            getContent: () => content,
          } satisfies Official<GoogleAppsScript.HTML.HtmlOutputMetaTag>),
        ),
      ),
    getBlob: () => blobAs(host, state, 'text/html'),
    getAs: (contentType: unknown) => blobAs(host, state, String(contentType)),
    asTemplate: () => htmlTemplate(host, state.content),
  };
}

/** The page as a file: as it is, or as a PDF of its text. */
function blobAs(host: Host, { content }: OutputState, contentType: string): object {
  const page = { bytes: Buffer.from(content), contentType: 'text/html', name: 'output.html' };
  if (contentType === 'application/pdf')
    return host.call('HtmlOutput.getAs', () => blobSurface(host, convert(host, page, contentType)));
  if (contentType !== 'text/html' && contentType !== 'text/plain')
    throw new ServiceError(`Converting from text/html to ${contentType} is not supported.`);
  return blobSurface(host, { ...page, contentType });
}
