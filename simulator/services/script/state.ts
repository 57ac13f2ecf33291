import type { Windows } from '../drive/quota';
import type { TriggerFailure } from './failures';

export interface TriggerState {
  id: string;
  handler: string;
  kind: 'clock' | 'formSubmit' | 'open' | 'edit' | 'change' | 'calendar';
  /** The spreadsheet or form whose event it waits for; empty for clocks. */
  sourceId: string;
  owner: string;
  /** Clock triggers: minutes between two runs (0: once), and when the next is due, ms since the epoch (0: never again). */
  everyMinutes: number;
  nextAt: number;
  /** A monthly trigger: its day. Its everyMinutes are those of its longest pause, 31 days. */
  monthDay?: number;
  /** The zone whose wall clock a daily, weekly or monthly trigger follows. */
  timeZone?: string;
  createdAt: number;
  /** The file in which an add-on made it; the container where a world does not say. */
  documentId?: string;
}

/** What belongs to the script project itself. */
export interface ScriptState {
  id: string;
  /** Stores by name: `script`, `user:<email>`, `document:<fileId>`. */
  properties: Record<string, Record<string, string>>;
  cache: Record<string, Record<string, { value: string; until: number }>>;
  /** Lock name → id of the execution that holds it. */
  locks: Record<string, number>;
  triggers: TriggerState[];
  /** Calls of properties and runtime of triggers each user has used within a day (platform-facts §1.1). */
  windows?: Windows;
  /** Requests of the Sheets API within a minute, by kind and by kind and user (platform-facts §1.3). */
  rates?: Windows;
  /** Until when executions have kept the accounts busy, ms since the epoch; what rates per minute are measured by. */
  busyUntil?: number;
  /** Failures of installable triggers that their owners have not been told of yet. */
  failures?: TriggerFailure[];
  /** The add-on is installed as a test deployment: its installable triggers are made and never run (platform-facts §2.4). */
  testDeployment?: boolean;
  /** Files in which the add-on is enabled: someone used it there (platform-facts §2.2). */
  enabledIn?: string[];
}

/** The triggers that run when their event comes: none in a test deployment (WS/add-ons/how-tos/testing-editor-addons). */
export function ringing(script: ScriptState): TriggerState[] {
  return script.testDeployment === true ? [] : script.triggers;
}

export function newScript(id: string): ScriptState {
  return { id, properties: {}, cache: {}, locks: {}, triggers: [] };
}
