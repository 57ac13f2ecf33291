import { ServiceError } from '../../runtime/signals';
import { textAt, wholeAt } from '../../runtime/signature';
import type { EventState } from '../calendar/state';
import type { CallOf } from './event-text';
import { change, type Held } from './held';
import { REMINDER_MINUTES, TEXT } from './rules';

/** Reminders of one event: AS/reference/calendar/calendar-event. SMS reminders are no more. */
export function reminderMembers(held: Held, self: () => object, call: CallOf) {
  const { realm } = held.app.host;
  const add = (method: string, member: string) => (value: unknown) => {
    const minutes = wholeAt(call(member, [value]), 0);
    if (minutes < REMINDER_MINUTES.least || minutes > REMINDER_MINUTES.most)
      throw new ServiceError(TEXT.invalid('minutesBefore'));
    change(held, (now) => ({
      reminders: { useDefault: false, overrides: [...overridesOf(now), { method, minutes }] },
    }));
    return self();
  };
  const minutes = (method: string) => () =>
    realm.array(
      overridesOf(held.event)
        .filter((each) => each.method === method)
        .map((each) => each.minutes),
    );
  const set = (useDefault: boolean) => () => {
    change(held, () => ({ reminders: { useDefault, overrides: [] } }));
    return self();
  };
  return {
    addEmailReminder: add('email', 'addEmailReminder'),
    addPopupReminder: add('popup', 'addPopupReminder'),
    getEmailReminders: minutes('email'),
    getPopupReminders: minutes('popup'),
    getSmsReminders: minutes('sms'),
    removeAllReminders: set(false),
    resetRemindersToDefault: set(true),
  };
}

function overridesOf({ reminders }: EventState): { method: string; minutes: number }[] {
  return reminders.overrides ?? [];
}

/**
 * Tags are shared extended properties: what is too long is dropped or cut without a word, and every guest's client may
 * read them (platform-facts §1.4, §6).
 */
export function tagMembers(held: Held, self: () => object, call: CallOf) {
  const set = (key: string, value: string | null) => {
    change(held, () => ({ extendedProperties: { shared: { [key]: value } } }));
    return self();
  };
  const shared = () => held.event.extendedProperties.shared;
  return {
    getTag: (key: unknown) => shared()[textAt(call('getTag', [key]), 0)] ?? null,
    setTag: (key: unknown, value: unknown) => {
      const given = call('setTag', [key, value]);
      return set(textAt(given, 0), textAt(given, 1));
    },
    deleteTag: (key: unknown) => set(textAt(call('deleteTag', [key]), 0), null),
    getAllTagKeys: () => held.app.host.realm.array(Object.keys(shared())),
  };
}
