// The bundle is read and evaluated at every execution: its size and evaluation beside what plain
// esbuild, printing the same way, makes of the same entry.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { compared, medianMs, type Bench } from './measure';

const root = join(__dirname, '../..');

async function plain(): Promise<string> {
  const { bundleModule } = await import('../../build/bundle.mjs');
  const folder = mkdtempSync(join(tmpdir(), 'circulo-'));
  try {
    const file = join(folder, 'plain.js');
    await bundleModule(join(root, 'src/main.ts'), file, 'iife');
    return readFileSync(file, 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A new context and a new text each time, as Google does: nothing may come from a cache. */
function evaluation(code: string): number {
  let run = 0;
  const silent = { log() {}, info() {}, warn() {}, error() {} };
  return medianMs(
    (context) => void new Script(`${code}\n//${run++}`).runInContext(context),
    () => createContext({ console: silent }),
  );
}

const bench: Bench = async (emit) => {
  const ours = readFileSync(join(root, 'dist/main.js'), 'utf8');
  const theirs = await plain();
  const beside = (value: number) => ({ peer: 'esbuild', value });
  const kilobytes = (text: string | Buffer) => Buffer.byteLength(text) / 1024;
  const size = beside(kilobytes(theirs));
  const packed = beside(kilobytes(gzipSync(theirs)));
  emit(compared('bundle-size', 'KB', kilobytes(ours), size));
  emit(compared('bundle-size-gzip', 'KB', kilobytes(gzipSync(ours)), packed));
  emit(compared('bundle-evaluation', 'ms', evaluation(ours), beside(evaluation(theirs))));
};

export default bench;
