// src/main.ts → one plain script with a real top-level function for each export.
//
// Apps Script evaluates the whole bundle at every execution, so its size is a running cost. Webpack
// alone keeps several times what is used: it leaves the unused code of each module to a minimiser,
// and esbuild, as a minimiser, drops unused code only at the top level of a file, never inside
// webpack's wrapper. So esbuild bundles first, and webpack, with gas-webpack-plugin, works on that
// single module. `npm run bench -- bundle` compares the result with esbuild's own.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as esbuild from 'esbuild';
import { EsbuildPlugin } from 'esbuild-loader';
import GasPlugin from 'gas-webpack-plugin';
import webpack from 'webpack';
import { root } from './root.mjs';

/** The newest syntax that Apps Script's parser is documented to take: no `#private`, no static fields. */
export const target = 'es2019';

/** How both steps print. The peer in the benchmarks prints the same way. */
export const printing = {
  target,
  charset: 'utf8',
  legalComments: 'none',
  // Names stay, and lines stay short: Apps Script's stack traces give a function and a line and
  // nothing else, and an error report from the field must point to one place in the source.
  minifyIdentifiers: false,
  minifySyntax: true,
  minifyWhitespace: true,
  lineLimit: 160,
};

/** Step one: everything main.ts needs, and nothing else, as one ES module. */
export async function bundleModule(entry, outfile, format = 'esm') {
  await esbuild.build({
    ...printing,
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    format,
    bundle: true,
    // The runtime is neither a browser nor Node; packages must not choose a build made for either.
    platform: 'neutral',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
}

function webpackOptions(module, outfile) {
  return {
    mode: 'production',
    context: dirname(module),
    entry: module,
    target: ['web', 'es2019'],
    devtool: false,
    node: false,
    performance: false,
    output: {
      path: dirname(outfile),
      filename: 'main.js',
      // Without a library production mode finds the exports unused and drops them.
      library: { type: 'var', name: 'circulo' },
    },
    module: { rules: [{ loader: 'esbuild-loader', options: { ...printing, loader: 'js' } }] },
    // Only webpack's own wrapper is left to print. `format: undefined`, or the minimiser would wrap
    // everything once more and no top-level function would be left.
    optimization: { minimizer: [new EsbuildPlugin({ ...printing, format: undefined })] },
    plugins: [
      new GasPlugin({ comment: false, include: [module], autoGlobalExportsFiles: [module] }),
    ],
  };
}

/** Step two: the same module as a script with top-level functions. */
function wrap(module, outfile) {
  return new Promise((resolve, reject) => {
    const compiler = webpack(webpackOptions(module, outfile));
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (stats.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
        else resolve();
      });
    });
  });
}

/** Builds main.js into a folder, with a second one for what is made on the way. */
export async function buildBundle(folder, work, entry = join(root, 'src/main.ts')) {
  const module = join(work, 'circulo.mjs');
  await bundleModule(entry, module);
  await wrap(module, join(folder, 'main.js'));
}

/** Copies one of the manifests as the appsscript.json of a folder. */
export async function writeManifest(folder, manifest) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'appsscript.json'), manifest);
}
