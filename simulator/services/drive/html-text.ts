/** The text of an HTML page, a line for each block: what a conversion without layout keeps of it. */
export function textOfHtml(html: string): string {
  const lines = html
    .replaceAll(/<(script|style|head)[\s>][\s\S]*?<\/\1>/gi, '')
    .replaceAll(/<(br|\/p|\/h\d|\/li|\/tr|\/div)[^>]*>/gi, '\n')
    .replaceAll(/<[^>]+>/g, '');
  return lines
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}
