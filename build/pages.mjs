// src/ui/pages/<name>/index.tsx → one self-contained <name>.html, style and script inside: HtmlService
// serves single files, and a page of the institution asks nothing of any other host.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { root } from './root.mjs';

const defaultTemplate = `<!doctype html>
<html lang="es-MX">
  <head>
    <base target="_top" />
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Círculo</title>
    <!-- style -->
  </head>
  <body>
    <div id="app"></div>
    <!-- script -->
  </body>
</html>
`;

// What would end the element early or open a comment inside it. esbuild writes `</script` as
// `<\\/script` by itself; these are the cases it leaves, and none has a rewriting that is right everywhere.
const forbidden = { script: /<\/script|<!--/i, style: /<\/style/i };

function element(name, content) {
  const found = forbidden[name].exec(content);
  if (found) throw new Error(`found ${found[0]} inside a page's ${name}, write it in two pieces`);
  return content ? `<${name}>${content}</${name}>` : '';
}

/** Puts style and script into a template; a page may bring its own as index.html. */
export function assemble(template, css, js) {
  let html = template;
  for (const [mark, content] of [
    ['<!-- style -->', element('style', css)],
    ['<!-- script -->', element('script', js)],
  ]) {
    if (!html.includes(mark)) throw new Error(`a page's template needs the mark ${mark}`);
    // A function, because in a string `$&` and its kin in our code would be taken as patterns.
    html = html.replace(mark, () => content);
  }
  return html;
}

async function buildPage(folder, work, name) {
  const source = join(root, 'src/ui/pages', name);
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [join(source, 'index.tsx')],
    outdir: work,
    write: false,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    minify: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  });
  const text = (extension) =>
    outputFiles.find((file) => file.path.endsWith(extension))?.text.trim() ?? '';
  const own = join(source, 'index.html');
  const template = existsSync(own) ? readFileSync(own, 'utf8') : defaultTemplate;
  await writeFile(join(folder, `${name}.html`), assemble(template, text('.css'), text('.js')));
}

/** The pages there are: each folder of src/ui/pages with an index.tsx. */
export function pageNames() {
  const folder = join(root, 'src/ui/pages');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => existsSync(join(folder, name, 'index.tsx')));
}

/** Builds every page into a folder. */
export async function buildPages(folder, work) {
  await Promise.all(pageNames().map((name) => buildPage(folder, work, name)));
}
