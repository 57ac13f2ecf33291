import type { Attempt, EffectPayloads, Outcome, Performer, Performers } from '../app/ports/effects';
import { eventCanceller, eventPutter } from './calendar-performers';
import { documentWriter, materialMaker } from './documents-performers';
import { markOf, moveFile } from './drive-api';
import { folderUrl, makeFolder } from './drive-maker';
import { failureOf } from './google-errors';
import { mailSender } from './mail';

/** Everything the outbox can have done. What Google refuses comes back as `EffectFailed`. */
export function googlePerformers(spreadsheetId: string): Performers {
  return {
    'event.put': guarded(eventPutter),
    'event.cancel': guarded(eventCanceller),
    'folder.make': guarded(folderMaker(spreadsheetId)),
    'material.make': guarded(materialMaker(spreadsheetId)),
    'file.move': guarded(fileMover),
    'document.write': guarded(documentWriter),
    'mail.send': guarded(mailSender),
  };
}

/** `folder.make`: a folder with the id reserved for it; leaves `fileId` and `url`. */
function folderMaker(spreadsheetId: string): Performer<'folder.make'> {
  return ({ name, parentId }, { key, reservedId }) => {
    if (reservedId === undefined) throw new Error(`no id is reserved for ${key}`);
    const appProperties = markOf(spreadsheetId, key);
    makeFolder({ id: reservedId, name, parentId, appProperties });
    return { fileId: reservedId, url: folderUrl(reservedId) };
  };
}

/** `file.move`: a file that is in the folder stays there. */
const fileMover: Performer<'file.move'> = ({ fileId, folderId }) => {
  moveFile(fileId, folderId);
  return {};
};

function guarded<K extends keyof EffectPayloads>(perform: Performer<K>): Performer<K> {
  return (payload: EffectPayloads[K], attempt: Attempt): Outcome => {
    try {
      return perform(payload, attempt);
    } catch (error) {
      throw failureOf(error);
    }
  };
}
