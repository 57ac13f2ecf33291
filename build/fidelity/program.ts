import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript-checker';

export const root = join(__dirname, '../..');

/** What the compiler knows of the repository: the product without its pages, the simulator without its own. */
export interface Known {
  program: ts.Program;
  checker: ts.TypeChecker;
  /** Sources of the product that run at Google's. */
  product: readonly ts.SourceFile[];
  simulator: readonly ts.SourceFile[];
}

const AMBIENT = 'build/types';
const PRODUCT = ['src/workspace', 'src/ui', 'src'];
const SIMULATOR = ['simulator/services', 'simulator/runtime', 'simulator/control'];
/** Pages run in a browser: what they call there is not Apps Script. */
const ELSEWHERE = /^(src\/ui\/pages|simulator\/web\/client)\//;

let known: Known | undefined;
/** What was compiled last: a next program takes from it the files they share. */
let last: ts.Program | undefined;

/** Compiles product and simulator together, once a process; nothing is written and nothing but types is looked at. */
export function compiled(): Known {
  known ??= compile({
    product: PRODUCT.flatMap((folder) => sourcesIn(folder, folder !== 'src')),
    simulator: SIMULATOR.flatMap((folder) => sourcesIn(folder, true)),
  });
  return known;
}

/** Compiles these files, beside Google's types and what we add to them. */
export function compile({ product, simulator }: Paths): Known {
  const files = [...sourcesIn(AMBIENT, true), ...product, ...simulator];
  last = ts.createProgram(files, options(), undefined, last);
  const program = last;
  const among = (paths: readonly string[]) =>
    paths.flatMap((path) => program.getSourceFile(path) ?? []);
  return {
    program,
    checker: program.getTypeChecker(),
    product: among(product),
    simulator: among(simulator),
  };
}

interface Paths {
  product: readonly string[];
  simulator: readonly string[];
}

function options(): ts.CompilerOptions {
  const { config, error } = ts.readConfigFile(join(root, 'tsconfig.base.json'), (path) =>
    ts.sys.readFile(path),
  ) as { config: { compilerOptions: Record<string, unknown> }; error?: ts.Diagnostic };
  if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
  const { composite: _composite, emitDeclarationOnly: _only, ...rest } = config.compilerOptions;
  const { options: read } = ts.convertCompilerOptionsFromJson(
    { ...rest, noEmit: true, types: ['node', 'google-apps-script'] },
    root,
  );
  return read;
}

function sourcesIn(folder: string, isDeep: boolean): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: isDeep })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !ELSEWHERE.test(relative(root, path)))
    .sort();
}
