import { driveTree, type DriveNode } from '../../export/drive';
import type { Runtime } from '../../runtime/runtime';
import type { World } from '../../world/world';
import { Product, type TableRow } from '../scenario/product';

/**
 * What two runs of one story have in common, as sorted lines: rows, events, files, mails. Left out, as the contract says
 * (§2): `updatedAt`, the journal, the outbox, Google's own ids and links, the order of rows.
 */
export interface Footprint {
  tables: string[];
  events: string[];
  files: string[];
  mails: string[];
  /** Mails that were never sent because what they were about was over by then, as the outbox says. */
  over: string[];
}

/** Machine tables are the product's own account of how it got there. */
const NOT_COMPARED = ['journal', 'outbox', 'ledger', 'resources'];

export type Tables = ReturnType<Product['tables']>;

/** The footprint of a world as it stands. */
export function footprintOf(
  runtime: Runtime,
  tables: Tables = new Product(runtime).tables(),
): Footprint {
  const rows = Object.entries(tables).filter(([table]) => !NOT_COMPARED.includes(table));
  return {
    tables: rows.flatMap(([table, list]) => list.map((row) => `${table} ${rowLine(row)}`)).sort(),
    events: eventLines(runtime.world),
    files: driveTree(runtime.world)
      .flatMap((root) => fileLines(root, ''))
      .sort(),
    mails: mailLines(runtime.world),
    over: overLines(tables),
  };
}

/** What the outbox called off and says why: what a person or a later decision calls off has no such reason. */
function overLines(tables: Tables): string[] {
  return (tables['outbox'] ?? [])
    .filter((row) => row['status'] === 'cancelled' && row['kind'] === 'mail.send' && row['problem'])
    .map((row) => {
      const { to, ...mail } = JSON.parse(String(row['payload'])) as Omit<Mail, 'to'> & {
        to: string;
      };
      return mailLine({ to: [to], ...mail });
    });
}

interface Mail {
  to: readonly string[];
  subject: string;
  text: string;
}

function mailLine({ to, subject, text }: Mail): string {
  return withoutGoogle(JSON.stringify({ to, subject, text }));
}

function rowLine(row: TableRow): string {
  const { updatedAt: _updatedAt, ...rest } = row;
  const entries = Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1));
  return withoutGoogle(
    JSON.stringify(Object.fromEntries(entries.filter(([key]) => !GOOGLES.includes(key)))),
  );
}

const GOOGLES = ['folderId', 'fileId', 'url', 'meetLink'];

/** Addresses of Google's and file ids inside texts. */
function withoutGoogle(text: string): string {
  return text.replaceAll(/https:\/\/[^\s"\\<>]+/g, 'LINK');
}

function eventLines(world: World): string[] {
  return Object.values(world.calendars)
    .flatMap((calendar) => Object.values(calendar.events))
    .filter(({ status }) => status !== 'cancelled')
    .map(({ id, summary, description, start, end, location, attendees }) => {
      const guests = (attendees ?? [])
        .map(({ email, responseStatus }) => `${email} ${responseStatus}`)
        .sort();
      return withoutGoogle(
        JSON.stringify({ id, summary, description, start, end, location, guests }),
      );
    })
    .sort();
}

function fileLines(node: DriveNode, path: string): string[] {
  const here = `${path}/${node.name}`;
  const shared = node.permissions
    .map(({ type, role, emailAddress = '' }) => `${type} ${role} ${emailAddress}`)
    .sort();
  const line = withoutGoogle(
    `${here} ${node.mimeType} ${shared.join(', ')} ${JSON.stringify(node.text ?? '')}`,
  );
  return [line, ...node.children.flatMap((child) => fileLines(child, here))];
}

function mailLines(world: World): string[] {
  return world.mail.messages
    .filter(({ kind }) => kind === 'script')
    .map(mailLine)
    .sort();
}

/** What one list has and the other has not, line by line, counted. */
export function difference(
  expected: readonly string[],
  found: readonly string[],
): { missing: string[]; more: string[] } {
  const left = [...found];
  const missing = expected.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { missing, more: left };
}
