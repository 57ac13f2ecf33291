import type { EffectPayloads, Performer } from '../app/ports/effects';
import { ALL_DRIVES, driveApi, listOurs, markOf, type DriveFile } from './drive-api';
import { docsApi, readDocument, slidesApi, textOf, type Request } from './documents-api';
import { isRefusal, mustNotify } from './google-errors';

/**
 * `material.make`: a copy of a template, filled and shared. Google documents take no id of ours, so an attempt that
 * may have got through is looked for by its mark. Leaves `fileId`, `url`, and `unshared`: the addresses, separated by
 * commas, with which Google would not let it be shared.
 */
export function materialMaker(spreadsheetId: string): Performer<'material.make'> {
  return (material, { key, maybeDone }) => {
    const found = maybeDone ? listOurs(spreadsheetId, key)[0] : undefined;
    const file = found ?? copyOf(material, markOf(spreadsheetId, key));
    fillPlaceholders(file.id, material);
    const unshared = share(file.id, material, found !== undefined);
    return { fileId: file.id, url: file.webViewLink ?? '', unshared: unshared.join(', ') };
  };
}

type Material = EffectPayloads['material.make'];

function copyOf(material: Material, appProperties: Record<string, string>): DriveFile {
  const body = { name: material.name, parents: [material.folderId], appProperties };
  return driveApi().Files.copy(body, material.templateId, {
    fields: 'id, webViewLink',
    ...ALL_DRIVES,
  });
}

/** `{{name}}` → its text, all at once. Filling a second time finds nothing to fill. */
function fillPlaceholders(id: string, { kind, fill }: Material): void {
  const requests = Object.entries(fill).map(([name, replaceText]): Request => ({
    replaceAllText: { containsText: { text: `{{${name}}}`, matchCase: true }, replaceText },
  }));
  if (requests.length === 0) return;
  if (kind === 'document') docsApi().Documents.batchUpdate({ requests }, id);
  else slidesApi().Presentations.batchUpdate({ requests }, id);
}

function share(id: string, material: Material, maybeShared: boolean): string[] {
  const shared = maybeShared ? sharedWith(id) : new Set<string>();
  const wanted = [
    ...material.editors.map((email) => ({ email, role: 'writer' as const })),
    ...material.commenters.map((email) => ({ email, role: 'commenter' as const })),
  ];
  return wanted
    .filter(({ email }) => !shared.has(email.toLowerCase()))
    .filter(({ email, role }) => !shareWith(id, email, role))
    .map(({ email }) => email);
}

function sharedWith(id: string): Set<string> {
  const options = { fields: 'permissions(emailAddress, role)', ...ALL_DRIVES };
  const { permissions = [] } = driveApi().Permissions.list(id, options);
  return new Set(permissions.map(({ emailAddress = '' }) => emailAddress.toLowerCase()));
}

/** Silently, for our own mail says it better; Google insists on telling an address without an account. */
function shareWith(id: string, emailAddress: string, role: 'writer' | 'commenter'): boolean {
  const create = (sendNotificationEmail: boolean) =>
    driveApi().Permissions.create({ type: 'user', role, emailAddress }, id, {
      sendNotificationEmail,
      ...ALL_DRIVES,
    });
  try {
    create(false);
    return true;
  } catch (error) {
    if (!mustNotify(error)) return refused(error);
  }
  try {
    create(true);
    return true;
  } catch (error) {
    return refused(error);
  }
}

function refused(error: unknown): false {
  if (isRefusal(error)) return false;
  throw error;
}

/** `document.write`: the whole text replaced, all or nothing, and only when it differs. */
export const documentWriter: Performer<'document.write'> = ({ documentId, text }) => {
  const document = readDocument(documentId);
  if (textOf(document) === `${text}\n`) return {};
  const end = document.body?.content?.at(-1)?.endIndex ?? 2;
  // The last newline belongs to the document and cannot be deleted.
  const range = { startIndex: 1, endIndex: end - 1 };
  const requests: Request[] = [
    ...(end > 2 ? [{ deleteContentRange: { range } }] : []),
    ...(text === '' ? [] : [{ insertText: { location: { index: 1 }, text } }]),
  ];
  docsApi().Documents.batchUpdate({ requests }, documentId);
  return {};
};
