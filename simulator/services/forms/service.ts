import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import type { Runtime } from '../../runtime/runtime';
import { ServiceError } from '../../runtime/signals';
import { addFile, MIME } from '../drive/state';
import { formFor } from './access';
import { hasScreen, uiObject } from '../spreadsheet-app/ui';
import { feedbackBuilder } from './feedback';
import { formSurface } from './form';
import { flag, guestOf, mismatch, served, text, type Guest } from './guest';
import { formAt } from './prefill';
import { TEXT, UNPUBLISHED_FROM } from './rules';
import { newForm } from './state';
import { validationMakers } from './validation-builders';

/** `FormApp`. @see platform-facts §4 */
export function formsService(host: Host, runtime: Runtime): object {
  const guest = guestOf(host);
  const { world } = host;
  return served(guest, 'FormApp', {
    ...guest.enums.surfaces,
    ...validationMakers(guest),
    createFeedback: () => feedbackBuilder(guest),
    create: (...args: unknown[]) => create(guest, args),
    openById: (id: unknown) => open(guest, text(id, 'FormApp.openById')),
    openByUrl: (url: unknown) => openByUrl(guest, text(url, 'FormApp.openByUrl')),
    getActiveForm: () =>
      world.forms[world.containerId] === undefined ? null : open(guest, world.containerId),
    getUi: () => ui(host, runtime),
  } satisfies Official<GoogleAppsScript.Forms.FormApp>);
}

/** "Only if the script is bound to the form" (AS/reference/forms/form-app, `getUi`), and where a person sits before it. */
function ui(host: Host, runtime: Runtime): object {
  const isForm = host.world.forms[host.world.containerId] !== undefined;
  if (!isForm || !hasScreen(host)) throw new ServiceError(TEXT.noUi);
  return uiObject(host, runtime);
}

function open(guest: Guest, id: string): object {
  const { host } = guest;
  formFor(host.world, id, host.execution.about.user);
  return formSurface(guest, id);
}

/** Any address of a form; of another kind: "Invalid argument: url" [field: gas-fakes, test/testform.js]. */
function openByUrl(guest: Guest, url: string): object {
  if (!/^https:\/\/(docs\.google\.com\/.*forms\/d\/|forms\.gle\/)/.test(url))
    throw new ServiceError(TEXT.invalidArgument('url'));
  return open(guest, formAt(guest.host.world, url)?.id ?? '');
}

/**
 * The title becomes the file's name; the form's own title stays empty (platform-facts §4.1). Without a second argument
 * the form is published only until 30 June 2026 (§4.5). Anyone with the link may answer, unless an administrator set it
 * otherwise (reference of Form.setRequireLogin: "The default for new forms is false unless a domain administrator changes the default").
 */
function create(guest: Guest, args: unknown[]): object {
  const { world, execution } = guest.host;
  if (args.length < 1 || args.length > 2) throw mismatch(args, 'create');
  const name = text(args[0], 'create');
  if (name === '') throw new ServiceError(TEXT.invalidArgument('title'));
  const now = execution.now();
  const published = args[1] === undefined ? now < UNPUBLISHED_FROM : flag(args[1], 'create');
  const file = addFile(world, { name, mimeType: MIME.form, owner: execution.about.user }, now);
  file.permissions.push({
    id: 'anyoneWithLink-published',
    type: 'anyone',
    role: 'reader',
    view: 'published',
  });
  world.forms[file.id] = newForm(world, { id: file.id, published });
  return formSurface(guest, file.id);
}
