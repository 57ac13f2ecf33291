import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { evaluate, read, root } from './built';

const folder = join(root, 'src/ui/pages');
const pages = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'index.tsx')));

/** Assembles a page from a style and a script, by the build's own function. */
function assemble(css: string, js: string): string {
  const template = '<head><!-- style --></head><body><!-- script --></body>';
  const given = JSON.stringify([template, css, js]);
  return evaluate(
    `import { assemble } from './build/pages.mjs'; process.stdout.write(assemble(...${given}));`,
  );
}

test('style and script are put in as they are, whatever signs they contain', () => {
  expect(assemble('a{}', "x = '$& $1 $$ $`'")).toBe(
    "<head><style>a{}</style></head><body><script>x = '$& $1 $$ $`'</script></body>",
  );
});

test('a script that would end its element early is refused', () => {
  expect(() => assemble('', "x = '</script>'")).toThrow(/found <\/script/);
  expect(() => assemble('', "x = '<!--'")).toThrow(/found <!--/);
});

test('every page is one file that asks nothing of any other host', () => {
  for (const name of pages) {
    const html = read('dist', `${name}.html`);
    const outside = /<(?:script|link|img)[^>]+(?:src|href)=["']?(?:https?:)?\/\/[^"'\s>]*/i.exec(
      html,
    );
    expect(`${name}: ${outside?.[0] ?? 'nothing'}`).toBe(`${name}: nothing`);
  }
});
