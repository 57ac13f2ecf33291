import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import type { Runtime } from '../../runtime/runtime';
import { ServiceError } from '../../runtime/signals';
import { dropLocks, mismatch, served } from './context';
import { enumKey, enumSurface } from './enums';
import { TEXT } from './rules';
import { hasScreen } from './ui';

/** `Browser`: dialogs of a spreadsheet as scripts asked before there was `Ui` (AS/reference/base/browser). */
export function browserService(host: Host, runtime: Runtime): object {
  return served(host, 'Browser', {
    Buttons: enumSurface(host, 'ButtonSet'),
    msgBox: (...args: unknown[]) => {
      const { title, text, buttons } = messageOf(host, args, 'msgBox');
      shown(host, runtime, { kind: 'alert', title, text });
      return host.desk.answerAlert(text, buttons).toLowerCase();
    },
    inputBox: (...args: unknown[]) => {
      const { title, text } = messageOf(host, args, 'inputBox');
      shown(host, runtime, { kind: 'prompt', title, text });
      const { button, text: answer } = host.desk.answerPrompt(text);
      return button === 'OK' || button === 'YES' ? answer : 'cancel';
    },
  } satisfies Official<GoogleAppsScript.Base.Browser>);
}

/** `(prompt)`, `(prompt, buttons)` or `(title, prompt, buttons)`. */
function messageOf(
  host: Host,
  args: unknown[],
  method: string,
): { title: string; text: string; buttons: string } {
  const buttons = args.length > 1 ? enumKey(host, 'ButtonSet', args.at(-1)) : 'OK';
  const [text, title = ''] = (args.length > 1 ? args.slice(0, -1) : args).reverse();
  if (buttons === undefined || text === undefined || args.length > 3)
    throw mismatch(args, `Browser.${method}`);
  return { title: String(title), text: String(text), buttons };
}

/** The script is suspended while a person reads, and only where one sits before the file (platform-facts §8). */
function shown(
  host: Host,
  runtime: Runtime,
  message: { kind: 'alert' | 'prompt'; title: string; text: string },
): void {
  const { user } = host.execution.about;
  if (!hasScreen(host))
    throw new ServiceError(TEXT.noBrowser(message.kind === 'alert' ? 'msgBox' : 'inputBox'));
  host.desk.messages.push({ ...message, user });
  dropLocks(host, runtime);
}
