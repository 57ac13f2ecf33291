import type { Account } from '../app/ports/account';

/** Whoever this execution works for: the person at the keyboard or, in a trigger, the one who made it. */
export function account(): Account {
  return {
    email: () => Session.getEffectiveUser().getEmail().toLowerCase(),
  };
}
