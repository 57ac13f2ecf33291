/** The texts that DocumentApp shows; sources: docs/fidelity-notes.md. */
export const TEXT = {
  missing: (id: string) =>
    `Document ${id} is missing (perhaps it was deleted, or you don't have read access?)`,
  closed: 'Document is closed, its contents cannot be updated.',
  readOnly: 'You do not have permission to perform that action.',
  signature: (types: string, method: string) =>
    `The parameters (${types}) don't match the method signature for DocumentApp.${method}.`,
  replacement: 'Invalid argument: replacement',
  pattern: (pattern: string) => `Invalid regular expression pattern ${pattern}`,
  attached: 'Element must be detached.',
  childIndex: (index: number, count: number) =>
    `Child index (${index}) must be less than or equal to the number of child elements (${count}).`,
  noChild: (index: number, count: number) =>
    `Child index (${index}) must be less than the number of child elements (${count}).`,
  notAChild: 'Element does not contain the specified child element.',
  lastParagraph: "Can't remove the last paragraph in a document section.",
  cast: (from: string, to: string) => `${from} can't be cast to ${to}.`,
  offset: (offset: number) => `Index (${offset}) is outside the text.`,
  noUi: 'Cannot call DocumentApp.getUi() from this context.',
  color: (value: string) => `Invalid color: ${value}`,
} as const;
