import type { Notes } from '../app/ports/notes';

/**
 * Notes among the script's properties. They belong to the script, which an add-on shares between all its files: so each
 * note carries the spreadsheet it is for.
 */
export function scriptNotes(spreadsheetId: string): Notes {
  const prefix = `${spreadsheetId}.`;
  const properties = PropertiesService.getScriptProperties();
  return {
    all: () => {
      const own = Object.entries(properties.getProperties()).filter(([key]) =>
        key.startsWith(prefix),
      );
      return Object.fromEntries(own.map(([key, value]) => [key.slice(prefix.length), value]));
    },
    set: (key, value) => {
      properties.setProperty(prefix + key, value);
    },
    remove: (key) => {
      properties.deleteProperty(prefix + key);
    },
  };
}
