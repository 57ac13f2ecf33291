/** Limits: AS/reference/card-service/card-builder, /card-section, /columns; platform-facts §1.2; 64: Widget.setId; items: card.v1. */
export const LIMITS = { widgets: 100, sections: 100, columns: 2, items: 100 };

/** Texts of errors that a script sees. Where they come from is told in docs/fidelity-notes.md. */
export const TEXT = {
  signature: (types: string, method: string) =>
    `The parameters (${types}) don't match the method signature for ${method}.`,
  missing: (className: string, field: string) =>
    `Missing required field: ${field} of ${className}.`,
  tooMany: (what: string, most: number) => `You can't add more than ${most} ${what}.`,
  oneClick: (className: string) => `A ${className} can only have one click action.`,
  oneControl: (className: string) => `A ${className} can only have one button, switch or icon.`,
  notUnique: (name: string) => `Field names must be unique: ${name}`,
  notHttps: (url: string) => `Only HTTPS URLs are supported: ${url}`,
  svg: (url: string) => `SVG images are not supported: ${url}`,
  badArgument: (name: string) => `Invalid argument: ${name}`,
  /** The platform's refusal of what a function returned [field: logs of live add-ons]. */
  unusable: (value: string) =>
    'The value returned from Apps Script has a type that cannot be used by the add-ons platform. ' +
    `Also make sure to call build on any builder before returning it. Value: ${value}`,
};
