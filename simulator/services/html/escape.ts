/**
 * Where a printed value lands in the page so far. Printing scriptlets escape by context
 * (AS/guides/html/templates: "contextual escaping").
 */
export type HtmlContext =
  'text' | 'attribute' | 'url' | 'script' | 'script-string' | 'style' | 'comment';

/** A printed value, escaped for the place where `before` ends. */
export function escapeFor(before: string, value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value);
  switch (contextOf(before)) {
    case 'script':
      return scriptValue(value);
    case 'script-string':
      return scriptString(text);
    case 'url':
      return escapeHtml(safeUrl(before, text));
    case 'style':
      return text.replaceAll(/[^\w .,#%-]/g, '');
    case 'comment':
      return '';
    default:
      return escapeHtml(text);
  }
}

export function escapeHtml(text: string): string {
  const named: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&#34;',
    "'": '&#39;',
  };
  return text.replaceAll(/[&<>"']/g, (char) => named[char] ?? char);
}

export function contextOf(before: string): HtmlContext {
  if (before.lastIndexOf('<!--') > before.lastIndexOf('-->')) return 'comment';
  const script = openElement(before, 'script');
  if (script !== undefined) return insideString(script) ? 'script-string' : 'script';
  if (openElement(before, 'style') !== undefined) return 'style';
  const tag = /<[A-Za-z][^<>]*$/.exec(before)?.[0];
  if (tag === undefined) return 'text';
  const attribute = /([\w-]+)\s*=\s*(?:"[^"]*|'[^']*|[^\s"'>]*)$/.exec(tag)?.[1]?.toLowerCase();
  if (attribute?.startsWith('on') === true) return 'script-string';
  return attribute === 'href' || attribute === 'src' || attribute === 'action'
    ? 'url'
    : 'attribute';
}

/** The content so far of an element that is still open. */
function openElement(before: string, name: string): string | undefined {
  const lower = before.toLowerCase();
  const start = lower.lastIndexOf(`<${name}`);
  if (start < 0 || lower.indexOf(`</${name}`, start) >= 0) return undefined;
  const end = lower.indexOf('>', start);
  return end < 0 ? undefined : before.slice(end + 1);
}

function insideString(script: string): boolean {
  let quote = '';
  for (let at = 0; at < script.length; at += 1) {
    const char = script[at] ?? '';
    if (char === '\\') at += 1;
    else if (quote === '' && `"'\``.includes(char)) quote = char;
    else if (char === quote) quote = '';
  }
  return quote !== '';
}

/** Outside a string a value is printed as a JavaScript literal. */
function scriptValue(value: unknown): string {
  const literal = JSON.stringify(value) as string | undefined;
  return (literal ?? 'null').replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
}

function scriptString(text: string): string {
  return text.replaceAll(
    /[\\"'`<>&=\n\r\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A value that begins an address must not be code; later parts are encoded. */
function safeUrl(before: string, text: string): string {
  const soFar = /(?:href|src|action)\s*=\s*["']?([^"']*)$/i.exec(before)?.[1] ?? '';
  if (soFar !== '') return /[?&]/.test(soFar) ? encodeURIComponent(text) : encodeURI(text);
  const scheme = /^\s*([\w.+-]+):/.exec(text)?.[1]?.toLowerCase();
  const isSafe = scheme === undefined || ['http', 'https', 'mailto', 'tel'].includes(scheme);
  return isSafe ? text : '#unsafe';
}
