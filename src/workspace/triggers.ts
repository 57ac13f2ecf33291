import type { TriggerMaker } from '../app/ports/triggers';
import { mayPass } from './google-errors';

/** The triggers of whoever runs this; Google shows and runs hers alone. */
export function triggerMaker(spreadsheetId: string): TriggerMaker {
  return {
    all: () =>
      ScriptApp.getProjectTriggers().map((trigger) => ({
        id: trigger.getUniqueId(),
        handler: trigger.getHandlerFunction(),
      })),
    makeDoorbell: (handler) =>
      ScriptApp.newTrigger(handler)
        .forSpreadsheet(spreadsheetId)
        .onFormSubmit()
        .create()
        .getUniqueId(),
    makeClock,
    remove: (id) => {
      const found = ScriptApp.getProjectTriggers().find((trigger) => trigger.getUniqueId() === id);
      if (found !== undefined) ScriptApp.deleteTrigger(found);
    },
  };
}

/** Only Google knows how this was installed: an add-on is refused anything below an hour (platform-facts §2.4). */
function makeClock(handler: string): string {
  const every = () => ScriptApp.newTrigger(handler).timeBased();
  try {
    return every().everyMinutes(30).create().getUniqueId();
  } catch (error) {
    if (mayPass(error)) throw error;
    return every().everyHours(1).create().getUniqueId();
  }
}
