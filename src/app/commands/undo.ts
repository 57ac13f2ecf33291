import * as z from 'zod/mini';
import { undo } from '../../core/undo/undo';
import { id } from './arguments';
import { deciding } from './command';

/**
 * Takes back what the coordinator did, by the line of the journal that tells of it; what cannot be taken back is in the
 * preview. Taking it back twice changes nothing; taking the taking back back does it again.
 */
const undoing = deciding(z.object({ entry: id }), (facts, { entry }) => {
  return { ...undo(facts, entry), result: { entry } };
});

export const undoCommands = { undo: undoing };
