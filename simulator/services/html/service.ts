import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import type { Runtime } from '../../runtime/runtime';
import { ServiceError } from '../../runtime/signals';
import { htmlEnums } from './enums';
import { htmlOutput } from './output';
import { htmlTemplate, printer } from './template';

/** `HtmlService`: AS/reference/html/html-service, platform-facts §9.1. Nothing here crosses to Google's servers. */
export function htmlService(host: Host, runtime: Runtime): object {
  const file = (name: unknown) => fileNamed(runtime.files.html, String(name));
  const { SandboxMode, XFrameOptionsMode } = htmlEnums(host);
  const members = {
    XFrameOptionsMode: XFrameOptionsMode.surface,
    SandboxMode: SandboxMode.surface,
    createHtmlOutput: (content?: unknown) => htmlOutput(host, textOf(content)),
    createHtmlOutputFromFile: (name: unknown) => htmlOutput(host, file(name)),
    createTemplate: (content: unknown) => htmlTemplate(host, textOf(content)),
    createTemplateFromFile: (name: unknown) => htmlTemplate(host, file(name)),
    // Only a page of a web app is asked for by a browser (AS/reference/html/html-service).
    getUserAgent: () => null,
  } satisfies Official<GoogleAppsScript.HTML.HtmlService>;
  // What the code of a template calls; it is in no reference.
  return host.surface('HtmlService', {
    ...members,
    initTemplate: () => printer(host),
  } satisfies Official<GoogleAppsScript.HTML.HtmlService>);
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
