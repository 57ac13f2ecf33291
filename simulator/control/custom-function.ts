import type { Outcome, Runtime } from '../runtime/runtime';

/**
 * A cell calls a function of the script, as `=fn(…)` does: thirty seconds, no menus, no dialogs, nobody's identity, the
 * file read-only (platform-facts §1.2, §2.2). Formulas are not evaluated here: whoever drives the world says when a cell
 * calls. Its quota is that of the person at the keyboard (§2.7).
 */
export function callFromCell(
  runtime: Runtime,
  { functionName, args = [], user }: { functionName: string; args?: unknown[]; user: string },
): Outcome {
  return runtime.run({
    functionName,
    user,
    cause: 'custom-function',
    label: `cell =${functionName}()`,
    authMode: 'CUSTOM_FUNCTION',
    args: (host) => host.realm.json(args),
  });
}
