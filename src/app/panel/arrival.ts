import { eventsAwaited } from '../handover/import';
import { importState, restingFor } from '../handover/state';
import type { Look } from './look';
import type { ArrivalData } from './shape';

/** Whether this programme was handed over, and what arrives or has arrived here of another. */
export function arrivalOf({ snapshot, facts }: Look): ArrivalData {
  const arriving = importState(snapshot);
  return {
    handedOver: restingFor(snapshot) === 'handed-over',
    state: arriving?.state ?? 'none',
    file: arriving?.file ?? '',
    events: arriving?.state === 'made' ? eventsAwaited(facts).length : 0,
  };
}
