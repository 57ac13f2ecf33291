// Doubled braces belong to the templates in Drive, which the institution edits; they are not ours to fill.
const PLACEHOLDER = /(?<!\{)\{(\w+)\}(?!\})/g;

export type Params = Readonly<Record<string, string | number>>;

/**
 * A text with its `{placeholders}` replaced, once: what a value contains is never replaced again.
 * A placeholder without a value is a bug and is thrown as one.
 */
export function fill(text: string, params: Params = {}): string {
  return text.replace(PLACEHOLDER, (_, name: string) => {
    if (!Object.hasOwn(params, name)) throw new Error(`nothing to put for {${name}} in «${text}»`);
    return String(params[name]);
  });
}

/** The names of the placeholders of a text, each once, in order. */
export function placeholdersOf(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(PLACEHOLDER), ([, name]) => name ?? ''))];
}
