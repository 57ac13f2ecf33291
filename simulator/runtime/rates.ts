import type { World } from '../world/world';
import type { Execution } from './execution';
import { apiError } from './signals';

/** Requests of the Sheets API a minute, reads and writes apart (platform-facts §1.3, WS/sheets/api/limits). */
const A_MINUTE = { user: 60, project: 300 } as const;

const MINUTE_MS = 60_000;

type Kind = 'Read' | 'Write';

/** Methods that fetch data are reads, all others writes; a batch is one request (WS/sheets/api/limits). */
function kindOf(member: string): Kind {
  const method = member.split('.').at(-1) ?? '';
  return /^(get|batchGet|search)/.test(method) ? 'Read' : 'Write';
}

/**
 * Counts a request of the Sheets API; throws 429 when the minute's are used up. The minute begins with its first request
 * (assumed; the documentation says that quotas are refilled every minute). A refused request does not count.
 */
export function countRequest(world: World, execution: Execution, member: string): void {
  if (!member.startsWith('Sheets.')) return;
  const kind = kindOf(member);
  const rates = (world.script.rates ??= {});
  const keys = { user: `${kind}:${execution.about.user}`, project: kind };
  const now = execution.meter();
  for (const limited of ['user', 'project'] as const) {
    const open = rates[keys[limited]];
    const used = open !== undefined && now < open.from + MINUTE_MS ? open.used : 0;
    if (used >= A_MINUTE[limited]) throw exceeded(world, { member, kind, limited });
    if (used === 0) rates[keys[limited]] = { from: now, used: 0 };
  }
  for (const key of Object.values(keys)) {
    const open = rates[key];
    if (open !== undefined) open.used += 1;
  }
}

function exceeded(
  world: World,
  of: { member: string; kind: Kind; limited: keyof typeof A_MINUTE },
) {
  const { member, kind, limited } = of;
  const metric = `${kind} requests`;
  const limit = `${metric} per minute${limited === 'user' ? ' per user' : ''}`;
  return apiError(
    member.replace(/(^|\.)([A-Z])/g, (found) => found.toLowerCase()),
    429,
    `Quota exceeded for quota metric '${metric}' and limit '${limit}' of service 'sheets.googleapis.com' for consumer 'project_number:${projectNumber(world)}'.`,
    'rateLimitExceeded',
  );
}

/** Twelve digits that are this project's own. */
function projectNumber(world: World): string {
  const sum = [...world.script.id].reduce(
    (sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1e9,
    7,
  );
  return `1${String(sum).padStart(11, '0')}`;
}
