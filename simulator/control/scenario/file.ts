import { FAULT_KINDS, type FaultKind } from '../../runtime/gate';
import type { AccountKind, InstallKind } from '../../world/world';

/** A row to look for: column key → value. */
export type Where = Record<string, unknown>;

export interface Timed {
  /** The clock goes to this time before the step; triggers due on the way run. */
  at?: string;
}

export interface SubmitStep extends Timed {
  do: 'submit';
  form: string;
  answers: Record<string, unknown>;
  as?: string;
  paper?: boolean;
  session?: string;
  request?: string;
  area?: string;
  trigger?: 'once' | 'twice' | 'never';
}

export interface ResubmitStep extends Timed {
  do: 'resubmit';
  form: string;
  nth: number;
  answers: Record<string, unknown>;
  trigger?: 'once' | 'twice' | 'never';
}

export interface CommandStep extends Timed {
  do: 'command';
  name: string;
  args?: Record<string, unknown>;
  as?: string;
  save?: string;
  /** The command is expected to be refused, or may be; its problem is what is saved. */
  refused?: boolean | 'maybe';
}

export interface SheetStep extends Timed {
  do: 'sheet';
  table: string;
  op: string;
  column?: string;
  to?: string | number;
  where?: Where;
  descending?: boolean;
  /** Sorted along: the frozen rows of headings are let go first. */
  headings?: boolean;
  /** How many rows. */
  rows?: number;
  /** What is pasted, by rows; from `column` on. */
  cells?: (string | number | boolean | null)[][];
  /** Who does it; the operator unless told otherwise. */
  as?: string;
}

/** Every kind of step, told apart by `do`; the words are those of docs/scenarios.md. */
export type Step =
  | (Timed & { do: 'setup'; programme?: string; as?: string })
  | SubmitStep
  | ResubmitStep
  | CommandStep
  | (Timed & { do: 'find'; table: string; where: Where; save: string })
  | (Timed & { do: 'edit'; table: string; where: Where; set: Where })
  | SheetStep
  | (Timed & { do: 'reply'; session: string; who: string; answer: 'yes' | 'no' | 'maybe' })
  | (Timed & { do: 'move-event'; session: string; start: string })
  | (Timed & { do: 'delete-event'; session: string })
  | (Timed & { do: 'mail'; from: string; subject: string; body: string; save?: string })
  | (Timed & { do: 'advance'; by?: string; to?: string; ticks?: number })
  | (Timed & { do: 'sweep' })
  | (Timed & { do: 'fault'; call: string; nth?: number; kind: FaultKind })
  | (Timed & { do: 'calm' })
  | { do: 'overlap'; at: number; step: Step };

export type StepOf<Kind extends Step['do']> = Extract<Step, { do: Kind }>;

export interface Scenario {
  account: AccountKind;
  install: InstallKind;
  /** ms since the epoch. */
  now: number;
  seed: number;
  programme: string;
  /** Whether errors speak English or the language of whoever runs the script. */
  errorLanguage: 'en' | 'user';
  steps: Step[];
}

/** What a step must say; everything else is optional. */
const REQUIRED: Record<Step['do'], string[]> = {
  setup: [],
  submit: ['form', 'answers'],
  resubmit: ['form', 'nth', 'answers'],
  command: ['name'],
  find: ['table', 'where', 'save'],
  edit: ['table', 'where', 'set'],
  sheet: ['table', 'op'],
  reply: ['session', 'who', 'answer'],
  'move-event': ['session', 'start'],
  'delete-event': ['session'],
  mail: ['from', 'subject', 'body'],
  advance: [],
  sweep: [],
  fault: ['call', 'kind'],
  calm: [],
  overlap: ['at', 'step'],
};

/** Reads a scenario; throws one sentence that says what is wrong and where. */
export function readScenario(text: string): Scenario {
  const raw = parse(text);
  const steps = raw['steps'];
  if (!Array.isArray(steps)) throw new Error('the scenario has no list "steps"');
  for (const [index, step] of steps.entries()) assertStep(step, `step ${index + 1}`);
  return {
    account: oneOf(raw, 'account', ['workspace', 'consumer'] as const),
    install: oneOf(raw, 'install', ['bound', 'addon'] as const),
    now: moment(raw['now'] ?? '2026-01-12T09:00:00-06:00', '"now"'),
    seed: Number(raw['seed'] ?? 1),
    programme: String(raw['programme'] ?? 'crea'),
    errorLanguage: oneOf(raw, 'errorLanguage', ['en', 'user'] as const),
    steps: steps as Step[],
  };
}

/** An ISO time with offset, as ms. */
export function moment(value: unknown, what: string): number {
  const ms = Date.parse(String(value));
  if (Number.isNaN(ms)) throw new Error(`${what}: "${String(value)}" is not an ISO time`);
  return ms;
}

function parse(text: string): Record<string, unknown> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    throw new Error(`the scenario is not JSON: ${(error as Error).message}`);
  }
  if (typeof raw !== 'object' || raw === null) throw new Error('the scenario is not an object');
  return raw as Record<string, unknown>;
}

function oneOf<T extends string>(
  raw: Record<string, unknown>,
  key: string,
  allowed: readonly [T, ...T[]],
): T {
  const value = raw[key] ?? allowed[0];
  const found = allowed.find((each) => each === value);
  if (found === undefined)
    throw new Error(`"${key}" is "${String(value)}"; use ${allowed.join(' or ')}`);
  return found;
}

function assertStep(step: unknown, where: string): void {
  const kind = (step as { do?: unknown } | null)?.do;
  const required = REQUIRED[kind as Step['do']];
  if (typeof step !== 'object' || step === null || required === undefined) {
    throw new Error(
      `${where}: "do" is ${JSON.stringify(kind)}; use one of ${Object.keys(REQUIRED).join(', ')}`,
    );
  }
  const missing = required.find((key) => !(key in step));
  if (missing !== undefined) throw new Error(`${where}: "${String(kind)}" needs "${missing}"`);
  if (kind === 'fault') assertFault(step, where);
  if (kind === 'overlap') assertStep((step as { step: unknown }).step, `${where}, inside`);
}

/** A fault of a kind that does not exist would never happen, and the run would prove nothing. */
function assertFault(step: { kind?: unknown }, where: string): void {
  if (FAULT_KINDS.includes(step.kind as FaultKind)) return;
  throw new Error(
    `${where}: "kind" is ${JSON.stringify(step.kind)}; use one of ${FAULT_KINDS.join(', ')}`,
  );
}
