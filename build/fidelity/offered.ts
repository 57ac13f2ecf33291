import ts from 'typescript-checker';
import type { OfficialNames } from '../../simulator/official/names';
import type { Google } from './google';
import type { Known } from './program';

/** A member that the simulator's sources offer of one of Google's classes. */
export interface Offer {
  /** The class by its own name, or the name under which the sources offer it when Google has no such class. */
  of: string;
  member: string;
  /** Where the member is written, and where the object is made that has it. */
  written: readonly ts.Node[];
  made: ts.Node;
  /** Whether it is written where the compiler holds it against the official class: `satisfies Official<…>`. */
  isTyped: boolean;
  /** Whether some objects of those made there go without it: it may be another class's. */
  isOptional: boolean;
}

/** Where the class name stands among the arguments of the functions that make service objects; the members follow it. */
const MAKERS: Readonly<Record<string, number>> = { surface: 0, served: 1 };

/** A place of the sources where objects are made that stand for a class. */
export interface Maker {
  of: string;
  members: ts.Type;
  made: ts.CallExpression;
  /** Whether objects of other classes are made there too. */
  isShared: boolean;
}

/** Reads from the simulator's sources what their service objects have, as far as the compiler can tell. */
export function offeredMembers(known: Known, google: Google, names: OfficialNames): Offer[] {
  const offers = makersIn(known, names).flatMap(({ of, members, made, isShared }) =>
    offersOf(known.checker, members, { of, isTyped: false, made }).filter(
      ({ member, isOptional }) => !(isOptional || isShared) || names.has(of, member),
    ),
  );
  eachNode(known, (node) => {
    if (ts.isSatisfiesExpression(node)) offers.push(...ofTyped(known, google, node));
  });
  return offers;
}

/**
 * Every `host.surface('Range', {…})` of the sources; where a class name is only known to a run, the object is not found
 * here.
 */
export function makersIn(known: Known, names: OfficialNames): Maker[] {
  const { checker } = known;
  const makers: Maker[] = [];
  eachNode(known, (node) => {
    const [name, given] = ts.isCallExpression(node) ? makingArguments(node) : [];
    if (!ts.isCallExpression(node) || name === undefined || given === undefined) return;
    const members = membersType(checker, given);
    const keys = checker.getPropertiesOfType(members).map((symbol) => symbol.name);
    const called = literalsOf(checker.getTypeAtLocation(name));
    const isShared = called.length > 1;
    for (const each of called)
      makers.push({ of: names.classOf(each, keys) ?? each, members, made: node, isShared });
  });
  return makers;
}

function makingArguments({ expression, arguments: given }: ts.CallExpression): ts.Expression[] {
  const callee = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
  const at = ts.isIdentifier(callee) ? MAKERS[callee.text] : undefined;
  return at === undefined ? [] : given.slice(at);
}

function eachNode({ simulator }: Known, visit: (node: ts.Node) => void): void {
  const go = (node: ts.Node): void => {
    visit(node);
    ts.forEachChild(node, go);
  };
  simulator.forEach(go);
}

function literalsOf(type: ts.Type): string[] {
  if (type.isUnion()) return type.types.flatMap(literalsOf);
  return type.isStringLiteral() ? [type.value] : [];
}

/** `{…} satisfies Official<GoogleAppsScript.Spreadsheet.Range>`, alone or as the members of an object. */
function ofTyped(known: Known, google: Google, node: ts.SatisfiesExpression): Offer[] {
  const { type, expression } = node;
  const [argument] = ts.isTypeReferenceNode(type) ? (type.typeArguments ?? []) : [];
  if (!ts.isTypeReferenceNode(type) || argument === undefined) return [];
  const { checker } = known;
  const held = checker.getTypeFromTypeNode(argument);
  if (type.typeName.getText() === 'OfficialKeys') return ofEnums(known, google, { node, held });
  if (type.typeName.getText() !== 'Official') return [];
  return google
    .classesOf(held)
    .flatMap((of) =>
      offersOf(checker, checker.getTypeAtLocation(expression), { of, isTyped: true, made: node }),
    )
    .filter(({ of, member }) => google.members.get(of)?.includes(member));
}

/** The members themselves, or `{ members, … }` where a service tells more of its objects. */
function membersType(checker: ts.TypeChecker, given: ts.Expression): ts.Type {
  const type = checker.getTypeAtLocation(given);
  const inner = checker.getPropertyOfType(type, 'members');
  return inner === undefined ? type : checker.getTypeOfSymbol(inner);
}

function offersOf(
  checker: ts.TypeChecker,
  members: ts.Type,
  about: Pick<Offer, 'of' | 'isTyped' | 'made'>,
): Offer[] {
  return checker.getPropertiesOfType(members).map((symbol) => ({
    ...about,
    member: symbol.name,
    written: symbol.declarations ?? [],
    isOptional: (symbol.flags & ts.SymbolFlags.Optional) !== 0,
  }));
}

/** `{ SheetType: ['GRID'] } as const satisfies OfficialKeys<…>`: the keys of enums. */
function ofEnums(
  { checker }: Known,
  google: Google,
  { node, held }: { node: ts.SatisfiesExpression; held: ts.Type },
): Offer[] {
  const lists = checker.getPropertiesOfType(checker.getTypeAtLocation(node.expression));
  return lists.flatMap((list) => {
    const official = checker.getPropertyOfType(held, list.name);
    const classes = official ? google.classesOf(checker.getTypeOfSymbol(official)) : [];
    const keys = checker.getTypeArguments(checker.getTypeOfSymbol(list) as ts.TypeReference);
    const offer = {
      isTyped: true,
      isOptional: false,
      made: node,
      written: list.declarations ?? [],
    };
    return classes.flatMap((of) =>
      keys.flatMap(literalsOf).map((member) => ({ ...offer, of, member })),
    );
  });
}
