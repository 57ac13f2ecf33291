import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { apiError, NotSimulated } from '../../runtime/signals';
import { nextId } from '../../world/ids';
import { countCreation } from '../drive/editors';
import { applyMask, parseMask } from '../drive/fields';
import { editorsFile } from '../drive/open';
import { plain } from '../drive/plain';
import { addFile, MIME } from '../drive/state';
import { Draft, Refusal } from './edit';
import { applyRequest } from './requests';
import { newDocument, type DocumentState } from './state';
import { documentResource, revisionOf } from './view';

interface GetOptions {
  fields?: string;
  includeTabsContent?: boolean;
}

interface Batch {
  requests?: Record<string, unknown>[];
  writeControl?: { requiredRevisionId?: string; targetRevisionId?: string };
}

/** The advanced service `Docs` (Docs API v1) on files the script made (scope drive.file; WS/docs/api/reference/rest/v1/documents). */
export function docsService(host: Host): object {
  const api = <T>(name: string, effect: () => T): T => host.api(`Docs.Documents.${name}`, effect);
  return host.surface('Docs', {
    Documents: host.surface('Docs.Documents', {
      create: (body: unknown) => api('create', () => create(host, plain<{ title?: string }>(body))),
      get: (id: string, options?: unknown) =>
        api('get', () => get(host, id, plain<GetOptions>(options))),
      batchUpdate: (body: unknown, id: string) =>
        api('batchUpdate', () => batchUpdate(host, id, plain<Batch>(body))),
    } satisfies Official<GoogleAppsScript.Docs.Collection.DocumentsCollection>),
  } satisfies Official<GoogleAppsScript.Docs>);
}

/** documents.create: an empty document; any content in the body is ignored (WS/docs/api/reference/rest/v1/documents/create). */
function create(host: Host, body: { title?: string }): unknown {
  const { world, execution } = host;
  const owner = execution.about.user;
  countCreation(world, MIME.document, { user: owner, now: execution.now() });
  const title = body.title ?? 'Documento sin título';
  const file = addFile(world, { name: title, mimeType: MIME.document, owner }, execution.now());
  const document = newDocument({ id: file.id, title });
  world.documents[file.id] = document;
  return documentResource(document);
}

function open(
  host: Host,
  method: string,
  want: { id: string; role: 'reader' | 'writer' },
): DocumentState {
  editorsFile(host, method, want);
  const document = host.world.documents[want.id];
  if (document === undefined)
    throw apiError(
      method,
      400,
      'This operation is not supported for this document',
      'failedPrecondition',
    );
  return document;
}

function get(host: Host, id: string, options: GetOptions): unknown {
  if (options.includeTabsContent === true)
    throw new NotSimulated('Docs.Documents.get: includeTabsContent');
  const resource = documentResource(open(host, 'docs.documents.get', { id, role: 'reader' }));
  return applyMask(
    resource,
    (options.fields === undefined ? undefined : parseMask(options.fields)) ?? '*',
  );
}

/** documents.batchUpdate: all requests or none, in order, each seeing what the ones before it did. */
function batchUpdate(host: Host, id: string, batch: Batch): unknown {
  const method = 'docs.documents.batchUpdate';
  const document = open(host, method, { id, role: 'writer' });
  assertRevision(document, batch, method);
  const draft = new Draft(document);
  const replies = (batch.requests ?? []).map((request, index) => {
    try {
      return applyRequest(draft, request, () => nextId(host.world, `docs:${id}`, 12).toLowerCase());
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw apiError(
        method,
        400,
        `Invalid requests[${index}].${Object.keys(request)[0]}: ${error.message}`,
        'badRequest',
      );
    }
  });
  document.runs = draft.runs;
  document.namedRanges = draft.namedRanges;
  document.revision += 1;
  const file = host.world.drive.files[id];
  if (file !== undefined) file.modifiedTime = host.execution.now();
  return { replies, writeControl: { requiredRevisionId: revisionOf(document) }, documentId: id };
}

/** WS/docs/api/reference/rest/v1/documents/batchUpdate#WriteControl. */
function assertRevision(document: DocumentState, { writeControl }: Batch, method: string): void {
  if (writeControl?.targetRevisionId !== undefined)
    throw new NotSimulated('Docs.Documents.batchUpdate: targetRevisionId');
  const required = writeControl?.requiredRevisionId;
  if (required !== undefined && required !== revisionOf(document)) {
    throw apiError(
      method,
      400,
      `The required revision ID '${required}' does not match the latest revision.`,
      'failedPrecondition',
    );
  }
}
