import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launch, violations } from './support/browser';
import { LocalWorkspace } from './support/workspace';

jest.setTimeout(60_000);

const OPERATOR = 'coordinacion@crea.example';
const MENTOR = 'rosa@gmail.example';

const workspace = new LocalWorkspace(join(__dirname, 'fixtures/script'), 45280);
let browser: Browser;
let page: Page;
const problems: string[] = [];

/** A page as someone sees it who opens the address for the first time. */
async function open(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const opened = await context.newPage();
  opened.setDefaultTimeout(8000);
  opened.on('pageerror', ({ message }) => problems.push(message));
  opened.on('request', (request) => {
    const url = request.url();
    if (!/^(http:\/\/localhost:|data:|blob:|about:)/.test(url)) problems.push(`request of ${url}`);
  });
  await opened.goto(workspace.url);
  await opened.getByRole('button', { name: 'Entrar' }).click();
  await opened.getByRole('grid').waitFor();
  return opened;
}

const goTo = (place: string) =>
  page.getByRole('navigation', { name: 'Lugares' }).getByRole('link', { name: place }).click();
const become = (email: string) => page.getByLabel('¿Quién eres?').selectOption(email);
const grid = () => page.getByRole('grid');
const tab = (name: string) =>
  page.getByRole('navigation', { name: 'Pestañas' }).getByRole('button', { name }).click();
const said = (text: string) => page.getByRole('log').getByText(text).first().waitFor();
const panel = () => page.frameLocator('iframe[title="Panel de prueba"]');

async function click(menu: string, item: string): Promise<void> {
  await page
    .getByRole('group', { name: 'Menús del programa' })
    .getByRole('button', { name: menu })
    .click();
  await page.getByRole('button', { name: item, exact: true }).click();
}

beforeAll(async () => {
  await workspace.start();
  browser = await launch();
  page = await open();
});

beforeEach(async () => {
  // A reload is a new opening of the file: no panel and no message of the last test is left.
  await page.goto(`${workspace.url}/#/hoja`);
  await become(OPERATOR);
  await page.reload();
  await page.getByRole('button', { name: 'Prueba' }).waitFor();
});

afterAll(async () => {
  await browser?.close();
  await workspace.remove();
});

describe('the sheet', () => {
  it('shows rows as people see them: the hidden key row is not there', async () => {
    await tab('Mentoras');
    await grid().getByRole('gridcell', { name: 'Rosa Ejemplo' }).waitFor();
    expect(await grid().getByRole('gridcell', { name: 'phone' }).count()).toBe(0);
    expect(await grid().getByRole('gridcell', { name: 'Teléfono' }).count()).toBe(1);
  });

  it('takes what is typed, and the script hears of it', async () => {
    await tab('Mentoras');
    await grid().getByRole('gridcell', { name: 'Rosa Ejemplo' }).click();
    await page.keyboard.type('Rosa Nueva');
    await page.keyboard.press('Enter');
    await grid().getByRole('gridcell', { name: 'Rosa Nueva' }).waitFor();
    await page.getByText('Antes: Rosa Ejemplo').waitFor();
  });

  it('sorts by the column of the selected cell', async () => {
    await tab('Mentoras');
    await grid().getByRole('gridcell', { name: 'M-1' }).click();
    await page.getByRole('button', { name: 'Ordenar y acomodar' }).click();
    await page.getByRole('button', { name: 'Ordenar A → Z por esta columna' }).click();
    await expect(page.locator('#cell-2-0').textContent()).resolves.not.toBe('');
    await page.locator('#cell-2-0', { hasText: 'M-1' }).waitFor();
  });

  it('is closed to whoever it was not shared with', async () => {
    await become(MENTOR);
    await page.getByRole('heading', { name: 'Necesitas acceso' }).waitFor();
    expect(await grid().count()).toBe(0);
  });
});

