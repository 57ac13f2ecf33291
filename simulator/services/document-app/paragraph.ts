import type { Official } from '../../runtime/official';
import { NotSimulated, ServiceError } from '../../runtime/signals';
import { paragraphAttribute, putParagraph } from './attributes';
import { appendText, BULLETED, charsFrom, NUMBERED, setParagraphText } from './edits';
import { aboutOf, childAt, elementMembers } from './elements';
import {
  keyOf,
  text,
  textOf,
  whole,
  type EnumName,
  type Guest,
  type MarkView,
  type TextView,
} from './guest';
import { inlineMarks, marksIn } from './marks';
import { touch } from './open';
import { surfaceOf } from './surfaces';
import { TEXT } from './texts';
import { paragraphsIn, bodyOf, type Paragraph } from './tree';

/** A `Paragraph` or a `ListItem`: AS/reference/document/paragraph, …/list-item. */
export function paragraphSurface(guest: Guest, paragraph: Paragraph): object {
  const className = aboutOf(paragraph).className as 'Paragraph' | 'ListItem';
  const all = textOf(guest, paragraph);
  const about: Members = { guest, paragraph, className, all, self: () => self };
  const self: object = guest.host.surface(className, {
    ...elementMembers(guest, paragraph, () => self),
    ...textMembers(about),
    ...childMembers(about),
    ...looks(about),
    ...(className === 'ListItem' && listMembers(about)),
  } satisfies Official<GoogleAppsScript.Document.ListItem>);
  return self;
}

interface Members {
  guest: Guest;
  paragraph: Paragraph;
  className: string;
  all: TextView;
  self: () => object;
}

function textMembers({ guest, paragraph, className, all, self }: Members) {
  return {
    setText: (value: unknown) =>
      setParagraphText(guest, paragraph, text(value, `${className}.setText`)),
    appendText: (value: unknown) => {
      const only = appendText(guest, paragraph, text(value, `${className}.appendText`));
      return surfaceOf(guest, { kind: 'text', paragraph, only });
    },
    insertText: (index: unknown, value: unknown) => {
      // Among the children, of which there is one text at most unless a page break is there.
      const first = whole(index, `${className}.insertText`) === 0;
      const like = first ? paragraph.chars[0]?.style : paragraph.chars.at(-1)?.style;
      const only = charsFrom(text(value, `${className}.insertText`), like);
      touch(guest, paragraph);
      paragraph.chars.splice(first ? 0 : paragraph.chars.length, 0, ...only);
      return surfaceOf(guest, { kind: 'text', paragraph, only });
    },
    editAsText: () => surfaceOf(guest, all),
    getLinkUrl: () => (surfaceOf(guest, all) as { getLinkUrl(): unknown }).getLinkUrl(),
    setLinkUrl: (url: unknown) => {
      touch(guest, paragraph);
      putParagraph(paragraph, 'LINK_URL', url);
      return self();
    },
  };
}

/** A paragraph's children: its text if it has any, page breaks and rules. */
function childMembers({ guest, paragraph, className, all }: Members) {
  const children = (): (TextView | MarkView)[] => {
    const marks = marksIn(paragraph);
    if (marks.length === 0) return paragraph.chars.length === 0 ? [] : [all];
    if (paragraph.chars.length > marks.length)
      throw new NotSimulated(
        `${className}.getChild of a paragraph with text and page breaks or rules`,
      );
    return marks;
  };
  return {
    ...inlineMarks(guest, paragraph),
    getNumChildren: () => children().length,
    getChild: (index: unknown) => surfaceOf(guest, childAt(children(), index, className)),
  };
}

