import type { Node } from '@babel/types';
import { isCode, lineOf, walk, type Finding, type Source } from '../source';

const services = new Set(
  (
    'SpreadsheetApp Sheets FormApp Drive DriveApp Docs DocumentApp Slides SlidesApp Calendar CalendarApp ' +
    'MailApp GmailApp Gmail PropertiesService LockService ScriptApp Session Utilities HtmlService ' +
    'CardService CacheService UrlFetchApp ContentService Logger GoogleAppsScript'
  ).split(' '),
);

// A domain may well have a type or a value of its own called Session or Calendar.
function namesOfItsOwn(tree: Node): Set<string> {
  const names = new Set<string>();
  walk(tree, (node, [parent]) => {
    if (node.type !== 'Identifier' || !parent) return;
    const declares =
      /^(Import.*Specifier|.*Declaration|VariableDeclarator|TSEnum.*|TSTypeParameter)$/;
    const isName = 'id' in parent ? parent.id === node : 'local' in parent && parent.local === node;
    if (declares.test(parent.type) && isName) names.add(node.name);
    if (/Function|Pattern/.test(parent.type)) names.add(node.name);
  });
  return names;
}

function isReference(node: Node, parent: Node | undefined): boolean {
  if (!parent) return false;
  if (/^(ObjectProperty|ObjectMethod|Class\w*|TS\w+Signature|TSEnumMember)$/.test(parent.type)) {
    return 'key' in parent && parent.key === node ? false : true;
  }
  if (parent.type.endsWith('MemberExpression') && 'property' in parent) {
    return parent.property !== node || ('computed' in parent && parent.computed === true);
  }
  if (parent.type === 'TSQualifiedName') return parent.left === node;
  return !/^(TSTypeReference|Import.*|Export.*|Label.*|JSX.*)$/.test(parent.type);
}

/** Google's services are named where they are wrapped, and nowhere else. */
export function serviceNames(source: Source): Finding[] {
  const allowed = /^src\/(workspace|ui)\/|^src\/main\.ts$/;
  if (!isCode(source, 'src') || allowed.test(source.file)) return [];
  const findings: Finding[] = [];
  const own = namesOfItsOwn(source.tree());
  walk(source.tree(), (node, [parent]) => {
    if (node.type !== 'Identifier' || !services.has(node.name) || own.has(node.name)) return;
    if (!isReference(node, parent)) return;
    const use = 'a port of src/app, implemented in src/workspace';
    findings.push({ file: source.file, line: lineOf(node), found: node.name, use });
  });
  return findings;
}