describe('menus', () => {
  it('ask what the script asks and go on with the answers, once', async () => {
    await tab('Mentoras');
    await click('Prueba', 'Saludar');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('¿A quién saludamos?').waitFor();
    await dialog.getByLabel('Respuesta').fill('Lupe');
    await dialog.getByRole('button', { name: 'Aceptar' }).click();
    await dialog.getByText('¿Saludar a Lupe?').waitFor();
    await dialog.getByRole('button', { name: 'Sí' }).click();
    await dialog.getByText('Hola, Lupe').waitFor();
    await dialog.getByRole('button', { name: 'Aceptar' }).click();
    await grid().getByRole('gridcell', { name: 'Hola, Lupe' }).waitFor();
  });

  it('work on the row that is selected', async () => {
    await tab('Mentoras');
    await page.locator('#cell-3-1').click();
    await click('Prueba', 'Anotar la fila');
    await said('Fila 4');
  });
});

describe('a panel', () => {
  beforeEach(async () => {
    await click('Prueba', 'Abrir el panel');
    await panel().getByRole('heading', { name: 'Panel' }).waitFor();
  });

  it('calls functions of the script with plain values, and hears the result with its user object', async () => {
    await panel().getByRole('button', { name: 'Contar filas' }).click();
    await panel().getByText('filas: {"n":2,"list":[1,null,"tres"]}').waitFor();
    await panel().getByRole('button', { name: 'Mandar el formulario' }).click();
    await panel().getByText('formulario: {"name":"Ana"}').waitFor();
  });

  it('hears of an error, and may send no dates', async () => {
    await panel().getByRole('button', { name: 'Fallar' }).click();
    await panel().getByText('falla ! Error: esto falla a propósito').waitFor();
    await panel().getByRole('button', { name: 'Mandar una fecha' }).click();
    await panel().getByText('Failed due to illegal value in property: 0').waitFor();
  });

  it('closes itself, and stays open while she looks elsewhere', async () => {
    await panel().getByRole('button', { name: 'Contar filas' }).click();
    await panel().getByText('filas:').waitFor();
    await goTo('Drive');
    await goTo('Hoja');
    expect(await panel().getByText('filas:').count()).toBe(1);
    await panel().getByRole('button', { name: 'Cerrar' }).click();
    await page.locator('.sidebar').waitFor({ state: 'detached' });
  });
});

describe('a form', () => {
  it('is answered section by section, and its row appears in the sheet', async () => {
    await goTo('Formularios');
    await page.getByRole('link', { name: 'Quiero ser mentora' }).click();
    await page.getByRole('button', { name: 'Siguiente' }).click();
    await page.getByText('Esta pregunta es obligatoria').waitFor();
    await page.getByRole('textbox', { name: 'Nombre' }).fill('Itzel Ejemplo');
    await page.getByRole('button', { name: 'Siguiente' }).click();
    await page.getByRole('heading', { name: 'Tu tiempo' }).waitFor();
    await page.getByRole('group', { name: 'Lunes' }).getByLabel('Tarde').check();
    await page.getByRole('radio', { name: '5' }).check();
    await page.getByRole('textbox', { name: 'Desde cuándo' }).fill('2026-04-01');
    await page.getByRole('button', { name: 'Enviar' }).click();
    await page.getByText('Gracias, te buscaremos.').waitFor();
    await page.getByText('El timbre sonó: trigger onAnswer (bien).').waitFor();
    await goTo('Hoja');
    await tab('Respuestas de formulario 1');
    await grid().getByRole('gridcell', { name: 'Itzel Ejemplo' }).waitFor();
  });

  it('takes what each kind of question asks for, and shows what stands between', async () => {
    await goTo('Formularios');
    await page.getByRole('link', { name: 'Una de cada' }).click();
    await page.getByRole('img', { name: 'Un punto' }).waitFor();
    await page.getByText('Vídeo: https://youtu.be/abc').waitFor();
    await page.getByRole('radio', { name: '4 ♥' }).check();
    await page.getByLabel('Horas').fill('1');
    await page.getByLabel('Minutos').fill('5');
    await page.getByRole('textbox', { name: 'Cita' }).fill('2026-04-01T17:30');
    await page.getByRole('textbox', { name: 'Cumpleaños' }).fill('2024-02-29');
    await page.getByRole('button', { name: 'Enviar' }).click();
    await page.getByText('Se registró tu respuesta.').waitFor();
  });

  it('opens filled in from the link of a mail, and the doorbell can be silent', async () => {
    await become(MENTOR);
    await goTo('Correo');
    await page.getByRole('link', { name: /Te invitamos/ }).click();
    await page
      .frameLocator('iframe[title="Texto del correo"]')
      .getByRole('link', { name: 'aquí' })
      .click();
    const name = page.getByRole('textbox', { name: 'Nombre' });
    await name.waitFor();
    expect(await name.inputValue()).toBe('Lupe');
    await page.getByLabel('nunca').check();
    await page.getByRole('button', { name: 'Siguiente' }).click();
    await page.getByRole('button', { name: 'Enviar' }).click();
    await page.getByText('El timbre no sonó').waitFor();
    expect(await page.title()).not.toBe('no');
  });
});

