import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';

const OFFICE = 'application/vnd.openxmlformats-officedocument.';

/** The global `MimeType`: names for content types, each a text (AS/reference/base/mime-type). */
export function mimeTypes(host: Host): object {
  return host.surface('MimeType', {
    GOOGLE_APPS_SCRIPT: 'application/vnd.google-apps.script',
    GOOGLE_DRAWINGS: 'application/vnd.google-apps.drawing',
    GOOGLE_DOCS: 'application/vnd.google-apps.document',
    GOOGLE_FORMS: 'application/vnd.google-apps.form',
    GOOGLE_SHEETS: 'application/vnd.google-apps.spreadsheet',
    GOOGLE_SITES: 'application/vnd.google-apps.site',
    GOOGLE_SLIDES: 'application/vnd.google-apps.presentation',
    FOLDER: 'application/vnd.google-apps.folder',
    SHORTCUT: 'application/vnd.google-apps.shortcut',
    BMP: 'image/bmp',
    GIF: 'image/gif',
    JPEG: 'image/jpeg',
    PNG: 'image/png',
    SVG: 'image/svg+xml',
    PDF: 'application/pdf',
    CSS: 'text/css',
    CSV: 'text/csv',
    HTML: 'text/html',
    JAVASCRIPT: 'application/javascript',
    PLAIN_TEXT: 'text/plain',
    RTF: 'application/rtf',
    OPENDOCUMENT_GRAPHICS: 'application/vnd.oasis.opendocument.graphics',
    OPENDOCUMENT_PRESENTATION: 'application/vnd.oasis.opendocument.presentation',
    OPENDOCUMENT_SPREADSHEET: 'application/vnd.oasis.opendocument.spreadsheet',
    OPENDOCUMENT_TEXT: 'application/vnd.oasis.opendocument.text',
    MICROSOFT_EXCEL: `${OFFICE}spreadsheetml.sheet`,
    MICROSOFT_EXCEL_LEGACY: 'application/vnd.ms-excel',
    MICROSOFT_POWERPOINT: `${OFFICE}presentationml.presentation`,
    MICROSOFT_POWERPOINT_LEGACY: 'application/vnd.ms-powerpoint',
    MICROSOFT_WORD: `${OFFICE}wordprocessingml.document`,
    MICROSOFT_WORD_LEGACY: 'application/msword',
    ZIP: 'application/zip',
  } satisfies Official<GoogleAppsScript.Base.MimeType>);
}
