import { normalised } from './text';
import type { World } from '../../../world/world';
import type { Message } from '../../../services/mail/state';
import type { ProgrammeDescription, TableRow } from '../../scenario/product';
import type { History } from '../history';

/** A world at the end of a story, and what people did in it: all that a check may look at. */
export interface View {
  world: World;
  tables: Record<string, TableRow[]>;
  programme: ProgrammeDescription;
  history: History;
  /** Executions that were killed. */
  kills: number;
}

/** Looks for what must never be; a sentence for each thing found. */
export type Check = (view: View) => string[];

export function rowsOf({ tables }: View, table: string): TableRow[] {
  return tables[table] ?? [];
}

/** The mails that the script sent. */
export function mailsOf({ world }: View): Message[] {
  return world.mail.messages.filter(({ kind }) => kind === 'script');
}

/** The address of a row, in the letters that addresses are compared in. */
export function addressOf(row: TableRow | undefined): string {
  return normalised(row?.['email']);
}
