import { parse } from '@babel/parser';

/** A place that names a requirement: a test by its name, or a scenario that says what it proves. */
export interface Citation {
  id: string;
  file: string;
  /** The test's name without its ids; empty for a scenario. */
  name: string;
}

const ID = /\b(?:S[1-5]-\d+\.\d+|P\d{1,2})\b/g;

/** The ids in what stands in parentheses, e.g. of «keeps the day only (S1-5.3, P1)». */
export function idsIn(text: string): string[] {
  const asides = text.match(/\([^()]*\)/g) ?? [];
  return [...new Set(asides.flatMap((aside) => aside.match(ID) ?? []))];
}

/** A node of a syntax tree, as far as names of tests are read from it. */
export interface Part {
  type: string;
  [key: string]: unknown;
}

/** What the tests of one file cite in the names of `test`, `it` and `describe`. */
export function citedByTests(file: string, text: string): Citation[] {
  return namesIn(programOf(file, text)).flatMap((name) =>
    idsIn(name).map((id) => ({ id, file, name: withoutIds(name) })),
  );
}

/** The syntax tree of a test file. */
export function programOf(file: string, text: string): Part {
  const plugins = file.endsWith('x') ? (['typescript', 'jsx'] as const) : (['typescript'] as const);
  const tree = parse(text, { sourceType: 'module', plugins: [...plugins] });
  return tree.program as unknown as Part;
}

/** What a scenario file says it proves: its key `proves`, a list of ids. */
export function citedByScenario(file: string, text: string): Citation[] {
  const { proves = [] } = JSON.parse(text) as { proves?: string[] };
  return proves.map((id) => ({ id, file, name: '' }));
}

/** The requirements that a source's comments cite. */
export function citedByCode(file: string, text: string): Citation[] {
  return idsIn(text).map((id) => ({ id, file, name: '' }));
}

/** The names of all tests and groups in a syntax tree, in order. */
export function namesIn(node: Part): string[] {
  const own = node.type === 'CallExpression' && isTest(node['callee'] as Part) ? nameOf(node) : [];
  const below = Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]));
  return [...own, ...below.filter(isPart).flatMap(namesIn)];
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && typeof (value as Part).type === 'string';
}

/** `test(…)`, `it.each(…)(…)`, `describe.each(…)(…)`. */
function isTest(callee: Part): boolean {
  if (callee.type === 'Identifier') return /^(test|it|describe)$/.test(String(callee['name']));
  const inner = callee['object'] ?? callee['callee'] ?? callee['tag'];
  return isPart(inner) && isTest(inner);
}

function nameOf(call: Part): string[] {
  const [first] = call['arguments'] as Part[];
  if (first?.type === 'StringLiteral') return [String(first['value'])];
  if (first?.type !== 'TemplateLiteral') return [];
  const pieces = first['quasis'] as { value: { cooked: string } }[];
  return [pieces.map(({ value }) => value.cooked).join('…')];
}

function withoutIds(name: string): string {
  const bare = name.replace(/\s*\([^()]*\)/g, (aside) => (idsIn(aside).length > 0 ? '' : aside));
  return bare.trim();
}
