import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the browser loads, by path. */
export type Assets = Record<string, { type: string; content: string }>;

const SOURCE = join(__dirname, 'client');

/** Builds the page of the workspace in memory. */
export async function makeAssets(): Promise<Assets> {
  const { outputFiles } = await build({
    entryPoints: [join(SOURCE, 'index.tsx')],
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
  });
  const text = (ending: string) =>
    outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  const page = readFileSync(join(SOURCE, 'index.html'), 'utf8');
  return {
    '/': { type: 'text/html; charset=utf-8', content: page },
    '/index.js': { type: 'text/javascript; charset=utf-8', content: text('.js') },
    '/index.css': { type: 'text/css; charset=utf-8', content: text('.css') },
  };
}
