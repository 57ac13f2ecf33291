import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { clickMenu, clientCall, welcomeEditor } from '../../../simulator/control/people';
import { playScenario, readScenario } from '../../../simulator/control/scenario';
import { readScriptFolder } from '../../../simulator/control/script-files';
import type { Runtime } from '../../../simulator/runtime/runtime';

const root = join(__dirname, '../../..');

/** What Google puts into a page, its calls going to the simulator. */
const GOOGLE = `<script>
window.google = { script: { run: runner({}) } };
function runner(handlers) {
  return new Proxy({}, { get: (_, name) => {
    if (name === 'withSuccessHandler') return (ok) => runner({ ...handlers, ok });
    if (name === 'withFailureHandler') return (no) => runner({ ...handlers, no });
    return (...args) => void window.askServer(name, args).then(handlers.ok, handlers.no);
  } });
}
</script>`;

/** The built panel in a page as wide as a sidebar, before a spreadsheet of the simulator. */
export class PanelInSheet {
  private constructor(
    readonly runtime: Runtime,
    readonly page: Page,
  ) {}

  /** A spreadsheet after the first steps of a scenario of test/scenarios. */
  static async after(page: Page, scenario: string, steps: number): Promise<PanelInSheet> {
    const file = readFileSync(join(root, 'test/scenarios', scenario), 'utf8');
    const whole = JSON.parse(file) as { steps: unknown[] };
    const asked = readScenario(JSON.stringify({ ...whole, steps: whole.steps.slice(0, steps) }));
    const { runtime, failed } = playScenario(asked, readScriptFolder(join(root, 'dist')));
    if (failed !== undefined) throw failed;
    const panel = new PanelInSheet(runtime, page);
    await page.exposeFunction('askServer', (name: string, args: unknown[]) =>
      panel.ask(name, args),
    );
    return panel;
  }

  /** Who sits before it. */
  user = '';

  /** Chooses an entry of the menu and waits until what it opens has settled. */
  async choose(functionName: string): Promise<void> {
    const user = this.user || this.runtime.world.operator;
    welcomeEditor(this.runtime.world, user);
    clickMenu(this.runtime, functionName, user);
    const opened = this.runtime.desk.pages.find((page) => page.user === user);
    await this.page.setContent((opened?.html ?? '').replace('<head>', `<head>${GOOGLE}`));
    await this.settled();
  }

  /** Presses a button by its whole caption and waits for what comes of it. */
  async press(caption: string): Promise<void> {
    await this.page.getByRole('button', { name: caption, exact: true }).first().click();
    await this.settled();
  }

  /** Opens the first line of a list that says this. */
  async open(text: string): Promise<void> {
    await this.page.locator('.item', { hasText: text }).first().click();
    await this.settled();
  }

  /** What a press begins is on the screen a frame later; then it is waited for until it is over. */
  async settled(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    await this.page.waitForFunction(
      () => document.querySelector('h1') !== null && document.querySelector('.working') === null,
    );
  }

  private ask(functionName: string, args: unknown[]): unknown {
    const user = this.user || this.runtime.world.operator;
    let value: unknown;
    clientCall(this.runtime, {
      functionName,
      args,
      user,
      label: `panel ${functionName}`,
      whenOver: (outcome) => {
        if (outcome.status !== 'ok') throw new Error(JSON.stringify(outcome));
        ({ value } = outcome);
      },
    });
    return value;
  }
}
