import { number, rows, text, type Facts } from '../../core/facts';
import { invitationCode } from '../../core/requests/find';
import { ANSWERED_WITHIN } from '../../core/sessions/restore';
import { linksOf } from '../../core/sessions/schedule';
import type { Row, Tables } from '../../core/table/value';
import type { Source } from './source';

/** Old address → the one that takes its place. */
type Links = ReadonlyMap<string, string>;

/**
 * The rows of another programme as they go on here. Links under which answers are still awaited lead to the new forms; their
 * codes are made from the new spreadsheet, so whoever kept the old one cannot make them. A mail that waits goes out from
 * here with the new links, if the other programme sends nothing any more; otherwise that one sends it.
 */
export function arriving(facts: Facts, { tables, handedOver }: Source): Tables {
  const invitations = rows({ tables }, 'invitations').map((row) => relinkedInvitation(facts, row));
  const sessions = rows({ tables }, 'sessions').map((row) => relinkedSession(facts, row));
  const links: Links = new Map([
    ...changedLinks(rows({ tables }, 'invitations'), invitations),
    ...changedLinks(rows({ tables }, 'sessions'), sessions),
  ]);
  const outbox = rows({ tables }, 'outbox').map((row) => waiting(row, { links, handedOver }));
  return { ...tables, invitations, sessions, outbox };
}

/** Whether somebody may still answer this invitation. */
export function isOpenInvitation(row: Row): boolean {
  return ['sent', 'proposed'].includes(text(row, 'status'));
}

/** Whether the forms of this session may still be answered. */
export function isAnswerable(facts: Pick<Facts, 'now'>, row: Row): boolean {
  return (
    text(row, 'status') !== 'cancelled' && (number(row, 'end') ?? 0) > facts.now - ANSWERED_WITHIN
  );
}

function relinkedInvitation(facts: Facts, row: Row): Row {
  if (!isOpenInvitation(row)) return row;
  const link = facts.linkTo('invitation', { invitation: invitationCode(facts, row.id) });
  return link === '' ? row : { ...row, link };
}

function relinkedSession(facts: Facts, row: Row): Row {
  if (!isAnswerable(facts, row)) return row;
  const links = Object.entries(linksOf(facts, row.id)).filter(([, link]) => link !== '');
  return { ...row, ...Object.fromEntries(links) };
}

function changedLinks(before: readonly Row[], after: readonly Row[]): [string, string][] {
  return before.flatMap((row, index) =>
    Object.entries(row).flatMap(([column, old]): [string, string][] => {
      const now = after[index]?.[column];
      const differs = typeof old === 'string' && typeof now === 'string' && old !== now;
      return differs && old !== '' ? [[old, now]] : [];
    }),
  );
}

function waiting(row: Row, { links, handedOver }: { links: Links; handedOver: boolean }): Row {
  if (row['status'] !== 'pending') return row;
  if (!handedOver) return { ...row, status: 'cancelled', payload: '{}' };
  return { ...row, payload: relinked(String(row['payload']), links) };
}

/** In the text of a mail a link stands as it is, in its page with its `&` written out. */
function relinked(payload: string, links: Links): string {
  const inPage = (link: string): string => link.replaceAll('&', '&amp;');
  return [...links].reduce(
    (said, [old, now]) => said.replaceAll(inPage(old), inPage(now)).replaceAll(old, now),
    payload,
  );
}
