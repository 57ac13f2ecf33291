/**
 * Everything that can go wrong by somebody's doing, and that a person is told about in a sentence (`texts.problems`).
 * Anything else that is thrown is a bug and stops loudly.
 */
export type ProblemCode =
  | 'unknown-command'
  | 'bad-arguments'
  | 'not-set-up'
  | 'missing-tab'
  | 'missing-column'
  | 'missing-form'
  | 'missing-calendar'
  | 'newer-version'
  | 'copied-spreadsheet'
  | 'busy'
  | 'changed-meanwhile'
  | 'not-found'
  | 'wrong-status'
  | 'no-mentor'
  | 'mentor-not-eligible'
  | 'mentor-unreachable'
  | 'mentor-without-training'
  | 'date-in-the-past'
  | 'end-before-start'
  | 'session-not-over'
  | 'unknown-topic'
  | 'unknown-option'
  | 'invalid-value'
  | 'too-long'
  | 'missing-answer'
  | 'missing-contact'
  | 'missing-consent'
  | 'unknown-code'
  | 'sample-over-real-data'
  | 'not-the-operator'
  | 'handed-over'
  | 'importing'
  | 'handover-unreadable'
  | 'handover-unfinished'
  | 'import-over-data'
  | 'poison'
  | 'undo-none'
  | 'undo-changed'
  | 'undo-past'
  | 'cannot-discard'
  | 'poison-row'
  | 'poison-effect'
  | 'protected';

export type ProblemParams = Readonly<Record<string, string | number>>;

/** An expected problem, thrown to refuse. It carries what its sentence needs, never personal data. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly params: ProblemParams = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'Problem';
  }
}