/** Getters and setters of a paragraph's looks; a setter gives it back. */
function looks({ guest, paragraph, className, self }: Members) {
  const get = (key: string) => () => paragraphAttribute(guest, paragraph, key);
  const put = (key: string, value: unknown) => {
    touch(guest, paragraph);
    putParagraph(paragraph, key, value);
    return self();
  };
  const number = (key: string, member: string) => (value: unknown) => {
    if (typeof value !== 'number') whole(value, `${className}.${member}`);
    return put(key, value);
  };
  const choice = (key: string, name: EnumName, member: string) => (value: unknown) =>
    put(key, value === null ? null : keyOf(guest, name, value, `${className}.${member}`));
  return {
    // Unless it was set, a heading is none (AS/reference/document/paragraph#getHeading).
    getHeading: () => get('HEADING')() ?? guest.enums.ParagraphHeading.value('NORMAL'),
    setHeading: choice('HEADING', 'ParagraphHeading', 'setHeading'),
    getAlignment: get('HORIZONTAL_ALIGNMENT'),
    setAlignment: choice('HORIZONTAL_ALIGNMENT', 'HorizontalAlignment', 'setAlignment'),
    isLeftToRight: () => get('LEFT_TO_RIGHT')() ?? true,
    setLeftToRight: (value: unknown) => put('LEFT_TO_RIGHT', value),
    getLineSpacing: get('LINE_SPACING'),
    setLineSpacing: number('LINE_SPACING', 'setLineSpacing'),
    getSpacingBefore: get('SPACING_BEFORE'),
    setSpacingBefore: number('SPACING_BEFORE', 'setSpacingBefore'),
    getSpacingAfter: get('SPACING_AFTER'),
    setSpacingAfter: number('SPACING_AFTER', 'setSpacingAfter'),
    getIndentStart: get('INDENT_START'),
    setIndentStart: number('INDENT_START', 'setIndentStart'),
    getIndentEnd: get('INDENT_END'),
    setIndentEnd: number('INDENT_END', 'setIndentEnd'),
    getIndentFirstLine: get('INDENT_FIRST_LINE'),
    setIndentFirstLine: number('INDENT_FIRST_LINE', 'setIndentFirstLine'),
  };
}

const GLYPH: Record<string, string> = { NUMBER: NUMBERED, BULLET: BULLETED };

/** What a list item has beside; its kind of glyph is its whole list's. */
function listMembers({ guest, paragraph, className, self }: Members) {
  const bullet = () => {
    const { bullet: found } = paragraph.end;
    if (found === undefined) throw new ServiceError(TEXT.cast('Paragraph', 'ListItem'));
    return found;
  };
  return {
    getListId: () => bullet().listId,
    getNestingLevel: () => bullet().nestingLevel ?? 0,
    setNestingLevel: (level: unknown) => {
      touch(guest, paragraph);
      bullet().nestingLevel = whole(level, `${className}.setNestingLevel`);
      return self();
    },
    getGlyphType: () => {
      const kind = Object.keys(GLYPH).find((key) => bullet().listId.includes(`.${GLYPH[key]}.`));
      return kind === undefined ? null : guest.enums.GlyphType.value(kind);
    },
    setGlyphType: (value: unknown) => {
      const key = keyOf(guest, 'GlyphType', value, `${className}.setGlyphType`);
      const preset = GLYPH[key];
      if (preset === undefined) throw new NotSimulated(`ListItem.setGlyphType: ${key}`);
      touch(guest, paragraph);
      setGlyph(paragraph, preset);
      return self();
    },
    setListId: (other: unknown) => {
      const { getListId } = other as { getListId(): string };
      touch(guest, paragraph);
      bullet().listId = getListId();
      return self();
    },
  };
}

function setGlyph(paragraph: Paragraph, preset: string): void {
  const listId = paragraph.end.bullet?.listId ?? '';
  const changed = listId.replace(/^kix\.list\.[A-Z_]*\./, `kix.list.${preset}.`);
  for (const { end } of paragraphsIn(bodyOf(paragraph) ?? paragraph))
    if (end.bullet?.listId === listId) end.bullet.listId = changed;
}
