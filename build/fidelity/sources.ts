import ts from 'typescript-checker';
import type { Known } from './program';

/** What the comments of the simulator say of something it does. */
export interface Said {
  /** Where the behaviour comes from, in the words of docs/references.md; none when no comment says so. */
  sources: readonly string[];
  /** In what it is known to differ from Google. */
  difference: string | undefined;
}

const CITED =
  /\b(?:AS|WS)\/[\w/.#-]*\w|platform-facts §\d+(?:\.\d+)?|contract §\d+|docs\/fidelity-notes\.md|\bassumed\b|[[(]field\b/gi;
const DIFFERENCE = /Known difference: ([^]*?)(?=\.(?:\s|$))/;
/** How far the search follows callers: members of one object may be written in functions that call one another. */
const DEPTH = 3;

/** Looks up what comments say of a member: its own and those around it, of what does its work, of who asks for it. */
export class Sources {
  private readonly calls = new Map<ts.Symbol, ts.Node[]>();

  constructor(private readonly known: Known) {
    for (const source of known.simulator) this.collectCalls(source);
  }

  /** The nearest comments that say anything; later nodes count only when the earlier ones are silent. */
  of(nodes: readonly ts.Node[]): Said {
    const difference = this.nearest(nodes, differenceIn);
    return { sources: this.nearest(nodes, citationsIn) ?? [], difference };
  }

  private nearest<T>(
    nodes: readonly ts.Node[],
    find: (comment: string) => T | undefined,
  ): T | undefined {
    let level = nodes;
    for (let depth = 0; depth <= DEPTH && level.length > 0; depth += 1) {
      for (const node of level) {
        const found = around(node, find);
        if (found !== undefined) return found;
      }
      for (const node of level.flatMap((each) => this.calledBy(each))) {
        const found = around(node, find);
        if (found !== undefined) return found;
      }
      level = level.flatMap((node) => this.callersOf(node));
    }
    return undefined;
  }

  /** The functions that do a member's work. */
  private calledBy(node: ts.Node): ts.Node[] {
    const found: ts.Node[] = [];
    const visit = (child: ts.Node): void => {
      if (ts.isCallExpression(child) && ts.isIdentifier(child.expression)) {
        const declared = this.target(child.expression)?.declarations ?? [];
        found.push(...declared.filter(ts.isFunctionDeclaration));
      }
      ts.forEachChild(child, visit);
    };
    if (ts.isPropertyAssignment(node) || ts.isMethodDeclaration(node)) visit(node);
    return found;
  }

  private callersOf(node: ts.Node): readonly ts.Node[] {
    const owner = ts.findAncestor(node, ts.isFunctionDeclaration);
    const symbol = owner?.name && this.known.checker.getSymbolAtLocation(owner.name);
    return (symbol && this.calls.get(symbol)) ?? [];
  }

  private collectCalls(node: ts.Node): void {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const symbol = this.target(node.expression);
      if (symbol) this.calls.set(symbol, [...(this.calls.get(symbol) ?? []), node]);
    }
    ts.forEachChild(node, (child) => this.collectCalls(child));
  }

  private target(name: ts.Identifier): ts.Symbol | undefined {
    const { checker } = this.known;
    const symbol = checker.getSymbolAtLocation(name);
    const isAlias = symbol && (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    return isAlias ? checker.getAliasedSymbol(symbol) : symbol;
  }
}

/** The first answer of the comments before a node and before those it stands in, inside out. */
function around<T>(node: ts.Node, find: (comment: string) => T | undefined): T | undefined {
  const text = node.getSourceFile().text;
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    const ranges = ts.getLeadingCommentRanges(text, at.getFullStart()) ?? [];
    const comment = ranges.map(({ pos, end }) => text.slice(pos, end)).join('\n');
    const found = comment === '' ? undefined : find(plain(comment));
    if (found !== undefined) return found;
  }
  return undefined;
}

function plain(comment: string): string {
  return comment
    .replaceAll(/^\s*(\/\*\*?|\*\/|\*|\/\/)|\*\/$/gm, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function citationsIn(comment: string): readonly string[] | undefined {
  const found = [...comment.matchAll(CITED)].map(([cited]) => cited.replace(/^[[(]/, ''));
  return found.length > 0 ? [...new Set(found)] : undefined;
}

function differenceIn(comment: string): string | undefined {
  return DIFFERENCE.exec(comment)?.[1];
}
