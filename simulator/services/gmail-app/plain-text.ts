const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** What remains of HTML without its formatting: lines where it breaks or a block ends, entities read, no tags. */
export function plainTextOf(html: string): string {
  const unseen = html.replaceAll(
    /<(head|style|script|title)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi,
    '',
  );
  const lines = unseen
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/<br\b[^>]*>|<\/(p|div|li|tr|h[1-6]|table|ul|ol|blockquote)\s*>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .split('\n');
  return lines
    .map((line) => entities(line).trim())
    .join('\n')
    .trim();
}

function entities(text: string): string {
  return text.replaceAll(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10_ffff ? String.fromCodePoint(code) : whole;
  });
}
