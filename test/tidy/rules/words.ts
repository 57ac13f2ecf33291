import type { Node } from '@babel/types';
import { isCode, lineOf, walk, type Finding, type Source } from '../source';

const spanish = /[áéíóúüñ¿¡]/i;

function literal(node: Node): string | undefined {
  if (node.type === 'StringLiteral' || node.type === 'DirectiveLiteral') return node.value;
  if (node.type === 'TemplateElement') return node.value.cooked ?? node.value.raw;
  if (node.type === 'JSXText') return node.value;
  return undefined;
}

/** Every sentence a person reads lives in the catalogue, one file a language. */
export function words(source: Source): Finding[] {
  if (!isCode(source, 'src') || source.file.startsWith('src/texts/')) return [];
  const findings: Finding[] = [];
  walk(source.tree(), (node) => {
    const text = literal(node);
    if (text === undefined) return;
    // In a page any bare text is read by someone, whatever its letters.
    const bare = node.type === 'JSXText' && /\p{L}/u.test(text);
    if (!bare && !spanish.test(text)) return;
    const found = `«${text.trim().slice(0, 40)}»`;
    findings.push({ file: source.file, line: lineOf(node), found, use: 'a text of src/texts' });
  });
  return findings;
}
