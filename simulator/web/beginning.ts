import type { BeginStep, CallOutcome, Reply, Request } from './protocol';
import type { Workspace } from './workspace';

const STEPS: BeginStep['step'][] = ['world', 'open', 'setup', 'sample'];

/**
 * Makes a new world ready as its owner would: she opens the spreadsheet, runs the set-up and loads the sample
 * programme. It goes on whatever a step comes to; the page tells.
 */
export async function begin(workspace: Workspace): Promise<void> {
  const steps: BeginStep[] = STEPS.map((step) => ({ step, state: 'waiting' }));
  const user = workspace.world.operator;
  for (const step of steps) {
    step.state = 'doing';
    workspace.setBegin(steps);
    // The page asks how far it is; it must be answered between two steps.
    await new Promise((resolve) => setImmediate(resolve));
    Object.assign(step, await workspace.enqueue(() => doStep(workspace, step.step, user)));
    workspace.setBegin(steps);
  }
}

/** Makes a new world ready, also one whose beginning was interrupted; a world that is in use stays as it is. */
export async function beginUnlessBegun(workspace: Workspace): Promise<void> {
  const { begin: steps } = workspace.state;
  if (steps.length > 0 && steps.every(({ state }) => state !== 'waiting' && state !== 'doing'))
    return;
  workspace.restart();
  await begin(workspace);
}

function doStep(
  workspace: Workspace,
  step: BeginStep['step'],
  user: string,
): Pick<BeginStep, 'state' | 'detail'> {
  if (step === 'world') return { state: 'done' };
  if (step === 'open') return told(workspace.act({ user, action: { do: 'open' } }));
  if (step === 'setup') return told(workspace.act(commandRequest(user, ['setup', '{}'])));
  const sample = told(workspace.act(commandRequest(user, ['sampleData', '{"on":true}'])));
  // A first tick of the clock, as on any day: what comes late after a set-up is seen to.
  workspace.act({ user, action: { do: 'sweep' } });
  // Without sample data the programme is empty, and can be used all the same.
  return sample.state === 'failed' ? { ...sample, state: 'absent' } : sample;
}

function commandRequest(user: string, args: string[]): Request {
  return { user, action: { do: 'client', functionName: 'runCommand', args } };
}

function told(reply: Reply): Pick<BeginStep, 'state' | 'detail'> {
  if (reply.status === 'refused') return { state: 'failed', detail: reply.message };
  if (reply.status === 'question') return { state: 'failed', detail: reply.question.text };
  const failed = reply.executions.find(({ status }) => status !== 'ok');
  return reply.call === undefined
    ? { state: failed === undefined ? 'done' : 'failed', detail: failed?.log.at(-1) ?? '' }
    : commandTold(reply.call);
}

/** A script without such commands is used as it is; a refusal of the product is told in its own words. */
function commandTold(call: CallOutcome): Pick<BeginStep, 'state' | 'detail'> {
  if (call.status === 'error') {
    const absent = call.message.startsWith('Script function not found');
    return { state: absent ? 'absent' : 'failed', detail: call.message };
  }
  const answer = readAnswer(call.value);
  if (answer?.ok === true) return { state: 'done' };
  return { state: 'failed', detail: answer?.problem?.message ?? String(call.value) };
}

function readAnswer(value: unknown): { ok: boolean; problem?: { message: string } } | undefined {
  try {
    return JSON.parse(String(value)) as { ok: boolean; problem?: { message: string } };
  } catch {
    return undefined;
  }
}
