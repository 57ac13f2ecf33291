/** The code in `page-shim/`, as one text; `assets.ts` puts it there. */
declare const PAGE_SHIM: string;

/** A page of the script with `google.script` in it, before anything of its own runs; it can call these functions. */
export function withShim(html: string, functions: readonly string[]): string {
  const script = `<script data-functions="${functions.join(' ')}">${PAGE_SHIM}</script>`;
  const opening = /<head[^>]*>/i.exec(html) ?? /<!doctype[^>]*>/i.exec(html);
  if (opening === null) return `<!doctype html>${script}${html}`;
  const at = opening.index + opening[0].length;
  return html.slice(0, at) + script + html.slice(at);
}
