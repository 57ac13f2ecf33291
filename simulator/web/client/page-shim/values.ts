import { sentArguments } from '../../../control/client-values';

/** The arguments of a call as they travel. A form that comes first is all that is sent (platform-facts §9.1). */
export function legalArguments(args: unknown[]): unknown[] {
  const [first] = args;
  if (isForm(first)) return [fieldsOf(first)];
  return sentArguments(args);
}

function isForm(value: unknown): value is HTMLFormElement {
  return Object.prototype.toString.call(value) === '[object HTMLFormElement]';
}

/** A form by the names of its fields; a name that occurs more than once has a list. */
function fieldsOf(form: HTMLFormElement): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string') throw new Error('NotSimulated: files in forms');
    const known = fields[name];
    fields[name] = known === undefined ? value : [known, value].flat();
  }
  return fields;
}
