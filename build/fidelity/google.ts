import ts from 'typescript-checker';
import type { Known } from './program';

/** Google's classes as the official types and our augmentations have them, by the names that scripts give them. */
export interface Google {
  /** Members of each class: `Spreadsheet.Range`, `Base.Button` (an enum), `Calendar.Events` (of an advanced service). */
  members: ReadonlyMap<string, readonly string[]>;
  enums: ReadonlySet<string>;
  /** The class of each global: `SpreadsheetApp` is a `Spreadsheet.SpreadsheetApp`. */
  globals: ReadonlyMap<string, string>;
  /** How the types write a class: what the compiler reads. */
  written: ReadonlyMap<string, string>;
  /** The class whose object this is, for each kind of object that it may be; empty for what is not Google's. */
  classesOf(type: ts.Type): readonly string[];
  /** The classes that declare a member; empty when they are not Google's. */
  declaring(member: ts.Symbol): readonly string[];
}

interface Found {
  symbol: ts.Symbol;
  key: string;
  written: string;
}

const NAMESPACE = 'GoogleAppsScript';
/** Plain JSON and what belongs to the language are not classes; collections are called as scripts reach them. */
const NO_CLASS = /(^|\.)(Schema|Collection)(\.|$)|^Base\.Date(Constructor)?$/;
const CLASS = ts.SymbolFlags.Interface | ts.SymbolFlags.Class | ts.SymbolFlags.Enum;

/** Reads every class and every global of the types. */
export function readGoogle({ program, checker }: Known): Google {
  const scope = program.getSourceFiles().find(({ fileName }) => isOfficial(fileName));
  if (scope === undefined) throw new Error('@types/google-apps-script is not installed');
  const named = (flags: ts.SymbolFlags) => checker.getSymbolsInScope(scope, flags);
  const globals = named(ts.SymbolFlags.Variable)
    .filter((symbol) => isGoogles(symbol) && symbol.name !== 'Date2')
    .map((symbol) => ({ name: symbol.name, of: classSymbol(checker, symbol) }));
  const spaces = named(ts.SymbolFlags.Namespace).filter(({ name }) => name === NAMESPACE);
  const console = named(ts.SymbolFlags.Interface).filter(
    (symbol) => symbol.name === 'Console' && isGoogles(symbol),
  );
  const found = [
    ...globals.flatMap(({ name, of }) => (of ? collectionsOf(checker, of, name) : [])),
    ...spaces.flatMap((space) => classesIn(checker, space, '')),
    ...console.map((symbol) => ({ symbol, key: symbol.name, written: symbol.name })),
  ];
  return indexed(checker, found, globals);
}

function indexed(
  checker: ts.TypeChecker,
  found: readonly Found[],
  globals: readonly { name: string; of: ts.Symbol | undefined }[],
): Google {
  const keys = new Map(found.map(({ symbol, key }) => [symbol, key]));
  const keyOf = (symbol: ts.Symbol | undefined) => symbol && keys.get(symbol);
  const parts = (type: ts.Type) => (type.isUnionOrIntersection() ? type.types : [type]);
  return {
    members: new Map(found.map(({ symbol, key }) => [key, membersOf(checker, symbol)])),
    enums: new Set(found.filter(({ symbol }) => isEnum(symbol)).map(({ key }) => key)),
    globals: new Map(globals.map(({ name, of }) => [name, keyOf(of) ?? ''])),
    written: new Map(found.map(({ key, written }) => [key, written])),
    classesOf: (type) =>
      parts(checker.getNonNullableType(type)).flatMap((part) => keyOf(part.symbol) ?? []),
    declaring: ({ declarations = [] }) => {
      const owners = declarations.map(({ parent }) =>
        ts.isInterfaceDeclaration(parent) || ts.isEnumDeclaration(parent)
          ? keyOf(checker.getSymbolAtLocation(parent.name))
          : undefined,
      );
      return [...new Set(owners.flatMap((owner) => owner ?? []))];
    },
  };
}

/** Collections of advanced services, by the way to them: `Sheets.Spreadsheets.Values`. */
function collectionsOf(checker: ts.TypeChecker, owner: ts.Symbol, path: string): Found[] {
  if (isEnum(owner)) return [];
  return checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(owner)).flatMap((member) => {
    const of = classSymbol(checker, member);
    if (of === undefined || !of.name.endsWith('Collection')) return [];
    const key = `${path}.${member.name}`;
    const written = checker.getFullyQualifiedName(of);
    return [{ symbol: of, key, written }, ...collectionsOf(checker, of, key)];
  });
}

function classesIn(checker: ts.TypeChecker, space: ts.Symbol, path: string): Found[] {
  return checker.getExportsOfModule(space).flatMap((symbol) => {
    const key = path === '' ? symbol.name : `${path}.${symbol.name}`;
    if (NO_CLASS.test(key)) return [];
    const isSpace = !isEnum(symbol) && (symbol.flags & ts.SymbolFlags.Namespace) !== 0;
    return [
      ...(symbol.flags & CLASS ? [{ symbol, key, written: `${NAMESPACE}.${key}` }] : []),
      ...(isSpace ? classesIn(checker, symbol, key) : []),
    ];
  });
}

function membersOf(checker: ts.TypeChecker, symbol: ts.Symbol): string[] {
  const members = isEnum(symbol)
    ? checker.getExportsOfModule(symbol)
    : checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol));
  return members
    .filter(isGoogles)
    .map(({ name }) => name)
    .sort();
}

/** The class or enum of a variable's or a member's value. */
function classSymbol(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol | undefined {
  const { symbol: of } = checker.getNonNullableType(checker.getTypeOfSymbol(symbol));
  return (of as ts.Symbol | undefined) && of.flags & CLASS ? of : undefined;
}

function isEnum(symbol: ts.Symbol): boolean {
  return (symbol.flags & ts.SymbolFlags.Enum) !== 0;
}

function isGoogles({ declarations = [] }: ts.Symbol): boolean {
  return declarations.some((declaration) => isOfficial(declaration.getSourceFile().fileName));
}

function isOfficial(fileName: string): boolean {
  return /\/@types\/google-apps-script\/|\/build\/types\//.test(fileName);
}
