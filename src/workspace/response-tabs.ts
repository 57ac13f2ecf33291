import type { ResponseTabs } from '../app/ports/response-tabs';

/** The tabs of the programme's spreadsheet that Google writes answers to. */
export function responseTabs(spreadsheetId: string): ResponseTabs {
  return {
    hide: (formIds) => {
      const waiting = new Set(formIds);
      const hidden: string[] = [];
      for (const sheet of SpreadsheetApp.openById(spreadsheetId).getSheets()) {
        if (waiting.size === 0) break;
        const url = sheet.getFormUrl() ?? '';
        const id = [...waiting].find((each) => url.includes(each));
        if (id === undefined) continue;
        sheet.hideSheet();
        waiting.delete(id);
        hidden.push(id);
      }
      return hidden;
    },
  };
}
