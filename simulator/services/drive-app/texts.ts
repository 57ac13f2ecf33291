/** The texts that DriveApp shows; sources: platform-facts §1.5, §7 and docs/fidelity-notes.md. */
export const TEXT = {
  denied: 'Access denied: DriveApp.',
  notFound:
    'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.',
  unexpected: (member: string) =>
    `Unexpected error while getting the method or property ${member} on object DriveApp.`,
  signature: (types: string, method: string) =>
    `The parameters (${types}) don't match the method signature for DriveApp.${method}.`,
  invalid: (argument: string) => `Invalid argument: ${argument}`,
  iteratorEnd: 'Cannot retrieve the next object: iterator has reached the end.',
  namelessBlob: 'Blob object must have non-null name for this operation.',
  tooLarge: (name: string) => `File ${name} exceeds the maximum file size.`,
  descendant: 'A file cannot be moved into itself or its own descendant.',
} as const;
