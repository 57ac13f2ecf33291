import { errorOf, value } from '../support/guest';

const html = {
  page: '<ul><? for (const n of names) { ?><li title="<?= n ?>"><?= n ?></li><? } ?></ul><?!= include("style") ?>',
  style: '<style>p { color: red }</style>',
};

const evaluated = (template: string, set = '') =>
  value(
    `const t = HtmlService.createTemplate(${JSON.stringify(template)}); ${set}; return t.evaluate().getContent()`,
  );

describe('HtmlService templates (platform-facts §9.1)', () => {
  it('run scriptlets with what is set on them and the script’s own functions', () => {
    const content = value(
      `const t = HtmlService.createTemplateFromFile('page'); t.names = ['Ana', '<b>&"']; return t.evaluate().setTitle('Hola').getContent();
       } function include(name) { return HtmlService.createHtmlOutputFromFile(name).getContent();`,
      { html },
    );
    expect(content).toBe(
      '<ul><li title="Ana">Ana</li><li title="&lt;b&gt;&amp;&#34;">&lt;b&gt;&amp;&#34;</li></ul><style>p { color: red }</style>',
    );
  });

  it.each([
    ['<p><?= x ?></p>', '"<i>"', '<p>&lt;i&gt;</p>'],
    ['<p><?!= x ?></p>', '"<i>"', '<p><i></p>'],
    [
      '<script>const a = <?= x ?>;</script>',
      '{ a: "</script>" }',
      '<script>const a = {"a":"\\u003c/script\\u003e"};</script>',
    ],
    [
      "<script>const a = '<?= x ?>';</script>",
      '"\';alert(1)//"',
      "<script>const a = '\\u0027;alert(1)//';</script>",
    ],
    ['<a href="<?= x ?>">', '"javascript:alert(1)"', '<a href="#unsafe">'],
    [
      '<a href="<?= x ?>">',
      '"https://a.example/?a=1&b=2"',
      '<a href="https://a.example/?a=1&amp;b=2">',
    ],
    ['<a href="/s?q=<?= x ?>">', '"a&b c"', '<a href="/s?q=a%26b%20c">'],
    ['<b onclick="go(\'<?= x ?>\')">', '"\')+x(\'"', '<b onclick="go(\'\\u0027)+x(\\u0027\')">'],
    ['<?= x ?>', 'null', ''],
  ])('%s escapes %s for its place', (template, x, content) => {
    expect(evaluated(template, `t.x = ${x}`)).toBe(content);
  });

  it('keep a comment inside its scriptlet', () => {
    expect(evaluated('<? // nota ?>a<?= x // otra ?>b', "t.x = '<'")).toBe('a&lt;b');
  });

  it('show their code, which makes the page when it is evaluated', () => {
    const template = 'uno\n<? for (const n of [1, 2]) { ?>\n<b><?= n ?></b>\n<? } ?>fin';
    const body = `const t = HtmlService.createTemplate(${JSON.stringify(template)});
      return [(0, eval)(t.getCode()).getContent(), t.evaluate().getContent(), t.getCode(), t.getCodeWithComments(), t.getRawContent()]`;
    const [page, evaluatedPage, code, commented, raw] = value(body) as string[];
    expect(page).toBe('uno\n\n<b>1</b>\n\n<b>2</b>\nfin');
    expect(evaluatedPage).toBe(page);
    expect(code?.split('\n')[2]).toContain('output._$ =  n');
    expect(commented?.split('\n')[2]).toMatch(/\/\/ <b><\?= n \?><\/b>$/);
    expect(raw).toBe(template);
  });

  it('says which file is missing', () => {
    expect(errorOf("HtmlService.createHtmlOutputFromFile('none')", { html })).toBe(
      'No HTML file named none was found.',
    );
  });
});

describe('HtmlOutput', () => {
  it('is built by chaining', () => {
    expect(
      value(`const o = HtmlService.createHtmlOutput('a').append('b').appendUntrusted('<').setTitle('T').setWidth(300).setHeight(200)
      .addMetaTag('viewport', 'width=device-width').setXFrameOptionsMode(HtmlService.XFrameOptionsMode.ALLOWALL).setSandboxMode(HtmlService.SandboxMode.IFRAME);
      return [o.getContent(), o.getTitle(), o.getWidth(), o.getHeight(), o.getMetaTags().map((m) => m.getName())]`),
    ).toEqual(['ab&lt;', 'T', 300, 200, ['viewport']]);
    expect(errorOf("HtmlService.createHtmlOutput('').setXFrameOptionsMode('ALLOWALL')")).toBe(
      "The parameters (String) don't match the method signature for HtmlService.HtmlOutput.setXFrameOptionsMode.",
    );
    expect(errorOf("HtmlService.createHtmlOutput('').addMetaTag('refresh', '0')")).toContain(
      'not allowed',
    );
  });

  it('is a file of several types, and a template', () => {
    const output = "const o = HtmlService.createHtmlOutput('<p>Hola</p>');";
    expect(
      value(`${output} const blobs = [o.getBlob(), o.getAs('text/plain'), o.getAs('application/pdf')];
        return [blobs.map((b) => b.getContentType()), blobs[0].getDataAsString(), blobs[2].getDataAsString().slice(0, 5), o.asTemplate().getRawContent()]`),
    ).toEqual([
      ['text/html', 'text/plain', 'application/pdf'],
      '<p>Hola</p>',
      '%PDF-',
      '<p>Hola</p>',
    ]);
    expect(errorOf(`${output} o.getAs('image/png')`)).toBe(
      'Converting from text/html to image/png is not supported.',
    );
  });
});
