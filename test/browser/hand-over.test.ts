import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openNewContainer } from '../../simulator/control/containers';
import { clientCall } from '../../simulator/control/people';
import { launch, violations } from './support/browser';
import { PanelInSheet } from './support/panel';

jest.setTimeout(90_000);

const NEXT = 'siguiente@crea.example';

let browser: Browser;
let page: Page;
let panel: PanelInSheet;

beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage({ viewport: { width: 300, height: 800 } });
  page.setDefaultTimeout(10_000);
  // Up to a session that is planned.
  panel = await PanelInSheet.after(page, 'main-job.json', 19);
});

afterAll(() => browser?.close());

const said = () => page.locator('main').innerText();

describe('from one account to the next, in the panel alone (P10)', () => {
  let link = '';

  afterEach(async () => {
    expect(await violations(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(300);
  });

  it('gathers everything, and says where it is', async () => {
    await panel.choose('menuExportProgramme');
    await panel.press('Reunir todo en una carpeta');
    expect(await said()).toContain('la carpeta tiene 21 archivos');
    expect(await said()).toContain('Entregar ahora');
  });

  it('hands over only after a second yes, and then says so everywhere', async () => {
    await panel.press('Entregar ahora');
    expect(await said()).toContain('¿Segura?');
    await panel.press('Sí, entregar ahora');
    expect(await said()).toContain('ya se entregó');
    const file = page.getByRole('link', { name: 'Abrir la hoja que lleva todo' });
    link = (await file.getAttribute('href')) ?? '';
    await panel.choose('menuPanel');
    expect(await said()).toContain('ya se entregó');
  });

  it('shows the next one what would arrive, once the sheet is shared with her', async () => {
    const { runtime } = panel;
    openNewContainer(runtime.world, NEXT);
    const args = ['setup', '{}'];
    clientCall(runtime, { functionName: 'runCommand', args, user: NEXT });
    await panel.choose('menuImportProgramme');
    await page.getByLabel('Liga de la hoja que lleva todo').fill(link);
    await panel.press('Ver qué va a llegar');
    expect(await page.locator('[role=alert]').innerText()).toContain('compartan con tu cuenta');
    const id = /\/d\/([\w-]+)/.exec(link)?.[1] ?? '';
    const hers = { id: `user-${NEXT}`, type: 'user', role: 'reader', emailAddress: NEXT } as const;
    runtime.world.drive.files[id]?.permissions.push(hers);
    await panel.press('Ver qué va a llegar');
    expect(await page.locator('.preview').innerText()).toContain('Eventos que siguen: ');
  });

  it('receives it, and puts the events into the calendar after they were seen', async () => {
    await panel.press('Recibir todo');
    await page.getByText('ya está en esta hoja').waitFor();
    await panel.press('Ver los eventos');
    expect(await page.locator('.preview').innerText()).toContain('Invitación de calendario para:');
    await panel.press('Ponerlos en el calendario');
    await page.getByText('Eventos que siguen').waitFor({ state: 'detached' });
    await panel.choose('menuPanel');
    expect(await said()).not.toContain('ya se entregó');
  });
});
