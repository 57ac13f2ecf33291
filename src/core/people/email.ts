/** What comes along when an address is copied from a page or a chat: no width, direction marks, soft hyphens. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

const LONGEST = 254;

/** An address with all that comes along; whole pages, which a form takes too, would be searched for minutes. */
const LONGEST_TEXT = 1000;

const LOCAL = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const DOMAIN =
  /^([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])$/u;

/**
 * An e-mail address as it is compared and written to: lower case, without `mailto:`, angle brackets, invisible
 * characters or the full stop of a sentence. Undefined when the text is not exactly one address.
 */
export function normaliseEmail(text: string): string | undefined {
  if (text.length > LONGEST_TEXT) return undefined;
  const address = text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .trim()
    .replace(/^.*<([^<>]*)>$/, '$1')
    .replace(/^mailto:/i, '')
    .replace(/^[\s"'(]+|[\s"').,;]+$/g, '')
    .toLowerCase();
  const at = address.lastIndexOf('@');
  const fits = address.length <= LONGEST && at > 0;
  const [local, domain] = [address.slice(0, at), address.slice(at + 1)];
  return fits && LOCAL.test(local) && DOMAIN.test(domain) ? address : undefined;
}

/** What stands before the @, without a `+tag`: often the same for one person at two providers. */
export function localPart(email: string): string {
  return email.slice(0, email.lastIndexOf('@')).replace(/\+.*$/, '');
}
