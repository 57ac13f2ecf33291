import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the browser loads, by path. */
export type Assets = Record<string, { type: string; content: string }>;

const SOURCE = join(__dirname, 'client');

/** Builds the page of the workspace in memory; in it, as a text, what goes into the pages of the script. */
export async function makeAssets(): Promise<Assets> {
  const shim = await bundled('page-shim/index.ts');
  const text = await bundled('index.tsx', { PAGE_SHIM: JSON.stringify(shim('.js')) });
  const page = readFileSync(join(SOURCE, 'index.html'), 'utf8');
  return {
    '/': { type: 'text/html; charset=utf-8', content: page },
    '/index.js': { type: 'text/javascript; charset=utf-8', content: text('.js') },
    '/index.css': { type: 'text/css; charset=utf-8', content: text('.css') },
  };
}

/** Bundles one entry; the answer gives what was made by the ending of its name. */
async function bundled(
  entry: string,
  define: Record<string, string> = {},
): Promise<(ending: string) => string> {
  const { outputFiles } = await build({
    entryPoints: [join(SOURCE, entry)],
    outdir: SOURCE,
    write: false,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
    define,
  });
  return (ending) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
}
