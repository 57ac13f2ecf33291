import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launch, violations } from './support/browser';
import { LocalWorkspace } from './support/workspace';

jest.setTimeout(60_000);

const workspace = new LocalWorkspace(join(__dirname, '../../dist'), 45380);
let browser: Browser;
let page: Page;
const problems: string[] = [];

const tab = (name: string) =>
  page
    .getByRole('navigation', { name: 'Pestañas' })
    .getByRole('button', { name, exact: true })
    .click();

beforeAll(async () => {
  await workspace.start();
  browser = await launch();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(15_000);
  page.on('pageerror', ({ message }) => problems.push(message));
  await page.goto(workspace.url);
  await page.getByRole('grid').waitFor({ timeout: 45_000 });
});

afterAll(async () => {
  await browser?.close();
  await workspace.remove();
});

describe('the built programme, as someone meets it at `npm start`', () => {
  it('is installed, with its sample programme', async () => {
    await tab('Mentoras');
    await page.getByRole('columnheader', { name: 'B', exact: true }).waitFor();
    await page.locator('td', { hasText: 'Nombre' }).first().waitFor();
    expect(await page.locator('tbody td:nth-child(3)', { hasText: /\w/ }).count()).toBeGreaterThan(
      5,
    );
  });

  it('opens its panel from its menu', async () => {
    await page.getByRole('button', { name: 'Círculo', exact: true }).click();
    await page.getByRole('button', { name: 'Abrir el panel' }).click();
    const panel = page.frameLocator('.sidebar iframe');
    await panel.getByRole('heading', { name: 'Hoy' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('takes an answer in by itself when a form is sent', async () => {
    await page.goto(`${workspace.url}/#/formularios`);
    await page.getByRole('link', { name: 'Quiero acompañar a otras mujeres' }).click();
    await page.getByLabel('Sí acepto').check();
    await fillRequired();
    await page.getByText('El timbre sonó: trigger onFormSubmitDoorbell (bien).').waitFor();
    await page.goto(`${workspace.url}/#/hoja`);
    await tab('Interesadas');
    await page.getByRole('gridcell', { name: 'Itzel Ejemplo' }).waitFor();
  });

  it('never broke the page', () => {
    expect(problems).toEqual([]);
  });
});

/** Answers every question that must be answered, section after section, and sends. */
async function fillRequired(): Promise<void> {
  for (let section = 0; section < 4; section += 1) {
    for (const card of await page.locator('.form-card:has(.star)').all()) {
      const choice = card.locator('input[type=radio], input[type=checkbox]').first();
      if ((await choice.count()) > 0) await choice.check();
      else await card.locator('input, textarea').first().fill('Itzel Ejemplo');
    }
    const email = page.getByRole('textbox', { name: /correo electrónico/i });
    if ((await email.count()) > 0) await email.fill('itzel@buzon.example');
    const send = page.getByRole('button', { name: 'Enviar' });
    const isLast = (await send.count()) > 0;
    await page.locator('.form-buttons button.main').click();
    if (isLast) return;
    await page.getByText(`Sección ${section + 2} de`).waitFor();
  }
}
