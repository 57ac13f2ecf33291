import { globalFunctions } from '../runtime/functions';
import type { Outcome, Runtime } from '../runtime/runtime';
import { enable } from './people';

/**
 * A person installs the add-on. From within the file its simple trigger `onInstall` runs, with everything allowed, and the
 * add-on is enabled there; from the Marketplace's page, or by an administrator for the domain, nothing runs
 * (platform-facts §2.1, §2.2). As a test deployment nothing runs either (assumed of `onInstall`), nor will its triggers (§2.4).
 */
export function installAddon(
  runtime: Runtime,
  user: string,
  from: 'editor' | 'marketplace' | 'test-deployment' = 'editor',
): Outcome | undefined {
  if (from === 'test-deployment') runtime.world.script.testDeployment = true;
  if (from !== 'editor') return undefined;
  enable(runtime.world);
  if (!globalFunctions(runtime.files).has('onInstall')) return undefined;
  return runtime.run({
    functionName: 'onInstall',
    user,
    cause: 'simple-trigger',
    label: 'simple onInstall',
    authMode: 'FULL',
    args: (host) => [host.realm.json({ authMode: 'FULL' })],
  });
}
