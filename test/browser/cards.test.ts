import { afterAll, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launch, violations } from './support/browser';
import { LocalWorkspace } from './support/workspace';

jest.setTimeout(60_000);

const NAME = 'Tarjetas de prueba';
const workspace = new LocalWorkspace(join(__dirname, 'fixtures/cards'), 45380);
let browser: Browser;
let page: Page;
const problems: string[] = [];

const goTo = (place: string) =>
  page.getByRole('navigation', { name: 'Lugares' }).getByRole('link', { name: place }).click();
const panel = () => page.getByRole('complementary', { name: NAME });
const heading = (name: string) => panel().getByRole('heading', { name, exact: true }).waitFor();
const press = (name: string) => panel().getByRole('button', { name, exact: true }).click();
const said = (text: string) => page.getByRole('log').getByText(text).first().waitFor();

async function openMail(): Promise<void> {
  await goTo('Correo');
  await page.getByRole('link', { name: /Una pregunta/ }).click();
  await heading('Correo abierto');
}

beforeAll(async () => {
  await workspace.start();
  browser = await launch();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  page.setDefaultTimeout(8000);
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(http:\/\/localhost:|data:|blob:|about:)/.test(url)) problems.push(`request of ${url}`);
  });
  await page.goto(workspace.url);
  await page.getByRole('button', { name: 'Entrar' }).click();
  await page.getByRole('grid').waitFor();
  await goTo('Correo');
  await page.getByRole('button', { name: `Abrir ${NAME}` }).click();
  await heading('Inicio');
});

beforeEach(async () => {
  await page.goto(`${workspace.url}/#/correo`);
  await page.reload();
  await heading('Inicio');
});

afterAll(async () => {
  await browser?.close();
  await workspace.remove();
});

it('stands beside the hosts that the manifest names, and stays open from one to the next', async () => {
  expect(await panel().locator('b').textContent()).toBe('izquierda');
  await goTo('Formularios');
  await page.getByRole('heading', { name: 'Formularios' }).waitFor();
  expect(await panel().count()).toBe(0);
  await goTo('Drive');
  await page.getByRole('link', { name: /Léeme/ }).click();
  await heading('Archivo elegido');
  await panel().getByText('Léeme').waitFor();
  await press(`Cerrar ${NAME}`);
  expect(await panel().getByRole('heading').count()).toBe(0);
  await press(`Abrir ${NAME}`);
  await heading('Archivo elegido');
});

it('beside an open message: fields by their labels, what is missing is said, and the script hears the rest', async () => {
  await openMail();
  await press('Guardar');
  await panel().getByText('Completa este campo.').waitFor();
  await panel().getByLabel('Nombre').fill('Rosa');
  await panel().locator('option[value="Rosa Ejemplo"]').waitFor({ state: 'attached' });
  await panel().getByLabel('Cómo contestar').selectOption('Por teléfono');
  await panel().getByLabel('Martes').check();
  await panel().getByLabel('Desde').fill('2026-03-20');
  await panel()
    .getByRole('switch', { name: /Es de una mentora/ })
    .check();
  await press('Guardar');
  await heading('Guardado');
  const heard = JSON.parse((await panel().locator('.card-text').textContent()) ?? '') as unknown;
  expect(heard).toEqual({
    name: { stringInputs: { value: ['Rosa'] } },
    how: { stringInputs: { value: ['phone'] } },
    days: { stringInputs: { value: ['tue'] } },
    since: { dateInput: { msSinceEpoch: String(Date.UTC(2026, 2, 20)) } },
    hour: { timeInput: { hours: 17, minutes: 30 } },
    mentor: { stringInputs: { value: ['sí'] } },
  });
  await press('← Volver');
  await heading('Correo abierto');
  expect(await panel().getByLabel('Nombre').inputValue()).toBe('Rosa');
});

it('buttons, hidden widgets, grids and notifications', async () => {
  await openMail();
  expect(await panel().getByRole('button', { name: 'Nada' }).isDisabled()).toBe(true);
  expect(await panel().getByText('Tonalá').count()).toBe(0);
  await press('Mostrar más');
  await panel().getByRole('button', { name: /Rosa/ }).click();
  await said('Elegiste M-2');
  await press('Ver la ficha');
  await heading('Ficha M-1');
  await press('Avisar');
  await said('Avisada');
  await press('Ir al inicio');
  await heading('Inicio');
});

it('beside an open event, whose changes wait until it is saved', async () => {
  await goTo('Calendario');
  await page.getByRole('link', { name: /Sesión de prueba/ }).click();
  await heading('Evento abierto');
  await press('Invitar a Ana');
  await press('Guardar el evento');
  await page.getByRole('article').getByText('ana@gmail.example').waitFor();
});

it('actions of the manifest, and a function that fails', async () => {
  await press('Más opciones');
  await press('Ajustes');
  await heading('Ajustes');
  await press('← Volver');
  await press('Fallar');
  await said('esto falla a propósito');
  await heading('Inicio');
});

it('can be used by the keyboard and is readable', async () => {
  await openMail();
  expect(await violations(page)).toEqual([]);
  await panel().getByLabel('Nombre').focus();
  await page.keyboard.press('Tab');
  const focused = await page.evaluate(() => document.activeElement?.tagName);
  expect(focused).toBe('SELECT');
  await panel().getByRole('button', { name: 'Ver la ficha' }).focus();
  await page.keyboard.press('Enter');
  await heading('Ficha M-1');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await said('Avisada');
  const box = await panel().boundingBox();
  expect(box?.width).toBe(300);
  expect(problems).toEqual([]);
});
