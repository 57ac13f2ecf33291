// What the simulator itself costs: a service call, an execution, and the programme's main story on the built bundle.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { playScenario, readScenario } from '../../simulator/control/scenario';
import { readScriptFolder } from '../../simulator/control/script-files';
import { Runtime, type ScriptFiles } from '../../simulator/runtime/runtime';
import { newWorld } from '../../simulator/world/new-world';
import { median, medianMs, rounded, type Bench } from './measure';

const root = join(__dirname, '../..');
const CALLS = 1000;

const SOURCE = `
function nothing() {}
function calls() { const cache = CacheService.getScriptCache(); for (let i = 0; i < ${CALLS}; i++) cache.get('k'); }
`;

function runner(files: ScriptFiles): (functionName: string) => void {
  const now = Date.parse('2026-03-10T10:00:00-06:00');
  const world = newWorld({ account: 'workspace', install: 'bound', now, seed: 1 });
  return (functionName) => {
    const request = {
      functionName,
      user: world.operator,
      cause: 'menu',
      label: functionName,
    } as const;
    const outcome = new Runtime(world, files).run(request);
    if (outcome.status !== 'ok') throw new Error(`${functionName}: ${JSON.stringify(outcome)}`);
  };
}

const bench: Bench = (emit) => {
  const plain = runner({ code: [{ name: 'Code.gs', source: SOURCE }], html: {}, manifest: {} });
  const empty = medianMs(() => plain('nothing'));
  const called = medianMs(() => plain('calls'));
  const built = readScriptFolder(join(root, 'dist'));
  const product = runner(built);
  emit({ case: 'execution', value: rounded(empty), unit: 'ms' });
  emit({ case: 'service-call', value: rounded(((called - empty) / CALLS) * 1000), unit: 'µs' });
  emit({
    case: 'execution-of-bundle',
    value: rounded(medianMs(() => product('onOpen'))),
    unit: 'ms',
  });
  const story = readScenario(readFileSync(join(root, 'test/scenarios/main-job.json'), 'utf8'));
  const times: number[] = [];
  let calls = 0;
  for (let run = 0; run < 3; run += 1) {
    const start = performance.now();
    const { runtime, failed } = playScenario(story, built);
    times.push(performance.now() - start);
    if (failed !== undefined) throw failed;
    calls = runtime.gate.count;
  }
  const took = median(times);
  emit({ case: 'main-scenario', value: rounded(took), unit: 'ms' });
  emit({ case: 'main-scenario-calls', value: calls, unit: 'calls' });
  emit({ case: 'main-scenario-per-call', value: rounded((took / calls) * 1000), unit: 'µs' });
};

export default bench;
