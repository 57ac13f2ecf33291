/** What a link to a form needs to know of it. */
export interface Prefillable {
  publishedUrl: string;
  /** Field key → the entry parameter of its question, e.g. `entry.123`. */
  entries: Readonly<Record<string, string>>;
}

/**
 * The address at which a form opens with these questions answered: field key → what is written, for a choice its label
 * as the form shows it. Fields that the form does not take by link are left out.
 */
export function prefilledLink(form: Prefillable, values: Readonly<Record<string, string>>): string {
  const answers = Object.entries(values).flatMap(([field, value]) => {
    const entry = form.entries[field];
    return entry === undefined ? [] : [`${entry}=${encodeURIComponent(wellFormed(value))}`];
  });
  return answers.length === 0
    ? form.publishedUrl
    : `${form.publishedUrl}?usp=pp_url&${answers.join('&')}`;
}

/** Half a surrogate pair has no place in an address. */
function wellFormed(value: string): string {
  return value.replace(/\p{Surrogate}/gu, '\uFFFD');
}
