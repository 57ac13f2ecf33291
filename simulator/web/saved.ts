import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Fault } from '../runtime/gate';
import type { World } from '../world/world';
import type { BeginStep, ExecutionView } from './protocol';

/** What the workspace keeps from one start to the next. */
export interface Saved {
  version: number;
  world: World;
  /** The latest executions, the newest last. */
  executions: ExecutionView[];
  faults: Fault[];
  begin: BeginStep[];
}

/** The workspace's file on disk. It is replaced whole, so that a stop in the middle leaves the last state. */
export class SavedFile {
  constructor(private readonly path: string) {}

  /** What was saved last; undefined when there is nothing, or nothing that can be read. */
  read(): Saved | undefined {
    if (!existsSync(this.path)) return undefined;
    try {
      const saved = JSON.parse(readFileSync(this.path, 'utf8')) as Saved;
      return typeof saved.world.containerId === 'string' ? saved : undefined;
    } catch {
      return undefined;
    }
  }

  write(saved: Saved): void {
    mkdirSync(dirname(this.path), { recursive: true });
    const next = `${this.path}.next`;
    writeFileSync(next, JSON.stringify(saved));
    renameSync(next, this.path);
  }

  remove(): void {
    rmSync(this.path, { force: true });
  }
}
