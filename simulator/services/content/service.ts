import { guestEnum, type GuestEnum } from '../../runtime/guest-enum';
import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { ServiceError } from '../../runtime/signals';

/** What a script serves as text: AS/reference/content/text-output. */
export interface TextState {
  content: string | null;
  /** A key of `ContentService.MimeType`. */
  mimeType: string;
  /** Under which name a browser is told to download it; null: it is shown. */
  fileName: string | null;
}

/** The reference lists six; the others are in the published types and in use. */
const MIME_TYPES = ['ATOM', 'CSV', 'ICAL', 'JAVASCRIPT', 'JSON', 'RSS', 'TEXT', 'VCARD', 'XML'];

/** "Throws if the filename contains illegal characters"; which, and the text: docs/fidelity-notes.md. */
const ILLEGAL_IN_NAME = /[\p{Cc}"*/:<>?\\|]/u;

const states = new WeakMap<object, TextState>();

/** What a `TextOutput` holds; undefined for anything else. */
export function textServed(output: unknown): TextState | undefined {
  return typeof output === 'object' && output !== null ? states.get(output) : undefined;
}

/** `ContentService`: AS/reference/content/content-service. Nothing here crosses to Google's servers. */
export function contentService(host: Host): object {
  const mimeTypes = guestEnum(host, 'MimeType', MIME_TYPES);
  return host.surface('ContentService', {
    MimeType: mimeTypes.surface,
    createTextOutput: (content?: unknown) =>
      textOutput(host, mimeTypes, content === undefined ? '' : String(content)),
  } satisfies Official<GoogleAppsScript.Content.ContentService>);
}

function textOutput(host: Host, mimeTypes: GuestEnum, content: string): object {
  const state: TextState = { content, mimeType: 'TEXT', fileName: null };
  const change = (part: Partial<TextState>): object => {
    Object.assign(state, part);
    return self;
  };
  const self: object = host.surface('TextOutput', {
    append: (more: unknown) => change({ content: (state.content ?? '') + String(more) }),
    // Afterwards getContent gives null [field: gas-fakes, test/testcontent.js, run on live Apps Script too].
    clear: () => change({ content: null }),
    downloadAsFile: (name: unknown) => change({ fileName: fileName(name) }),
    getContent: () => state.content,
    getFileName: () => state.fileName,
    getMimeType: () => mimeTypes.value(state.mimeType),
    setContent: (text: unknown) => change({ content: String(text) }),
    setMimeType: (type: unknown) => {
      const key = mimeTypes.keyOf(type);
      if (key === undefined) throw mismatch(type);
      return change({ mimeType: key });
    },
  } satisfies Official<GoogleAppsScript.Content.TextOutput>);
  states.set(self, state);
  return self;
}

/** `null` goes back to showing it. */
function fileName(name: unknown): string | null {
  if (name === null) return null;
  if (ILLEGAL_IN_NAME.test(String(name))) throw new ServiceError('Invalid argument: filename');
  return String(name);
}

/** platform-facts §1.5 ("bad arg types"). */
function mismatch(value: unknown): ServiceError {
  const type = typeof value === 'string' ? 'String' : value === null ? 'null' : typeof value;
  return new ServiceError(
    `The parameters (${type}) don't match the method signature for ContentService.TextOutput.setMimeType.`,
  );
}
