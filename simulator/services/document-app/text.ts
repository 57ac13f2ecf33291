import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';
import type { Char } from '../docs/text';
import { putText, shared, TEXT_ATTRIBUTES } from './attributes';
import { charsFrom, replaceText } from './edits';
import { mismatch, text, whole, type Guest, type TextView } from './guest';
import { touch } from './open';
import { surfaceOf } from './surfaces';
import { TEXT } from './texts';
import { paragraphsIn, textIn, textOfChars, type Container } from './tree';

/** Setters of a text's looks, by attribute; those with offsets take two numbers first. */
const SETTERS: Record<string, string> = {
  setBold: 'BOLD',
  setItalic: 'ITALIC',
  setUnderline: 'UNDERLINE',
  setStrikethrough: 'STRIKETHROUGH',
  setFontSize: 'FONT_SIZE',
  setFontFamily: 'FONT_FAMILY',
  setForegroundColor: 'FOREGROUND_COLOR',
  setBackgroundColor: 'BACKGROUND_COLOR',
  setLinkUrl: 'LINK_URL',
};

const GETTERS: Record<string, string> = {
  isBold: 'BOLD',
  isItalic: 'ITALIC',
  isUnderline: 'UNDERLINE',
  isStrikethrough: 'STRIKETHROUGH',
  getFontSize: 'FONT_SIZE',
  getFontFamily: 'FONT_FAMILY',
  getForegroundColor: 'FOREGROUND_COLOR',
  getBackgroundColor: 'BACKGROUND_COLOR',
  getLinkUrl: 'LINK_URL',
};

/** A `Text`: AS/reference/document/text. Appended text is a view of just what was appended. */
export function textSurface(guest: Guest, view: TextView): object {
  const { paragraph } = view;
  const chars = () => charsOfView(view);
  const self: object = guest.host.surface('Text', {
    ...wordMembers(guest, view, () => self),
    ...looks(guest, { chars, touched: () => touch(guest, paragraph) }, () => self),
    getType: () => guest.enums.ElementType.value('TEXT'),
    getParent: () => surfaceOf(guest, paragraph),
    asText: () => self,
    editAsText: () => self,
    getText: () => textOfChars(chars()),
    replaceText: (...given: unknown[]) => {
      replaceText(guest, paragraph, { given, method: 'Text.replaceText' });
      return self;
    },
  } satisfies Official<GoogleAppsScript.Document.Text>);
  return self;
}

function charsOfView({ paragraph, only }: TextView): Char[] {
  return only === undefined ? paragraph.chars : paragraph.chars.filter((one) => only.includes(one));
}

function wordMembers(guest: Guest, view: TextView, self: () => object) {
  const { paragraph, only } = view;
  const insert = (offset: number, value: string) => {
    const mine = charsOfView(view);
    if (offset < 0 || offset > mine.length) throw new ServiceError(TEXT.offset(offset));
    touch(guest, paragraph);
    const before = mine[offset - 1];
    const made = charsFrom(value, (before ?? mine[0] ?? paragraph.end).style);
    const at = before === undefined ? startOf(view) : paragraph.chars.indexOf(before) + 1;
    paragraph.chars.splice(at, 0, ...made);
    only?.push(...made);
    return self();
  };
  const remove = (from: number, to: number) => {
    const gone = slice(charsOfView(view), from, to);
    touch(guest, paragraph);
    paragraph.chars = paragraph.chars.filter((one) => !gone.includes(one));
    return self();
  };
  return {
    appendText: (value: unknown) =>
      insert(charsOfView(view).length, text(value, 'Text.appendText')),
    insertText: (offset: unknown, value: unknown) =>
      insert(whole(offset, 'Text.insertText'), text(value, 'Text.insertText')),
    deleteText: (from: unknown, to: unknown) =>
      remove(whole(from, 'Text.deleteText'), whole(to, 'Text.deleteText')),
    setText: (value: unknown) => {
      const written = text(value, 'Text.setText');
      const old = charsOfView(view);
      insert(0, written);
      paragraph.chars = paragraph.chars.filter((one) => !old.includes(one));
      return self();
    },
  };
}

function startOf(view: TextView): number {
  const [first] = charsOfView(view);
  return first === undefined ? view.paragraph.chars.length : view.paragraph.chars.indexOf(first);
}

/** The characters from one offset to another, that one included; offsets that are not there are refused. */
function slice(mine: Char[], from: number, to: number): Char[] {
  if (from < 0 || from >= mine.length) throw new ServiceError(TEXT.offset(from));
  if (to < from || to >= mine.length) throw new ServiceError(TEXT.offset(to));
  return mine.slice(from, to + 1);
}

/** Characters that are dressed together; who they belong to is told before. */
interface Dressed {
  chars: () => Char[];
  touched: () => void;
}

/**
 * All the text in a body, cell, row or table as one `Text`: its paragraphs, each on a line of its own. What puts text in or takes
 * it out is not simulated.
 */
export function containerText(guest: Guest, container: Container): object {
  const chars = () =>
    paragraphsIn(container)
      .flatMap(({ chars: own, end }) => [...own, end])
      .slice(0, -1);
  const touched = () => touch(guest, container);
  const self: object = guest.host.surface('Text', {
    ...looks(guest, { chars, touched }, () => self),
    getType: () => guest.enums.ElementType.value('TEXT'),
    asText: () => self,
    editAsText: () => self,
    getText: () => textIn(container),
    replaceText: (...given: unknown[]) => {
      replaceText(guest, container, { given, method: 'Text.replaceText' });
      return self;
    },
  } satisfies Official<GoogleAppsScript.Document.Text>);
  return self;
}

function looks(guest: Guest, { chars, touched }: Dressed, self: () => object) {
  /** Of all the text, or of what lies between the two offsets that come first. */
  const meant = (args: unknown[], member: string): Char[] => {
    if (args.length === 1) return chars();
    if (args.length !== 3) throw mismatch(args, `Text.${member}`);
    return slice(chars(), whole(args[0], `Text.${member}`), whole(args[1], `Text.${member}`));
  };
  const setter =
    (member: string, key: string) =>
    (...args: unknown[]) => {
      touched();
      putText(meant(args, member), key, args.at(-1) ?? null);
      return self();
    };
  const getter = (key: string) => (offset?: unknown) =>
    offset === undefined || offset === null
      ? shared(chars(), key)
      : shared(slice(chars(), whole(offset, 'Text'), whole(offset, 'Text')), key);
  const attributes = (...args: unknown[]) => {
    touched();
    const those = meant(args, 'setAttributes');
    for (const [key, value] of Object.entries(args.at(-1) as object)) {
      if (TEXT_ATTRIBUTES[key] !== undefined) putText(those, key, value);
    }
    return self();
  };
  return {
    ...Object.fromEntries(
      Object.entries(SETTERS).map(([member, key]) => [member, setter(member, key)]),
    ),
    ...Object.fromEntries(Object.entries(GETTERS).map(([member, key]) => [member, getter(key)])),
    setAttributes: attributes,
    getAttributes: (offset?: unknown) =>
      Object.assign(
        guest.host.realm.json({}),
        Object.fromEntries(Object.keys(TEXT_ATTRIBUTES).map((key) => [key, getter(key)(offset)])),
      ) as object,
  };
}
