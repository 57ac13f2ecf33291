import { fill, type Params, type Texts } from '../../texts';

/** A mail ready to be sent: plain text, and the same as HTML that reads well on a small telephone. */
export interface Letter {
  subject: string;
  text: string;
  html: string;
}

const BUTTON = /^\{(\w*[lL]ink)\}$/;

/** Composes a mail out of its text, after a first paragraph if one is given: a paragraph that is only a link becomes a button. */
export function composeLetter(texts: Texts, template: string, params: Params, first = ''): Letter {
  const mail = (texts.mails as Record<string, { subject: string; text: string } | undefined>)[
    template
  ];
  if (mail === undefined) throw new Error(`No such mail: ${template}`);
  // A link nobody has yet (a folder still being made) takes its paragraph with it.
  const paragraphs = [first, ...mail.text.split('\n\n')]
    .filter((part) => part !== '')
    .filter((part) => params[BUTTON.exec(part)?.[1] ?? ''] !== '');
  return {
    subject: fill(mail.subject, params),
    text: paragraphs.map((part) => fill(part, params)).join('\n\n'),
    html: page(paragraphs.map((part) => paragraph(texts, part, params))),
  };
}

function paragraph(texts: Texts, part: string, params: Params): string {
  const link = BUTTON.exec(part)?.[1];
  if (link === undefined)
    return `<p style="margin:0 0 16px">${escape(fill(part, params)).replace(/\n/g, '<br>')}</p>`;
  const caption = (texts.ui.buttons as Record<string, string>)[link] ?? texts.ui.words.open;
  const look =
    'display:inline-block;padding:12px 20px;border-radius:8px;background:#6a1b9a;color:#ffffff;text-decoration:none;font-weight:bold';
  return `<p style="margin:0 0 16px"><a style="${look}" href="${escape(String(params[link]))}">${escape(caption)}</a></p>`;
}

function page(parts: readonly string[]): string {
  const look =
    'font-family:Arial,sans-serif;font-size:16px;line-height:1.5;color:#222222;max-width:560px;margin:0 auto;padding:16px';
  return `<div style="${look}">${parts.join('')}</div>`;
}

function escape(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
