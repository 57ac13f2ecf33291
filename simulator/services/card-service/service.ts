import type { Host } from '../../runtime/host';
import type { Official } from '../../runtime/official';
import { ACTIONS } from './actions';
import { AUTHORIZATION } from './authorization';
import { BUTTONS } from './buttons';
import { CARDS } from './card';
import { GRIDS } from './grid';
import { INPUTS } from './inputs';
import { cardGuestOf, make } from './maker';
import { RESPONSES } from './responses';
import { TEXTS } from './texts';

const CLASSES = {
  ...ACTIONS,
  ...AUTHORIZATION,
  ...BUTTONS,
  ...CARDS,
  ...GRIDS,
  ...INPUTS,
  ...RESPONSES,
  ...TEXTS,
};

/** `CardService`: AS/reference/card-service. Builders of cards and of what their functions return; nothing crosses to Google. */
export function cardService(host: Host): object {
  const guest = cardGuestOf(host);
  const makers = Object.entries(CLASSES).map(
    ([name, of]) => [`new${name}`, () => make(guest, name, of)] as const,
  );
  return host.surface('CardService', {
    ...guest.enums.surfaces,
    ...Object.fromEntries(makers),
  } satisfies Official<GoogleAppsScript.Card_Service.CardService>);
}