describe('the other places', () => {
  it('take the answer of a guest to an event', async () => {
    await goTo('Calendario');
    await page.getByRole('link', { name: /Sesión de prueba/ }).click();
    await page.getByText('sin responder').waitFor();
    await page
      .getByRole('group', { name: `Responder como ${MENTOR}` })
      .getByRole('button', { name: 'Aceptar' })
      .click();
    await page.getByText('aceptó').waitFor();
    await page.getByLabel('Mover a').fill('2026-03-13T10:30');
    await page.getByRole('button', { name: 'Mover', exact: true }).click();
    await page.getByText(/viernes, 13 de marzo de 2026/i).waitFor();
    await goTo('Correo');
    await page.getByRole('link', { name: /Aceptado: Sesión de prueba/ }).waitFor();
  });

  it('show files to whom they were shared with', async () => {
    await goTo('Drive');
    await page.getByRole('link', { name: /Léeme/ }).click();
    await page.getByText('Hola a todas').waitFor();
    await become(MENTOR);
    await page.getByText('rosa no tiene archivos en Drive.').waitFor();
  });

  it('let time pass and tell what ran', async () => {
    await page.getByRole('button', { name: '+1 día' }).click();
    await said('El reloj avanzó. Se ejecutó: clock onClock × 3.');
    await goTo('Bitácora técnica');
    await page.getByRole('main').getByText('clock onClock').first().click();
    await page.getByText('el reloj sonó').first().waitFor();
  });

  it('make a call fail when asked to, and then no more', async () => {
    await goTo('Bitácora técnica');
    await page.getByLabel('Llamada', { exact: true }).fill('Sheet.appendRow');
    await page.getByLabel('Cómo falla').selectOption('transient');
    await page.getByRole('button', { name: 'Preparar la falla' }).click();
    await page.getByText('Pendiente: Sheet.appendRow, vez 1').waitFor();
    await goTo('Hoja');
    await click('Prueba', 'Saludar');
    await page.getByRole('textbox', { name: 'Respuesta' }).fill('Nadie');
    await page.getByRole('dialog').getByRole('button', { name: 'Aceptar' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'No', exact: true }).click();
    await said('a server error occurred');
    await goTo('Bitácora técnica');
    await page.getByRole('heading', { name: 'Ejecuciones' }).waitFor();
    expect(await page.getByText('Pendiente: Sheet.appendRow').count()).toBe(0);
  });
});

describe('everybody can use it', () => {
  it.each(['hoja', 'formularios', 'calendario', 'drive', 'correo', 'bitacora'])(
    '%s: axe finds nothing serious, and nothing is wider than a phone',
    async (place) => {
      await page.goto(`${workspace.url}/#/${place}`);
      await page.locator('main h2').last().waitFor();
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      await page.setViewportSize({ width: 1280, height: 900 });
    },
  );
});

describe('what was done', () => {
  it('is there after a restart', async () => {
    await workspace.stop();
    await workspace.start();
    await page.goto(`${workspace.url}/#/hoja`);
    await page.reload();
    await tab('Mentoras');
    await grid().getByRole('gridcell', { name: 'Hola, Lupe' }).waitFor();
  });

  it('is gone after «Reiniciar», and the set-up runs again', async () => {
    await page.getByRole('button', { name: 'Reiniciar' }).click();
    await page.getByRole('button', { name: 'Sí, empezar de nuevo' }).click();
    await page.getByRole('button', { name: 'Entrar' }).click();
    await tab('Mentoras');
    await grid().getByRole('gridcell', { name: 'Rosa Ejemplo' }).waitFor();
    expect(await grid().getByRole('gridcell', { name: 'Hola, Lupe' }).count()).toBe(0);
  });

  it('never left this machine and never broke the page', () => {
    expect(problems).toEqual([]);
  });
});
