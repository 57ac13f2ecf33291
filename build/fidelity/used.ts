import { relative } from 'node:path';
import ts from 'typescript-checker';
import type { Google } from './google';
import { root, type Known } from './program';

/** Members of Google's that the product touches, `Spreadsheet.Range.getValues`, each with the files that do. */
export type Used = ReadonlyMap<string, readonly string[]>;

interface Reading {
  checker: ts.TypeChecker;
  google: Google;
  /** Types of the product's own that stand for a service, `Sheets as unknown as SheetsApi`: what their members are. */
  views: Map<ts.Node, string>;
  found: Map<string, Set<string>>;
}

/**
 * Derives from the sources what the product uses: members it names on objects of Google's, members it takes out of them
 * by destructuring, and those that it hands on as a type of its own that only asks for some members.
 */
export function usedMembers({ checker, product }: Known, google: Google): Used {
  const reading: Reading = { checker, google, views: new Map(), found: new Map() };
  for (const source of product) eachNode(source, (node) => readView(reading, node));
  for (const source of product) eachNode(source, (node) => readNode(reading, node));
  const sorted = [...reading.found].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(sorted.map(([member, files]) => [member, [...files].sort()]));
}

function eachNode(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => eachNode(child, visit));
}

function readNode(reading: Reading, node: ts.Node): void {
  if (ts.isPropertyAccessExpression(node)) named(reading, node.name, node.expression);
  else if (ts.isElementAccessExpression(node))
    named(reading, node.argumentExpression, node.expression);
  else if (ts.isObjectBindingPattern(node)) takenApart(reading, node);
  if (ts.isExpression(node)) handedOn(reading, node);
}

/** `range.getValues`: of each class that the object may be of. */
function named(reading: Reading, name: ts.Node, owner: ts.Expression): void {
  const member = reading.checker.getSymbolAtLocation(name);
  if (member === undefined) return;
  note(reading, { member, of: reading.checker.getTypeAtLocation(owner), at: name });
}

function takenApart(reading: Reading, pattern: ts.ObjectBindingPattern): void {
  const of = reading.checker.getTypeAtLocation(pattern);
  for (const { propertyName, name } of pattern.elements) {
    const key = (propertyName ?? name).getText();
    const member = reading.checker.getPropertyOfType(of, key);
    if (member !== undefined) note(reading, { member, of, at: pattern });
  }
}

function note(reading: Reading, use: { member: ts.Symbol; of: ts.Type; at: ts.Node }): void {
  const { google, views } = reading;
  const { member, of, at } = use;
  const classes = google
    .classesOf(of)
    .filter((name) => google.members.get(name)?.includes(member.name));
  const owners = classes.length > 0 ? classes : google.declaring(member);
  const viewed = (member.declarations ?? []).flatMap((declaration) => views.get(declaration) ?? []);
  for (const owner of owners) add(reading, `${owner}.${member.name}`, at);
  for (const name of viewed) add(reading, name, at);
}

function add({ found }: Reading, member: string, at: ts.Node): void {
  const file = relative(root, at.getSourceFile().fileName);
  found.set(member, (found.get(member) ?? new Set()).add(file));
}

/** An object of Google's where a type of the product's own is expected: everything that type asks for is used. */
function handedOn(reading: Reading, node: ts.Expression): void {
  const { checker, google } = reading;
  const classes = google.classesOf(checker.getTypeAtLocation(node));
  if (classes.length === 0) return;
  const wanted = checker.getContextualType(node);
  if (wanted === undefined || google.classesOf(wanted).length > 0) return;
  for (const { name } of checker.getPropertiesOfType(checker.getNonNullableType(wanted))) {
    for (const owner of classes)
      if (google.members.get(owner)?.includes(name)) add(reading, `${owner}.${name}`, node);
  }
}

/** `Sheets as unknown as SheetsApi`: the members of SheetsApi are those of Sheets. */
function readView(reading: Reading, node: ts.Node): void {
  if (!ts.isAsExpression(node)) return;
  const { checker, google } = reading;
  const type = checker.getTypeFromTypeNode(node.type);
  if (google.classesOf(type).length > 0) return;
  const [owner] = google.classesOf(checker.getTypeAtLocation(inside(node)));
  if (owner !== undefined) viewMembers(reading, type, owner);
}

function inside(node: ts.Expression): ts.Expression {
  return ts.isAsExpression(node) || ts.isParenthesizedExpression(node)
    ? inside(node.expression)
    : node;
}

/** @throws when the view has a member that Google does not have */
function viewMembers(reading: Reading, view: ts.Type, owner: string): void {
  const { checker, google, views } = reading;
  for (const member of checker.getPropertiesOfType(view)) {
    if (!google.members.get(owner)?.includes(member.name))
      throw new Error(`${checker.typeToString(view)} has ${member.name}, ${owner} has not`);
    for (const declaration of member.declarations ?? [])
      views.set(declaration, `${owner}.${member.name}`);
    const deeper = `${owner}.${member.name}`;
    if (google.members.has(deeper)) viewMembers(reading, checker.getTypeOfSymbol(member), deeper);
  }
}
