import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { apiError } from '../../runtime/signals';
import { nextId } from '../../world/ids';
import { Refusal } from '../docs/edit';
import { countCreation } from '../drive/editors';
import { applyMask, parseMask } from '../drive/fields';
import { editorsFile } from '../drive/open';
import { plain } from '../drive/plain';
import { addFile, MIME } from '../drive/state';
import { applySlidesRequest } from './requests';
import { newPresentation, type PresentationState } from './state';
import { presentationResource, slidesRevision } from './view';

interface Batch {
  requests?: Record<string, unknown>[];
  writeControl?: { requiredRevisionId?: string };
}

/** The advanced service `Slides` (Slides API v1) on files the script made (scope drive.file; WS/slides/api/reference/rest/v1/presentations). */
export function slidesService(host: Host): object {
  const api = <T>(name: string, effect: () => T): T =>
    host.api(`Slides.Presentations.${name}`, effect);
  return host.surface('Slides', {
    Presentations: host.surface('Slides.Presentations', {
      create: (body: unknown) => api('create', () => create(host, plain<{ title?: string }>(body))),
      get: (id: string, options?: unknown) =>
        api('get', () => get(host, id, plain<{ fields?: string }>(options))),
      batchUpdate: (body: unknown, id: string) =>
        api('batchUpdate', () => batchUpdate(host, id, plain<Batch>(body))),
    } satisfies Official<GoogleAppsScript.Slides.Collection.PresentationsCollection>),
  } satisfies Official<GoogleAppsScript.Slides>);
}

function create(host: Host, body: { title?: string }): unknown {
  const { world, execution } = host;
  const owner = execution.about.user;
  countCreation(world, MIME.presentation, { user: owner, now: execution.now() });
  const title = body.title ?? 'Presentación sin título';
  const file = addFile(world, { name: title, mimeType: MIME.presentation, owner }, execution.now());
  const presentation = newPresentation({ id: file.id, title });
  world.presentations[file.id] = presentation;
  return presentationResource(presentation);
}

function open(
  host: Host,
  method: string,
  want: { id: string; role: 'reader' | 'writer' },
): PresentationState {
  editorsFile(host, method, want);
  const presentation = host.world.presentations[want.id];
  if (presentation === undefined)
    throw apiError(
      method,
      400,
      'This operation is not supported for this document',
      'failedPrecondition',
    );
  return presentation;
}

function get(host: Host, id: string, options: { fields?: string }): unknown {
  const resource = presentationResource(
    open(host, 'slides.presentations.get', { id, role: 'reader' }),
  );
  return applyMask(
    resource,
    (options.fields === undefined ? undefined : parseMask(options.fields)) ?? '*',
  );
}

/** presentations.batchUpdate: all requests or none (WS/slides/api/reference/rest/v1/presentations/batchUpdate). */
function batchUpdate(host: Host, id: string, batch: Batch): unknown {
  const method = 'slides.presentations.batchUpdate';
  const presentation = open(host, method, { id, role: 'writer' });
  const required = batch.writeControl?.requiredRevisionId;
  if (required !== undefined && required !== slidesRevision(presentation)) {
    throw apiError(
      method,
      400,
      `The required revision ID '${required}' does not match the latest revision.`,
      'failedPrecondition',
    );
  }
  const draft = structuredClone(presentation);
  const replies = (batch.requests ?? []).map((request, index) => {
    try {
      return applySlidesRequest(
        draft,
        request,
        () => `g${nextId(host.world, `slides:${id}`, 12).toLowerCase()}`,
      );
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
  Object.assign(presentation, draft, { revision: presentation.revision + 1 });
  const file = host.world.drive.files[id];
  if (file !== undefined) file.modifiedTime = host.execution.now();
  return {
    presentationId: id,
    replies,
    writeControl: { requiredRevisionId: slidesRevision(presentation) },
  };
}
