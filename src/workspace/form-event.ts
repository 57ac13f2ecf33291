/**
 * The id of the form an answer came by: the tab it was written to knows its form's address. Empty when it does not.
 * The event's own texts are not used: they are what the sheet made of the answer (platform-facts §2.5).
 */
export function formIdOf(event: GoogleAppsScript.Events.SheetsOnFormSubmit): string {
  const url = event.range.getSheet().getFormUrl() ?? '';
  return /\/d\/([^/]+)/.exec(url)?.[1] ?? '';
}
