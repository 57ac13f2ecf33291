import { extension, lookup } from 'mime-types';

/** The content type that an ending stands for; null when it cannot be guessed (AS/reference/base/blob#setContentTypeFromExtension). */
export function typeOfName(name: string | null): string | null {
  const type = name === null || !name.includes('.') ? false : lookup(name);
  return type === false ? null : type;
}

/** The ending that goes with a content type, without its dot. */
export function endingOf(contentType: string): string {
  const ending = extension(contentType);
  return ending === false ? 'bin' : ending;
}
