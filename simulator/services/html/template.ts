import vm from 'node:vm';
import type { Host } from '../../runtime/host';
import { escapeFor } from './escape';
import { htmlOutput } from './output';

/** Receives what a template prints: text of the file as it is, printed values escaped or raw. */
interface Printer {
  text(index: number): void;
  escaped(value: unknown): void;
  raw(value: unknown): void;
}

/**
 * An `HtmlTemplate`: AS/guides/html/templates. What the script sets on it is in scope of its scriptlets, as are the
 * script's own functions.
 */
export function htmlTemplate(host: Host, source: string): object {
  const { code, texts } = compileTemplate(source);
  const self: object = host.surface('HtmlTemplate', {
    evaluate: () => {
      let content = '';
      const printer: Printer = {
        text: (index) => void (content += texts[index] ?? ''),
        escaped: (value) => void (content += escapeFor(content, value)),
        raw: (value) => void (content += String(value)),
      };
      runTemplate(host, code, [printer, variablesOf(self)]);
      return htmlOutput(host, content);
    },
    getCode: () => code,
    getRawContent: () => source,
  });
  return self;
}

const OWN = ['evaluate', 'getCode', 'getRawContent', 'toString'];

function variablesOf(template: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(template).filter(([name]) => !OWN.includes(name)));
}

function runTemplate(host: Host, code: string, given: [Printer, Record<string, unknown>]): void {
  const body = `(function (printer__, variables__) { with (variables__) {\n${code}\n} })`;
  const run = vm.runInContext(body, host.realm.context, { filename: 'template' }) as (
    ...args: [Printer, Record<string, unknown>]
  ) => void;
  run(...given);
}

/** `<? code ?>`, `<?= printed with escaping ?>`, `<?!= printed as it is ?>`. */
function compileTemplate(source: string): { code: string; texts: string[] } {
  const texts: string[] = [];
  const lines: string[] = [];
  let from = 0;
  const keep = (text: string) => {
    if (text !== '') lines.push(`printer__.text(${texts.push(text) - 1});`);
  };
  for (const found of source.matchAll(/<\?(!?=)?([\s\S]*?)\?>/g)) {
    keep(source.slice(from, found.index));
    from = found.index + found[0].length;
    const [, mark, inner = ''] = found;
    const expression = inner.trim().replace(/;$/, '');
    if (mark === undefined) lines.push(inner);
    else lines.push(`printer__.${mark === '=' ? 'escaped' : 'raw'}(${expression});`);
  }
  keep(source.slice(from));
  return { code: lines.join('\n'), texts };
}
