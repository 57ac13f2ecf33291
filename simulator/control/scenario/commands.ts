import type { Outcome } from '../../runtime/runtime';
import { clientCall, openContainer, welcomeEditor } from '../people';
import type { CommandStep, StepOf } from './file';
import { failureText } from './product';
import type { ScenarioRun } from './run';

type Command = Omit<CommandStep, 'do'>;

/** What the product answers to a command. */
type Reply =
  { ok: true; result?: unknown } | { ok: false; problem: { code: string; message: string } };

/** The operator opens the new spreadsheet and runs the set-up action. */
export function playSetup(run: ScenarioRun, step: StepOf<'setup'>): void {
  const { runtime } = run;
  const user = step.as ?? runtime.world.operator;
  welcomeEditor(runtime.world, user);
  const opened = openContainer(runtime, user);
  // A menu that Google failed to show comes when she opens the file again.
  if (opened?.status === 'error' && !run.isTroubled()) throw new Error(`onOpen: ${opened.message}`);
  issue(run, { name: 'setup', args: { programme: step.programme ?? run.programme }, as: user });
}

/** A coordinator's action: another than the operator is made an editor of the spreadsheet first. */
export function playCommand(run: ScenarioRun, step: CommandStep): void {
  issue(run, step);
}

function issue(run: ScenarioRun, command: Command): void {
  const { runtime } = run;
  const { name, args = {}, as: user = runtime.world.operator } = command;
  welcomeEditor(runtime.world, user);
  clientCall(runtime, {
    functionName: 'runCommand',
    args: [name, JSON.stringify(args)],
    user,
    label: `command ${name}`,
    // One that waited for a lock is run again later, inside another execution: nothing may be thrown there.
    whenOver: (last) => settle(run, command, last),
  });
}

/** Killed, or met with a failing service, she does it again before the next step; else what it said counts. */
function settle(run: ScenarioRun, command: Command, outcome: Outcome): void {
  const reply = outcome.status === 'ok' ? readReply(outcome.value) : undefined;
  const { save, refused = false } = command;
  const problem = problemOf(outcome, reply);
  if (problem === undefined) {
    if (refused === true) return run.fail('it was expected to be refused, and it was done');
    const result = reply?.ok === true ? reply.result : undefined;
    run.whenReplied?.(command, result);
    if (save !== undefined) run.saved.keep(save, result);
    return undefined;
  }
  if (run.isTroubled()) return run.again(() => issue(run, command));
  if (refused === false || reply?.ok !== false) return run.fail(problem);
  if (save !== undefined) run.saved.keep(save, reply.problem);
  return undefined;
}

function problemOf(outcome: Outcome, reply: Reply | undefined): string | undefined {
  if (outcome.status !== 'ok') return failureText(outcome);
  if (reply === undefined)
    return `runCommand did not return its reply as JSON: ${String(outcome.value).slice(0, 200)}`;
  return reply.ok ? undefined : `refused: ${reply.problem.message} (${reply.problem.code})`;
}

function readReply(value: unknown): Reply | undefined {
  try {
    const reply = JSON.parse(String(value)) as Reply | null;
    return typeof reply?.ok === 'boolean' ? reply : undefined;
  } catch {
    return undefined;
  }
}
