import { globalFunctions } from '../runtime/functions';
import type { Host } from '../runtime/host';
import type { Outcome, Runtime, ScriptFiles } from '../runtime/runtime';
import { ringing, type TriggerState } from '../services/script/state';
import type { World } from '../world/world';
import { sentArguments } from './client-values';

/** Makes sure that a person exists, and that she may edit the container. */
export function welcomeEditor(
  world: World,
  email: string,
  name = email.split('@')[0] ?? email,
): void {
  welcome(world, email, name);
  const file = world.drive.files[world.containerId];
  if (file === undefined || mayEdit(world, email)) return;
  file.permissions.push({ id: `user-${email}`, type: 'user', role: 'writer', emailAddress: email });
}

/** Makes sure that a person with an account exists. */
export function welcome(world: World, email: string, name = email.split('@')[0] ?? email): void {
  world.users[email] ??= { email, name, locale: 'es-MX' };
}

export function mayEdit(world: World, email: string): boolean {
  const permissions = world.drive.files[world.containerId]?.permissions ?? [];
  return permissions.some(
    ({ emailAddress, role }) => emailAddress === email && (role === 'owner' || role === 'writer'),
  );
}

/**
 * A person opens the container: her menus are built anew by the simple trigger, and the installable ones ring.
 * Nothing runs for someone who may only look (platform-facts §2.1).
 */
export function openContainer(runtime: Runtime, user: string): Outcome | undefined {
  const { world, desk } = runtime;
  desk.menus = [];
  if (!mayEdit(world, user)) return undefined;
  const authMode = world.install === 'addon' && !isEnabled(world) ? 'NONE' : 'LIMITED';
  const outcome = globalFunctions(runtime.files).has('onOpen')
    ? runtime.run({
        functionName: 'onOpen',
        user,
        cause: 'simple-trigger',
        label: 'simple onOpen',
        authMode,
        args: (host) => [openEvent(host, { authMode })],
      })
    : undefined;
  const installed = ringing(world.script).filter(
    ({ kind, sourceId }) => kind === 'open' && sourceId === world.containerId,
  );
  for (const trigger of installed) fireOpen(runtime, trigger, user);
  return outcome;
}

function fireOpen(runtime: Runtime, trigger: TriggerState, user: string): void {
  runtime.run({
    functionName: trigger.handler,
    user: trigger.owner,
    activeUser: user,
    cause: 'trigger',
    label: `trigger ${trigger.handler}`,
    args: (host) => [openEvent(host, { authMode: 'FULL', triggerUid: trigger.id })],
  });
}

/** The open event: AS/guides/triggers/events. Its source is made when it is asked for. */
function openEvent(host: Host, fields: Record<string, unknown>): object {
  const event = host.realm.json(fields);
  Object.defineProperty(event, 'source', {
    enumerable: true,
    get: () => containerObject(host),
  });
  return event;
}

/** The file that the script stands in: a spreadsheet, or a form that an editor opened. */
function containerObject(host: Host): object {
  const { FormApp, SpreadsheetApp } = host.realm.context as {
    FormApp: { getActiveForm(): object };
    SpreadsheetApp: { getActiveSpreadsheet(): object };
  };
  const isForm = host.world.forms[host.world.containerId] !== undefined;
  return isForm ? FormApp.getActiveForm() : SpreadsheetApp.getActiveSpreadsheet();
}

/** A person chooses a menu item. In an add-on that also enables it in this file (platform-facts §2.2). */
export function clickMenu(runtime: Runtime, functionName: string, user: string): Outcome {
  enable(runtime.world);
  return runtime.run({ functionName, user, cause: 'menu', label: `menu ${functionName}` });
}

/** What `google.script.run` asks for. */
export interface ClientCall {
  functionName: string;
  args: unknown[];
  user: string;
  label?: string;
  whenOver?: (outcome: Outcome) => void;
}

/**
 * `google.script.run.fn(...args)` from a page: only top-level functions whose name does not end in `_`, only plain
 * values both ways (platform-facts §9.1).
 */
export function clientCall(runtime: Runtime, call: ClientCall): Outcome {
  const { functionName, user, label = `client ${functionName}`, whenOver } = call;
  const sent = sentBy(runtime, call);
  if ('status' in sent) {
    whenOver?.(sent);
    return sent;
  }
  enable(runtime.world);
  return runtime.run({
    functionName,
    user,
    cause: 'client',
    label,
    args: (host) => host.realm.json(sent.args),
    result: (value, host) => (isLegal(value, host) ? copied(value) : null),
    ...(whenOver === undefined ? {} : { whenOver }),
  });
}

/** What arrives at the server; or why the call does not get that far. */
function sentBy(
  { files }: Runtime,
  { functionName, args }: ClientCall,
): Outcome | { args: unknown[] } {
  const refused = (message: string): Outcome => ({ status: 'error', message, stack: '' });
  if (!callableByPages(files).includes(functionName))
    return refused(`Script function not found: ${functionName}`);
  try {
    return { args: sentArguments(args) };
  } catch (error) {
    return refused((error as Error).message);
  }
}

/** The names that `google.script.run` has: functions that Google finds and that do not end in `_` (platform-facts §9.1). */
export function callableByPages(files: ScriptFiles): string[] {
  return [...globalFunctions(files)].filter((name) => !name.endsWith('_'));
}

/** Numbers, texts, booleans, null, and arrays and objects of these: a Date or a function is not. */
function isLegal(value: unknown, host?: Host, above: unknown[] = []): boolean {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
    return false;
  if (typeof value !== 'object' || value === null) return true;
  if (above.includes(value) || value instanceof Date || host?.realm.isDate(value) === true)
    return false;
  return Object.values(value).every((each) => isLegal(each, host, [...above, value]));
}

/** As JSON has it. Nothing comes back as null: the page's client can give its handler no undefined. */
function copied(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}

function isEnabled(world: World): boolean {
  return world.script.enabledIn?.includes(world.containerId) === true;
}

/** The add-on was used in this file: from now on it is enabled there. */
export function enable(world: World): void {
  if (!isEnabled(world))
    world.script.enabledIn = [...(world.script.enabledIn ?? []), world.containerId];
}
