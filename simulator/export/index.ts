import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Product } from '../control/scenario/product';
import type { Runtime } from '../runtime/runtime';
import { sheetsAsCsv } from './csv';
import { driveTree } from './drive';
import { mailFiles } from './eml';
import { formsAsJson } from './forms';
import { calendarFile } from './ics';
import { timelineText } from './timeline';

/** Folders of an export that hold one file for each thing: what an earlier export left there goes first. */
const FOLDERS = ['tables', 'sheets', 'mail'];

/** Writes what a run left behind into a folder: tables, sheets, calendar, Drive, mail, forms, and its account of calls. */
export async function writeExport(runtime: Runtime, folder: string): Promise<void> {
  const { world } = runtime;
  for (const name of FOLDERS) {
    rmSync(join(folder, name), { recursive: true, force: true });
    mkdirSync(join(folder, name), { recursive: true });
  }
  writeAccount(runtime, folder);
  for (const [name, rows] of Object.entries(new Product(runtime).tables())) {
    writeJson(join(folder, 'tables', `${fileName(name)}.json`), rows);
  }
  for (const { name, content } of sheetsAsCsv(world, world.containerId)) {
    writeFileSync(join(folder, 'sheets', `${fileName(name)}.csv`), content);
  }
  for (const { name, content } of await mailFiles(world)) {
    writeFileSync(join(folder, 'mail', name), content);
  }
  writeFileSync(join(folder, 'calendar.ics'), calendarFile(world));
  writeJson(join(folder, 'drive.json'), driveTree(world));
  writeJson(join(folder, 'forms.json'), formsAsJson(world));
}

/** What there is to tell of a run that stopped: its calls, its log, and what happened in which order. */
export function writeAccount(runtime: Runtime, folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeJson(join(folder, 'calls.json'), runtime.records);
  writeFileSync(join(folder, 'log.txt'), runtime.log.map((line) => `${line}\n`).join(''));
  writeFileSync(
    join(folder, 'timeline.txt'),
    timelineText(runtime.gate.timeline.entries, runtime.world.timeZone),
  );
}

function writeJson(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}

/** A tab may be named with what a file may not. */
function fileName(name: string): string {
  return name.replaceAll(/[/\\:*?"<>|\0]/g, '-');
}
