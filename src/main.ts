/** Adds the menu when the spreadsheet opens. */
export function onOpen(): void {}
