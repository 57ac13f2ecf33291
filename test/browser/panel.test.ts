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

const mails = () => panel.runtime.world.mail.messages.length;
const said = () => page.locator('main').innerText();

describe('from a request to a session, in the panel alone', () => {
  afterEach(async () => {
    expect(await violations(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(300);
  });

  it('shows today what waits', async () => {
    await panel.choose('menuPanel');
    expect(await said()).toContain('Nuevas: falta elegir mentora');
  });

  it('chooses a mentor out of three, with reasons', async () => {
    await panel.open('Registro de marca');
    expect(await page.locator('.candidates .card').count()).toBe(3);
    await panel.press('Elegir a Elena Prueba');
    expect(await said()).toContain('Sigue: invitar a Elena Prueba');
  });

  it('shows the mail before it is sent, and sends it then', async () => {
    const before = mails();
    await panel.press('Invitar a Elena Prueba');
    expect(await page.locator('.preview').innerText()).toContain('elena@mentoras.example');
    expect(mails()).toBe(before);
    await panel.press('Enviar la invitación');
    expect(mails()).toBe(before + 1);
  });

  it('takes down what she said', async () => {
    await page.getByLabel('Sí puede').check();
    await panel.press('Continuar');
    await panel.press('Anotar la respuesta');
    expect(await said()).toContain('Sigue: vincular a Elena Prueba con el área');
  });

  it('arranges the linking session and the session', async () => {
    await page.getByLabel('Fecha').first().fill('2026-03-05');
    await panel.press('Continuar');
    expect(await page.locator('.preview').innerText()).toContain('Invitación de calendario para:');
    await panel.press('Agendar y avisarles');
    await panel.press('Continuar');
    await panel.press('Programar y avisarles');
    expect(await said()).toContain('Sigue: preparar los materiales');
  });

  it('prepares and approves the materials', async () => {
    await panel.press('Preparar los materiales');
    await panel.press('Preparar y compartir');
    await page.getByRole('button', { name: /^Aprobar «Carta/ }).click();
    await panel.settled();
    await panel.press('Aprobar');
    expect(await said()).toContain('Aprobado');
  });

  it('tells another coordinator who sends what she decides', async () => {
    panel.user = 'otra@crea.example';
    await panel.choose('menuPanel');
    expect(await said()).toContain('lo hace la cuenta');
    panel.user = '';
  });
});

describe('every page of the menu', () => {
  it.each([
    ['menuDirectory', 'Directorio'],
    ['menuMatchAll', 'Propuesta para todas'],
    ['menuSurveyReport', 'Resultados de encuestas'],
    ['menuAddSession', 'Registrar una sesión sin solicitud'],
    ['menuSetUp', 'Preparar todo'],
    ['menuJournal', 'Bitácora'],
    ['menuHealth', 'Cómo está tu hoja'],
    ['menuRehearsal', 'Ensayo'],
    ['menuSampleData', 'Datos de ejemplo'],
    ['menuSettings', 'Ajustes'],
    ['menuExportProgramme', 'Entregar el programa'],
    ['menuImportProgramme', 'Recibir un programa'],
  ])('%s opens, is readable and has its way back', async (entry, title) => {
    await panel.choose(entry);
    expect(await page.locator('h1').innerText()).toBe(title);
    expect(await violations(page)).toEqual([]);
    await panel.press('Volver');
    expect(await page.locator('h1').innerText()).toBe('Hoy');
  });
});
