import vm from 'node:vm';
import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { escapeFor } from './escape';
import { htmlOutput } from './output';

/**
 * An `HtmlTemplate`: AS/guides/html/templates. What the script sets on it is in scope of its scriptlets, as are the
 * script's own functions.
 */
export function htmlTemplate(host: Host, source: string): object {
  const self: object = host.surface('HtmlTemplate', {
    evaluate: () => evaluate(host, codeOf(source), variablesOf(self)),
    getCode: () => codeOf(source),
    getCodeWithComments: () => commented(codeOf(source), source),
    getRawContent: () => source,
  } satisfies Official<GoogleAppsScript.HTML.HtmlTemplate>);
  return self;
}

const OWN = ['evaluate', 'getCode', 'getCodeWithComments', 'getRawContent', 'toString'];

function variablesOf(template: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(template).filter(([name]) => !OWN.includes(name)));
}

/** In a template's code, what `HtmlService.initTemplate()` gives: prints raw (`_`) or escaped for its place (`_$`). */
export function printer(host: Host): object {
  const out = htmlOutput(host, '') as { append(text: string): object; getContent(): string };
  return {
    $out: out,
    set _(value: unknown) {
      out.append(String(value));
    },
    set _$(value: unknown) {
      out.append(escapeFor(out.getContent(), value));
    },
  };
}

function evaluate(host: Host, code: string, variables: Record<string, unknown>): unknown {
  const body = `(function (variables__) { with (variables__) { return ${code} } })`;
  const run = vm.runInContext(body, host.realm.context, { filename: 'template' }) as (
    given: Record<string, unknown>,
  ) => unknown;
  return run(variables);
}

/**
 * JavaScript whose value is the page, as many lines as the template has (AS/reference/html/html-template, `getCode`):
 * `<? code ?>`, `<?= printed with escaping ?>`, `<?!= printed as it is ?>`.
 */
function codeOf(source: string): string {
  let code = '(function() { var output = HtmlService.initTemplate(); ';
  let from = 0;
  for (const found of source.matchAll(/<\?(!?=)?([\s\S]*?)\?>/g)) {
    code += printed(source.slice(from, found.index));
    from = found.index + found[0].length;
    const [, mark, inner = ''] = found;
    // A comment ends with its scriptlet.
    const end = /\/\/[^\n]*$/.test(inner) ? '\n' : ' ';
    const expression = inner.replace(/;?(\s*)$/, '$1');
    if (mark === undefined) code += `${inner}${end}`;
    else code += `output.${mark === '=' ? '_$' : '_'} = ${expression}${end}; `;
  }
  code += printed(source.slice(from));
  return `${code}/* End of user code */ return output.$out; })()`;
}

/** Text of the template, a statement a line. */
function printed(text: string): string {
  if (text === '') return '';
  const lines = text.split('\n');
  return lines
    .map((line, index) => (index < lines.length - 1 ? `${line}\n` : line))
    .map((line) => (line === '' ? '' : `output._ = ${JSON.stringify(line)}; `))
    .join('\n');
}

function commented(code: string, source: string): string {
  const lines = source.split('\n');
  return code
    .split('\n')
    .map((line, index) => `${line} // ${lines[index] ?? ''}`)
    .join('\n');
}
