import { digestOf, idFrom } from '../../core/id';
import type { Change } from '../../core/plan/plan';
import type { TableDeclaration } from '../../core/programme/table';
import type { Row, Tables } from '../../core/table/value';
import type { RawAnswer } from '../ports/answers';

/**
 * Which answers were taken, and in which version: newness is decided here and not by timestamps, which tie, arrive late
 * and change on edits (design §1). A line outlives the row it made.
 */
export interface LedgerLine {
  id: string;
  digest: string;
  rowId: string;
}

/** The line of a response, if it was ever taken. */
export function ledgerLine(
  tables: Tables,
  form: string,
  responseId: string,
): LedgerLine | undefined {
  const id = lineId(form, responseId);
  const row = tables['ledger']?.find((line) => line.id === id);
  return row === undefined
    ? undefined
    : { id, digest: String(row['digest']), rowId: String(row['rowId'] ?? '') };
}

/** What tells one version of an answer from another. */
export function digestOfAnswer(answer: RawAnswer): string {
  const parts = Object.entries(answer.byItem).sort(([a], [b]) => (a < b ? -1 : 1));
  return digestOf(JSON.stringify(parts));
}

/** The line that says this version was taken and became this row. */
export function lineChange(
  tables: Tables,
  line: { form: string; responseId: string; digest: string; rowId: string; at: number },
): Change {
  const id = lineId(line.form, line.responseId);
  const { at, ...columns } = line;
  if (ledgerLine(tables, line.form, line.responseId) !== undefined) {
    return { do: 'update', table: 'ledger', id, set: { digest: line.digest, rowId: line.rowId } };
  }
  return {
    do: 'insert',
    table: 'ledger',
    row: { id, ...columns, attempts: 1, createdAt: at } as Row,
  };
}

/**
 * Takes the lines out whose rows were in these tables and are gone, where the row was made from its response: an
 * invitation, which somebody sent, is not made again by its answer.
 */
export function forgettingLost(lost: readonly TableDeclaration[], tables: Tables): Change[] {
  const lines = tables['ledger'] ?? [];
  return lost.flatMap(({ key, prefix }) => {
    const standing = new Set((tables[key] ?? []).map(({ id }) => id));
    const gone = lines.filter(({ rowId }) => isOf(prefix, rowId) && !standing.has(String(rowId)));
    const forms = new Set(gone.filter((line) => isMadeBy(line, prefix)).map(({ form }) => form));
    return gone
      .filter(({ form }) => forms.has(form ?? null))
      .map(({ id }): Change => ({ do: 'delete', table: 'ledger', id }));
  });
}

function isOf(prefix: string, rowId: unknown): boolean {
  return String(rowId).startsWith(`${prefix}-`);
}

/** An answer set aside is named by its version as well. */
function isMadeBy({ rowId, form, responseId, digest }: Row, prefix: string): boolean {
  const cause = [String(form), String(responseId)];
  return [idFrom(prefix, ...cause), idFrom(prefix, ...cause, String(digest))].includes(
    String(rowId),
  );
}

/** From when on answers of a form have to be looked at again: the newest taken, less the overlap. Undefined: all of them. */
export function pullFrom(tables: Tables, form: string, overlapMs: number): number | undefined {
  const times = (tables['ledger'] ?? [])
    .filter((row) => row['form'] === form)
    .map((row) => Number(row['createdAt']));
  return times.length === 0
    ? undefined
    : times.reduce((newest, time) => Math.max(newest, time)) - overlapMs;
}

/** The id of a response's line. */
export function lineId(form: string, responseId: string): string {
  return idFrom('L', form, responseId);
}
