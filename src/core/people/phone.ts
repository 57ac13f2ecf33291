/** A number or two with words around them; whole pages, which a form takes too, would be searched for minutes. */
const LONGEST_TEXT = 300;

/**
 * A telephone number in one form: `+52` and ten digits, `+` and its digits when it is foreign, `;ext=` and an extension
 * behind a switchboard's. Takes it as people in Mexico write it: spaces, dots, dashes, brackets, words around it, 52, 521,
 * 01, 044 or 045 before it, two numbers (the first counts). Undefined when there is no number.
 */
export function normalisePhone(text: string): string | undefined {
  if (text.length > LONGEST_TEXT) return undefined;
  const tidy = text.normalize('NFKC');
  const whole = oneNumber(tidy);
  if (whole !== undefined) return whole;
  const parts = tidy.split(/[/,;|\n]|\s[a-z]\s/i);
  return parts.map(oneNumber).find((number) => number !== undefined);
}

/** The last eight digits of a number: what is left when someone forgets or mistypes the area code. */
export function phoneTail(phone: string): string {
  return digitsOf(phone.replace(/;.*$/, '')).slice(-8);
}

/** The digits of a text and nothing else. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

function oneNumber(text: string): string | undefined {
  const [, main = text, extension] = /^(.*\d.*?)\s*,?\s*ext\D*(\d{1,6})\D*$/is.exec(text) ?? [];
  const number = international(main) ?? mexican(digitsOf(main));
  if (number === undefined || extension === undefined) return number;
  return `${number};ext=${extension}`;
}

function international(text: string): string | undefined {
  const digits = digitsOf(text);
  const isInternational = /^\D*\+/.test(text) || digits.startsWith('00');
  if (!isInternational) return undefined;
  const plain = digits.replace(/^00/, '');
  if (plain.startsWith('52')) return mexican(plain);
  return plain.length >= 8 && plain.length <= 15 && !plain.startsWith('0')
    ? `+${plain}`
    : undefined;
}

const MEXICAN = /^(?:52|521|01|044|045)?([2-9]\d{9})$/;

function mexican(digits: string): string | undefined {
  const [, national] = MEXICAN.exec(digits) ?? [];
  // A row of one digit is what people type who have no telephone: it must not make two women one.
  return national === undefined || /^(\d)\1+$/.test(national) ? undefined : `+52${national}`;
}
