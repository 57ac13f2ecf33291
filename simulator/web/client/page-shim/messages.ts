import type { CallOutcome } from '../../protocol';

/** What a page of the script says to the workspace. */
export type FromPage = { circulo: true } & Said;

export type Said =
  | { kind: 'call'; id: number; functionName: string; args: unknown[] }
  | { kind: 'open'; url: string }
  | { kind: 'close' }
  | { kind: 'height' | 'width'; value: number }
  | { kind: 'error'; message: string };

/** What comes back of a call. */
export interface ToPage {
  id: number;
  outcome: CallOutcome;
}
