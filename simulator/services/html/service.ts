import type { Host } from '../../runtime/host';
import type { Runtime } from '../../runtime/runtime';
import { ServiceError } from '../../runtime/signals';
import { htmlOutput } from './output';
import { htmlTemplate } from './template';

const X_FRAME_OPTIONS_MODE = { ALLOWALL: 'ALLOWALL', DEFAULT: 'DEFAULT' };
const SANDBOX_MODE = { EMULATED: 'EMULATED', IFRAME: 'IFRAME', NATIVE: 'NATIVE' };

/** `HtmlService`: AS/reference/html/html-service, platform-facts §9.1. Nothing here crosses to Google's servers. */
export function htmlService(host: Host, runtime: Runtime): object {
  const file = (name: unknown) => fileNamed(runtime.files.html, String(name));
  return host.surface('HtmlService', {
    XFrameOptionsMode: X_FRAME_OPTIONS_MODE,
    SandboxMode: SANDBOX_MODE,
    createHtmlOutput: (content?: unknown) => htmlOutput(host, textOf(content)),
    createHtmlOutputFromFile: (name: unknown) => htmlOutput(host, file(name)),
    createTemplate: (content: unknown) => htmlTemplate(host, textOf(content)),
    createTemplateFromFile: (name: unknown) => htmlTemplate(host, file(name)),
    getUserAgent: () => null,
  });
}

/** Only `.html` files of the project can be served (platform-facts §9.1). */
function fileNamed(files: Record<string, string>, name: string): string {
  const content = files[name] ?? files[name.replace(/\.html$/, '')];
  if (content === undefined) throw new ServiceError(`No HTML file named ${name} was found.`);
  return content;
}

/** A text, or a blob with one. */
function textOf(content: unknown): string {
  if (content === undefined || content === null) return '';
  if (typeof content !== 'object') return String(content);
  return (content as { getDataAsString(): string }).getDataAsString();
}
