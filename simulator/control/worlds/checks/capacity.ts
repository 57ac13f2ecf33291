import type { CommandStep } from '../../scenario/file';
import type { TableRow } from '../../scenario/product';

type Tables = Record<string, TableRow[]>;

/**
 * Nobody is proposed who has no session left in the month of the request (S1-4.2). The coordinator may decide otherwise,
 * so this is looked at when the shortlist is told.
 */
export function overCapacity(
  tables: Tables,
  { args = {} }: Omit<CommandStep, 'do'>,
  result: unknown,
): string[] {
  const request = (tables['requests'] ?? []).find(({ id }) => id === args['request']);
  const month = String(request?.['preferredDate'] ?? '').slice(0, 7);
  const { candidates = [] } = (result ?? {}) as { candidates?: { mentorId: string }[] };
  if (request === undefined || month === '') return [];
  return candidates.flatMap(({ mentorId }) => {
    const capacity = (tables['mentors'] ?? []).find(({ id }) => id === mentorId)?.['capacity'];
    const taken = sessionsOf(tables, { mentorId, month, but: request.id });
    return typeof capacity === 'number' && taken >= capacity
      ? [
          `capacity: ${mentorId} is proposed for ${request.id} with ${taken} of ${capacity} sessions in ${month}`,
        ]
      : [];
  });
}

function sessionsOf(
  tables: Tables,
  { mentorId, month, but }: { mentorId: string; month: string; but: string },
): number {
  return (tables['sessions'] ?? []).filter(
    (row) =>
      row['mentorId'] === mentorId &&
      row['requestId'] !== but &&
      ['planned', 'held'].includes(String(row['status'])) &&
      String(row['start']).startsWith(month),
  ).length;
}
