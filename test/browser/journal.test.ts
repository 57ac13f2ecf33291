import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launch, violations } from './support/browser';
import { PanelInSheet } from './support/panel';

jest.setTimeout(90_000);

let browser: Browser;
let page: Page;
let panel: PanelInSheet;

beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage({ viewport: { width: 300, height: 800 } });
  page.setDefaultTimeout(10_000);
  // Set-up, four profiles, a diagnostic and a request.
  panel = await PanelInSheet.after(page, 'main-job.json', 8);
});

afterAll(() => browser?.close());

const said = () => page.locator('main').innerText();
const first = () => page.locator('section > ul > .card').first();

/** Invites Elena, who was chosen, by mail; a minute later than what was done before. */
async function invite(): Promise<void> {
  panel.runtime.world.now += 60_000;
  await panel.press('Invitar a Elena Prueba');
  await panel.press('Enviar la invitación');
  panel.runtime.world.now += 60_000;
}

/** A picture of the panel, where a folder for pictures is named. */
async function picture(name: string): Promise<void> {
  const folder = process.env['CIRCULO_PICTURES'];
  if (folder !== undefined)
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

describe('the journal in the panel', () => {
  afterEach(async () => {
    expect(await violations(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(300);
  });

  it('offers to undo right after an action', async () => {
    await panel.choose('menuPanel');
    await panel.open('Registro de marca');
    await panel.press('Elegir a Elena Prueba');
    await panel.press('Deshacer');
    expect(await said()).toContain('Sigue: elegir mentora');
    await panel.press('Elegir a Elena Prueba');
    await invite();
    await panel.press('Deshacer');
    expect(await page.locator('.preview').innerText()).toContain('Esto no se puede recoger:');
    await picture('done-undo');
    await panel.press('Todavía no');
  });

  it('tells the newest first: who, what, of whom and why', async () => {
    await panel.choose('menuJournal');
    const line = await first().innerText();
    expect(line).toContain('Se envió una invitación.');
    expect(line).toContain('Invitación a ');
    expect(line).toContain('Quién: coordinacion@crea.example');
    expect(line).toContain('Por qué: Lo pidió desde la hoja.');
    expect(await said()).toContain('En espera: 0');
    await picture('journal');
  });

  it('finds what is looked for', async () => {
    await page.getByLabel('Buscar en la bitácora').fill('perfil');
    await panel.press('Buscar');
    const lines = await page.locator('section > ul > .card').allInnerTexts();
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.filter((line) => !/perfil/i.test(line))).toEqual([]);
    await page.getByLabel('Buscar en la bitácora').fill('nada de nada');
    await panel.press('Buscar');
    expect(await said()).toContain('Nada coincide.');
  });

  it('says before it undoes what cannot be taken back', async () => {
    await panel.choose('menuJournal');
    await first().getByRole('button', { name: 'Deshacer' }).click();
    await panel.settled();
    const preview = await page.locator('.preview').innerText();
    expect(preview).toContain('Esto no se puede recoger:');
    expect(preview).toMatch(/El correo «.+» ya se envió a \S+@mentoras\.example\./);
    await picture('undo-preview');
  });

  it('undoes it, and offers to take that back too', async () => {
    await panel.press('Sí: deshacer');
    expect(await page.getByRole('status').first().innerText()).toContain('Quedó deshecho.');
    expect(await first().innerText()).toContain('Se deshizo: Se envió una invitación.');
    expect(await said()).toContain('Esto ya se deshizo.');
    expect(await first().innerText()).toContain('Volver a hacerlo');
    await picture('undone');
  });

  it('tells the history of one request', async () => {
    await panel.choose('menuPanel');
    await panel.open('Registro de marca');
    expect(await said()).toContain('Sigue: invitar a Elena Prueba');
    await panel.press('Historia');
    expect(await said()).toContain('Historia: Registro de marca · Empoderamiento');
    const lines = await page.locator('section > ul > .card').allInnerTexts();
    expect(lines.some((line) => line.includes('Perfil'))).toBe(false);
    expect(lines.some((line) => line.includes('Llegó una solicitud.'))).toBe(true);
    await panel.press('Ver toda la bitácora');
    await panel.press('Ver más');
    expect((await page.locator('section > ul > .card').count()) > 10).toBe(true);
  });

  it('says what waits for what, and lets it be tried now', async () => {
    panel.runtime.gate.addFault({ call: 'MailApp.sendEmail', nth: 1, kind: 'transient' });
    await panel.choose('menuPanel');
    await panel.open('Registro de marca');
    await invite();
    await panel.choose('menuJournal');
    await page.getByText('En espera: 1').click();
    const waits = await page.locator('details .card').first().innerText();
    expect(waits).toMatch(/Correo a \S+@mentoras\.example: «/);
    expect(waits).toMatch(/No se pudo\. Se intenta otra vez sola: .+ Google dijo: «/);
    await picture('waiting');
    await panel.press('Intentar ahora');
    expect(await said()).toContain('En espera: 0');
  });
});
