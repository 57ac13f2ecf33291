import type { AccountKind } from '../../world/world';

/** AS/guides/services/quotas; platform-facts §1.1, §1.2. */
export const RECIPIENTS_A_DAY: Record<AccountKind, number> = { consumer: 100, workspace: 1_500 };
export const RECIPIENTS_A_MESSAGE = 50;
export const BODY_BYTES: Record<AccountKind, number> = {
  consumer: 200 * 1024,
  workspace: 400 * 1024,
};
export const ATTACHMENTS = { count: 250, bytes: 25 * 1024 * 1024 };

/** Worded like `Limit exceeded: Email Attachments Per Message.` and `Service invoked too many times for one day: email.` (platform-facts §1.5). */
export const TEXTS = {
  quota: 'Service invoked too many times for one day: email.',
  recipients: 'Limit exceeded: Email Recipients Per Message.',
  body: 'Limit exceeded: Email Body Size.',
  attachments: 'Limit exceeded: Email Attachments Per Message.',
  size: 'Limit exceeded: Email Total Attachments Size.',
  nobody: 'Failed to send email: no recipient',
  invalid: (address: string): string => `Invalid email: ${address}`,
};
