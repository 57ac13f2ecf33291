import type { Node } from '@babel/types';
import { isCode, lineOf, walk, type Finding, type Source } from '../source';

function functionName(declaration: Node | null | undefined): string | undefined {
  if (declaration?.type === 'FunctionDeclaration') return declaration.id?.name ?? 'default';
  if (declaration?.type !== 'VariableDeclaration') return undefined;
  const [first] = declaration.declarations;
  const isFunction = /^(ArrowFunction|Function)Expression$/.test(first?.init?.type ?? '');
  return isFunction && first?.id.type === 'Identifier' ? first.id.name : undefined;
}

/** Whoever calls an exported function reads one sentence, not its body. */
export function docstrings(source: Source): Finding[] {
  if (!isCode(source, 'src')) return [];
  const findings: Finding[] = [];
  walk(source.tree(), (node, [parent]) => {
    if (!/^Export(Named|Default)Declaration$/.test(node.type) || !('declaration' in node)) return;
    const name = functionName(node.declaration);
    if (!name) return;
    // The second and later signatures of an overloaded function share the first one's comment.
    const siblings = parent?.type === 'Program' ? parent.body : [];
    const before = siblings[siblings.indexOf(node as never) - 1];
    const overload = before && 'declaration' in before ? before.declaration : undefined;
    if (overload?.type === 'TSDeclareFunction' && overload.id?.name === name) return;
    const comments = node.leadingComments ?? [];
    if (comments.some(({ type, value }) => type === 'CommentBlock' && value.startsWith('*')))
      return;
    const found = `${name}() without a docstring`;
    findings.push({
      file: source.file,
      line: lineOf(node),
      found,
      use: 'one sentence in /** … */',
    });
  });
  return findings;
}
