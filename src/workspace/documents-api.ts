type Request = Readonly<Record<string, unknown>>;

/** What a document holds, as far as it is looked at. */
export interface DocumentBody {
  body?: {
    content?: {
      endIndex?: number;
      table?: unknown;
      paragraph?: { elements?: { textRun?: { content?: string } }[] };
    }[];
  };
}

export interface PresentationBody {
  slides?: {
    objectId: string;
    pageElements?: {
      shape?: { text?: { textElements?: { textRun?: { content?: string } }[] } };
    }[];
  }[];
}

/** The advanced services as far as they are used; the official types leave options out and doubt that they are enabled. */
interface DocsApi {
  Documents: {
    get(id: string, options: { fields: string }): DocumentBody;
    /** All requests or none. */
    batchUpdate(body: { requests: readonly Request[] }, id: string): unknown;
  };
}

interface SlidesApi {
  Presentations: {
    get(id: string, options: { fields: string }): PresentationBody;
    batchUpdate(body: { requests: readonly Request[] }, id: string): unknown;
  };
}

/** The Docs API, version 1, on the documents this app made. */
export function docsApi(): DocsApi {
  return Docs as unknown as DocsApi;
}

/** The Slides API, version 1, on the presentations this app made. */
export function slidesApi(): SlidesApi {
  return Slides as unknown as SlidesApi;
}

export type { Request };

/** The whole text of a document, the newline at its end included. */
export function textOf({ body }: DocumentBody): string {
  const elements = (body?.content ?? []).flatMap(({ paragraph }) => paragraph?.elements ?? []);
  return elements.map(({ textRun }) => textRun?.content ?? '').join('');
}

/** Reads the body of a document. */
export function readDocument(id: string): DocumentBody {
  return docsApi().Documents.get(id, { fields: 'body(content(endIndex,table,paragraph))' });
}
