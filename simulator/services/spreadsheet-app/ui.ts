import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import type { Runtime } from '../../runtime/runtime';
import { ServiceError } from '../../runtime/signals';
import type { OpenedPage } from '../../runtime/ui-desk';
import { dropLocks, mismatch, served } from './context';
import { enumKey, enumSurface, enumValue } from './enums';
import { menuObject } from './menu';
import { TEXT } from './rules';

interface Output {
  getContent(): string;
  getTitle(): string;
  getWidth(): number | null;
  getHeight(): number | null;
}

/** `SpreadsheetApp.getUi()`: only where a person sits before the file (platform-facts §1.5). */
export function uiObject(host: Host, runtime: Runtime): object {
  if (!hasScreen(host)) throw new ServiceError(TEXT.noUi);
  return served(host, 'Ui', {
    Button: enumSurface(host, 'Button'),
    ButtonSet: enumSurface(host, 'ButtonSet'),
    createMenu: (caption: unknown) => menuObject(host, String(caption)),
    createAddonMenu: () => menuObject(host, addonName(runtime)),
    alert: (...args: unknown[]) => alert(host, runtime, args),
    prompt: (...args: unknown[]) => prompt(host, runtime, args),
    showSidebar: (output: Output) => show(host, 'sidebar', { output }),
    showModalDialog: (output: Output, title: unknown) =>
      show(host, 'modal', { output, title: String(title) }),
    showModelessDialog: (output: Output, title: unknown) =>
      show(host, 'modeless', { output, title: String(title) }),
  } satisfies Official<GoogleAppsScript.Base.Ui>);
}

/** Whether a person sits before the file while this runs. */
export function hasScreen(host: Host): boolean {
  const { cause } = host.execution.about;
  return !['trigger', 'editor', 'web-app', 'card', 'custom-function'].includes(cause);
}

/** The add-on's name, under which its menu stands in Extensions (AS/reference/base/ui#createAddonMenu). */
function addonName(runtime: Runtime): string {
  return runtime.files.manifest.addOns?.common.name ?? 'Extensiones';
}

/** `(text)`, `(text, buttons)` or `(title, text, buttons)`. */
function messageOf(
  host: Host,
  args: unknown[],
  method: string,
): { title: string; text: string; buttons: string } {
  const given = args.slice();
  const buttons = given.length > 1 ? enumKey(host, 'ButtonSet', given.pop()) : 'OK';
  if (buttons === undefined || given.length === 0 || given.length > 2)
    throw mismatch(args, `Ui.${method}`);
  const text = String(given.pop());
  return { title: given.length > 0 ? String(given[0]) : '', text, buttons };
}

/** The script is suspended while a person reads, and its locks are gone afterwards (platform-facts §8). */
function alert(host: Host, runtime: Runtime, args: unknown[]): object | null {
  const { title, text, buttons } = messageOf(host, args, 'alert');
  host.desk.messages.push({ kind: 'alert', title, text, user: host.execution.about.user });
  dropLocks(host, runtime);
  return enumValue(host, 'Button', host.desk.answerAlert(text, buttons));
}

function prompt(host: Host, runtime: Runtime, args: unknown[]): object {
  const { title, text } = messageOf(host, args, 'prompt');
  host.desk.messages.push({ kind: 'prompt', title, text, user: host.execution.about.user });
  dropLocks(host, runtime);
  const answer = host.desk.answerPrompt(text);
  return served(host, 'PromptResponse', {
    getSelectedButton: () => enumValue(host, 'Button', answer.button),
    getResponseText: () => answer.text,
  } satisfies Official<GoogleAppsScript.Base.PromptResponse>);
}

function show(
  host: Host,
  kind: OpenedPage['kind'],
  { output, title }: { output: Output; title?: string },
): void {
  const readable =
    typeof output === 'object' && output !== null && typeof output.getContent === 'function';
  if (!readable)
    throw mismatch([output], kind === 'sidebar' ? 'Ui.showSidebar' : 'Ui.showModalDialog');
  const { desk, execution } = host;
  const page: OpenedPage = {
    kind,
    title: title ?? output.getTitle(),
    html: output.getContent(),
    user: execution.about.user,
  };
  const [width, height] = [output.getWidth(), output.getHeight()];
  // A person has one sidebar and one dialog: a new one takes the place of the old one.
  const same = (other: OpenedPage): boolean =>
    other.user === page.user && (other.kind === 'sidebar') === (kind === 'sidebar');
  desk.pages = desk.pages.filter((other) => !same(other));
  desk.pages.push({
    ...page,
    ...(width !== null && { width }),
    ...(height !== null && { height }),
  });
}
