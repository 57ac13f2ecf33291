import { isCode, lineOf, walk, type Finding, type Source } from '../source';

const fileLines = 300;
const functionLines = 60;

/** Files and functions that can be read at one sitting. */
export function sizes(source: Source): Finding[] {
  if (!isCode(source, 'src', 'simulator')) return [];
  const findings: Finding[] = [];
  const lines = source.text.trimEnd().split('\n').length;
  if (lines > fileLines) {
    const use = `several files by topic (≤ ${fileLines})`;
    findings.push({ file: source.file, line: 1, found: `${lines} lines`, use });
  }
  walk(source.tree(), (node) => {
    if (!/Function|ClassMethod|ObjectMethod|ClassPrivateMethod/.test(node.type)) return;
    if (node.type.startsWith('TS') || !node.loc) return;
    const length = node.loc.end.line - node.loc.start.line + 1;
    if (length <= functionLines) return;
    findings.push({
      file: source.file,
      line: lineOf(node),
      found: `a function of ${length} lines`,
      use: `smaller functions (≤ ${functionLines})`,
    });
  });
  return findings;
}
