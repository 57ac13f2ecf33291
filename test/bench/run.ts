// npm run bench [-- NAME…]: every test/bench/*.bench.ts, or those whose name contains NAME.
// One JSON object a line on stdout; a bench that fails is reported on stderr and fails the command.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Bench } from './measure';

const suffix = '.bench.ts';

async function load(name: string): Promise<Bench> {
  const module = (await import(pathToFileURL(join(__dirname, name + suffix)).href)) as {
    default: Bench | { default: Bench };
  };
  return typeof module.default === 'function' ? module.default : module.default.default;
}

async function main(wanted: string[]): Promise<void> {
  const names = readdirSync(__dirname)
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length))
    .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
  for (const name of names.sort()) {
    try {
      const bench = await load(name);
      await bench((measurement) => console.log(JSON.stringify({ bench: name, ...measurement })));
    } catch (problem) {
      console.error(`${name}: ${problem instanceof Error ? problem.stack : String(problem)}`);
      process.exitCode = 1;
    }
  }
}

void main(process.argv.slice(2));
