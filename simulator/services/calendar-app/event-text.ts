import type { EventBody } from '../calendar/body';
import { enumAt, type Call } from './app';
import { change, type Held } from './held';
import { ServiceError } from '../../runtime/signals';
import { flagAt, textAt } from '../../runtime/signature';
import { EVENT_COLORS } from './enums';
import { TEXT } from './rules';

type Field = 'summary' | 'description' | 'location';
type Flag =
  'guestsCanInviteOthers' | 'guestsCanModify' | 'guestsCanSeeOtherGuests' | 'anyoneCanAddSelf';

/** Makes the call of a member of the class whose object this is. */
export type CallOf = (member: string, args: unknown[]) => Call;

/** What an event and a series say of themselves, and how that is written. */
export function textMembers(held: Held, self: () => object, call: CallOf) {
  const { enums } = held.app;
  const set = (body: EventBody) => {
    change(held, () => body);
    return self();
  };
  const text = (field: Field, member: string) => (value: unknown) =>
    set({ [field]: textAt(call(member, [value]), 0) });
  return {
    getTitle: () => held.event.summary ?? '',
    setTitle: text('summary', 'setTitle'),
    getDescription: () => held.event.description ?? '',
    setDescription: text('description', 'setDescription'),
    getLocation: () => held.event.location ?? '',
    setLocation: text('location', 'setLocation'),
    getColor: () => held.event.colorId ?? '',
    setColor: (value: unknown) => set({ colorId: colorAt(call('setColor', [value])) }),
    getVisibility: () =>
      enums.value('Visibility', (held.event.visibility ?? 'default').toUpperCase()),
    setVisibility: (value: unknown) =>
      set({ visibility: enumAt(call('setVisibility', [value]), 0, 'Visibility').toLowerCase() }),
  };
}

/** What guests may do. Until they are set: see the others and invite others, not change anything (platform-facts §6). */
export function permissionMembers(held: Held, self: () => object, call: CallOf) {
  const set = (field: Flag, member: string) => (value: unknown) => {
    const flag = flagAt(call(member, [value]), 0);
    change(held, () => ({ [field]: flag }));
    return self();
  };
  return {
    guestsCanInviteOthers: () => held.event.guestsCanInviteOthers ?? true,
    guestsCanModify: () => held.event.guestsCanModify ?? false,
    guestsCanSeeGuests: () => held.event.guestsCanSeeOtherGuests ?? true,
    anyoneCanAddSelf: () => held.event.anyoneCanAddSelf ?? false,
    setGuestsCanInviteOthers: set('guestsCanInviteOthers', 'setGuestsCanInviteOthers'),
    setGuestsCanModify: set('guestsCanModify', 'setGuestsCanModify'),
    setGuestsCanSeeGuests: set('guestsCanSeeOtherGuests', 'setGuestsCanSeeGuests'),
    setAnyoneCanAddSelf: set('anyoneCanAddSelf', 'setAnyoneCanAddSelf'),
  };
}

function colorAt(call: Call): string {
  const color = textAt(call, 0);
  if (!Object.values(EVENT_COLORS).includes(color)) throw new ServiceError(TEXT.invalid('color'));
  return color;
}
