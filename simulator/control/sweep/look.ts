import type { Runtime } from '../../runtime/runtime';
import type { World } from '../../world/world';
import { Product, type TableRow } from '../scenario/product';
import { footprintOf, type Footprint, type Tables } from './footprint';

/** A run as it stands. */
export interface Look {
  footprint: Footprint;
  /**
   * Everything that what comes later can depend on: two runs of one story in which it is the same go on the same way. It
   * is all of the footprint but the mails, which are past; what is still to do; what was read; the notes, the forms, the
   * triggers. How often something was tried that is done, and when a row was touched last, decide nothing any more.
   */
  state: string;
}

/** Looks at a run, beside it. */
export function lookAt(runtime: Runtime): Look {
  const tables = new Product(runtime).tables();
  const footprint = footprintOf(runtime, tables);
  const { mails: _past, ...present } = footprint;
  const state = [
    ...Object.values(present).flat(),
    ...machineLines(tables),
    ...restOf(runtime.world),
  ];
  return { footprint, state: state.join('\n') };
}

function machineLines({ outbox = [], ledger = [], resources = [] }: Tables): string[] {
  return [
    ...outbox.map((row) => `outbox ${isOver(row) ? over(row) : line(row)}`),
    ...ledger.map((row) => `ledger ${line(row)}`),
    ...resources.map((row) => `resources ${line(row)}`),
  ].sort();
}

function isOver({ status }: TableRow): boolean {
  return status === 'done' || status === 'cancelled';
}

function over({ id, status }: TableRow): string {
  return `${id} ${String(status)}`;
}

function line(row: TableRow): string {
  const { updatedAt: _touched, ...rest } = row;
  return withoutGoogle(JSON.stringify(rest));
}

function restOf(world: World): string[] {
  const { triggers, properties } = world.script;
  return [
    ...triggers.map(
      ({ handler, kind, nextAt, owner }) => `trigger ${handler} ${kind} ${nextAt} ${owner}`,
    ),
    withoutGoogle(
      JSON.stringify(Object.values(properties).map((store) => Object.entries(store).sort())),
    ),
    ...Object.values(world.forms)
      .map((form) => JSON.stringify(form))
      .sort(),
  ];
}

/** Ids and addresses of Google's: long, or long numbers. */
function withoutGoogle(text: string): string {
  return text
    .replaceAll(/https:\/\/[^\s"\\<>]+/g, 'LINK')
    .replaceAll(/\b[\w-]{25,}(@group\.calendar\.google\.com)?/g, 'ID')
    .replaceAll(/\b\d{13,}\b/g, 'N');
}
