import type { SheetStep, StepOf } from './file';
import type { ScenarioRun } from './run';

/** A person types into a row. */
export function editRow(_run: ScenarioRun, _step: StepOf<'edit'>): void {
  throw new Error('typing into the sheet is still to come');
}

/** A person rearranges the sheet. */
export function rearrange(_run: ScenarioRun, _step: SheetStep): void {
  throw new Error('rearranging the sheet is still to come');
}
