// The bundle as Google will read it: a plain script in a context that has what Apps Script has.
import { createContext, Script } from 'node:vm';
import { parse } from '@babel/parser';
import { parse as parseScript } from 'acorn';
import { walk } from '../tidy/source';
import { built, read } from './built';

const code = read('dist', 'main.js');

/** The names that src/main.ts exports, by whichever form of export. */
function exportsOfMain(): string[] {
  const tree = parse(read('src', 'main.ts'), { sourceType: 'module', plugins: ['typescript'] });
  return tree.program.body.flatMap((node) => {
    if (node.type !== 'ExportNamedDeclaration' || node.exportKind === 'type') return [];
    const declared = node.declaration;
    if (declared?.type === 'FunctionDeclaration' && declared.id) return [declared.id.name];
    if (declared?.type === 'VariableDeclaration') {
      return declared.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []));
    }
    return node.specifiers.flatMap((specifier) =>
      specifier.type === 'ExportSpecifier' && specifier.exported.type === 'Identifier'
        ? [specifier.exported.name]
        : [],
    );
  });
}

const services =
  'SpreadsheetApp Sheets FormApp Drive DriveApp Docs DocumentApp Slides SlidesApp Calendar CalendarApp MailApp ' +
  'GmailApp PropertiesService LockService ScriptApp Session Utilities HtmlService CardService CacheService';

/** Apps Script's globals; any use of a service while the bundle loads is remembered and refused. */
function bareContext() {
  const touched: string[] = [];
  const silent = { log() {}, info() {}, warn() {}, error() {} };
  const globals: Record<string, unknown> = { console: silent, Logger: { log() {} } };
  for (const name of services.split(' ')) {
    const refuse = (_target: object, member: string | symbol): never => {
      touched.push(`${name}.${String(member)}`);
      throw new Error(`${name}.${String(member)} was used while the bundle was loading`);
    };
    globals[name] = new Proxy({}, { get: refuse, has: refuse });
  }
  return { context: createContext(globals), touched };
}

test('loads where only Apps Script is, and touches no service while it does', () => {
  const { context, touched } = bareContext();
  new Script(code, { filename: 'main.js' }).runInContext(context);
  expect(touched).toEqual([]);
});

test('every export of main.ts is a top-level function, also once it has run', () => {
  const names = exportsOfMain();
  expect(names).toContain('onOpen');
  const tree = parseScript(code, { ecmaVersion: 2019, sourceType: 'script' });
  const declared = tree.body.flatMap((node) =>
    node.type === 'FunctionDeclaration' ? [node.id.name] : [],
  );
  expect(declared).toEqual(expect.arrayContaining(names));
  const { context } = bareContext();
  new Script(code).runInContext(context);
  for (const name of names) {
    const kind = new Script(`typeof ${name} + ' ' + (${name} === circulo.${name})`);
    expect(`${name}: ${kind.runInContext(context)}`).toBe(`${name}: function true`);
  }
});

test('uses no syntax that Apps Script refuses', () => {
  // ES2019 has neither `#private` nor class fields; the parser says where it meets one.
  expect(() => parseScript(code, { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow();
  const found = new Set<string>();
  walk(parse(code, { sourceType: 'script' }) as never, ({ type }) => {
    if (/^(ClassProperty|ClassPrivate\w+|PrivateName|StaticBlock)$/.test(type)) found.add(type);
  });
  expect([...found]).toEqual([]);
});

test('keeps names and short lines, so that a stack trace points to one place', () => {
  const longest = Math.max(...code.split('\n').map((line) => line.length));
  // A single string or template may be longer than the limit; a whole file on one line may not.
  expect(longest).toBeLessThan(4000);
});

test('both ways to install have the same bytes of code and pages', () => {
  const pushed = built('dist');
  expect(built('dist-addon')).toEqual(pushed);
  for (const name of pushed.filter((file) => file !== 'appsscript.json')) {
    expect(read('dist-addon', name) === read('dist', name)).toBe(true);
  }
});
