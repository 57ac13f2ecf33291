import { requestWebApp, type WebRequest } from '../../../simulator/control/web-app';
import type { ScriptFiles } from '../../../simulator/runtime/runtime';
import { guest, type GuestOptions } from '../support/guest';

const MEMBER = 'eva@crea.example';
const STRANGER = 'ana@correo.example';

interface Deployment {
  executeAs?: string;
  access?: string;
}

/** A web app of this code, deployed for everyone unless told otherwise. */
function deployed(source: string, deployment: Deployment = {}, options: GuestOptions = {}) {
  const webapp = { executeAs: 'USER_DEPLOYING', access: 'ANYONE_ANONYMOUS', ...deployment };
  const manifest = { timeZone: 'America/Mexico_City', webapp } as ScriptFiles['manifest'];
  const made = guest(source, { ...options, manifest });
  return (request: Partial<WebRequest> = {}) =>
    requestWebApp(made.runtime, { method: 'GET', ...request });
}

const ECHO = `const say = (e) => ContentService.createTextOutput(JSON.stringify(e));
  function doGet(e) { return say(e); } function doPost(e) { return say(e); }`;

const event = (reply: ReturnType<ReturnType<typeof deployed>>): unknown =>
  reply.status === 'text' ? JSON.parse(reply.content ?? '') : reply;

describe('the event of a request (AS/guides/web)', () => {
  const ask = deployed(ECHO);

  it('has every value of a parameter, and the first of each', () => {
    expect(event(ask({ query: 'name=alicia%20o&n=1&n=2', path: 'hello' }))).toEqual({
      queryString: 'name=alicia%20o&n=1&n=2',
      parameter: { name: 'alicia o', n: '1' },
      parameters: { name: ['alicia o'], n: ['1', '2'] },
      pathInfo: 'hello',
      contextPath: '',
      contentLength: -1,
    });
  });

  it('has the body of a POST, whose form fields are parameters too', () => {
    const contents = 'n=2&tema=eléctrica';
    const body = { type: 'application/x-www-form-urlencoded', contents };
    expect(event(ask({ method: 'POST', query: 'n=1', body }))).toMatchObject({
      parameters: { n: ['1', '2'], tema: ['eléctrica'] },
      contentLength: 19,
      postData: { type: body.type, contents, length: 19, name: 'postData' },
    });
    const json = { type: 'application/json', contents: '{"a":1}' };
    expect(event(ask({ method: 'POST', body: json }))).toMatchObject({
      parameters: {},
      postData: { contents: '{"a":1}', length: 7 },
    });
  });
});

describe('what comes back', () => {
  it('is a page with all that was set on it', () => {
    const ask = deployed(
      `function doGet(e) { const t = HtmlService.createTemplateFromFile('page'); t.name = e.parameter.name;
        return t.evaluate().setTitle('Hola').addMetaTag('viewport', 'width=device-width').setFaviconUrl('https://crea.example/i.png')
          .setXFrameOptionsMode(HtmlService.XFrameOptionsMode.ALLOWALL); }`,
      {},
      { html: { page: '<p><?= name ?></p>' } },
    );
    expect(ask({ query: 'name=%3Cb%3E' })).toMatchObject({
      status: 'page',
      content: '<p>&lt;b&gt;</p>',
      title: 'Hola',
      metaTags: [{ name: 'viewport', content: 'width=device-width' }],
      faviconUrl: 'https://crea.example/i.png',
      xFrameOptions: 'ALLOWALL',
    });
  });

  it('is a text with its type and its name', () => {
    const ask = deployed(`function doGet() { return ContentService.createTextOutput('a,b')
      .setMimeType(ContentService.MimeType.CSV).downloadAsFile('lista.csv'); }`);
    expect(ask()).toEqual({
      status: 'text',
      content: 'a,b',
      mimeType: 'CSV',
      fileName: 'lista.csv',
    });
  });

  it.each([
    ['', 'Script function not found: doGet'],
    ['function doGet() {}', 'The script completed but did not return anything.'],
    [
      "function doGet() { return 'hola'; }",
      'The script completed but the returned value is not a supported return type.',
    ],
    [
      "function doGet() { return HtmlService.createTemplate('x'); }",
      'The script completed but the returned value is not a supported return type.',
    ],
    ["function doGet() { throw new RangeError('no'); }", 'RangeError: no'],
    [
      'function doGet() { SpreadsheetApp.getUi(); }',
      'Exception: Cannot call SpreadsheetApp.getUi() from this context.',
    ],
  ])('of %s is an error page', (source, message) => {
    expect(deployed(source)()).toEqual({ status: 'error', message });
  });
});

describe('who is let in, and as whom it runs (AS/manifest/web-app-api-executable)', () => {
  const WHO = `function doGet() { return ContentService.createTextOutput(
    Session.getEffectiveUser().getEmail() + ' ' + Session.getActiveUser().getEmail()); }`;

  it('runs as its owner, who sees the visitor’s address only inside the domain', () => {
    const ask = deployed(WHO);
    expect(ask({ visitor: MEMBER })).toMatchObject({
      content: `coordinacion@crea.example ${MEMBER}`,
    });
    expect(ask({ visitor: STRANGER })).toMatchObject({ content: 'coordinacion@crea.example ' });
    expect(ask()).toMatchObject({ content: 'coordinacion@crea.example ' });
  });

  it('or as the visitor', () => {
    const ask = deployed(WHO, { executeAs: 'USER_ACCESSING', access: 'ANYONE' });
    expect(ask({ visitor: STRANGER })).toMatchObject({ content: `${STRANGER} ${STRANGER}` });
    expect(() => ask()).toThrow('No tienes acceso');
  });

  it.each([
    ['MYSELF', 'coordinacion@crea.example', MEMBER],
    ['DOMAIN', MEMBER, STRANGER],
    ['ANYONE', STRANGER, ''],
  ])('%s lets in %s and not %s', (access, welcome, refused) => {
    const ask = deployed(WHO, { access });
    expect(ask({ visitor: welcome }).status).toBe('text');
    expect(() => ask({ visitor: refused })).toThrow('No tienes acceso');
  });

  it('is nowhere unless the manifest deploys it', () => {
    const made = guest(WHO);
    expect(() => requestWebApp(made.runtime, { method: 'GET' })).toThrow('webapp');
  });
});
