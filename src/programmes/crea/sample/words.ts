/** What the invented people say; the words are in the texts. */
export interface SampleWords {
  firstNames: readonly string[];
  familyNames: readonly string[];
  unusualNames: readonly string[];
  mentees: readonly string[];
  contacts: readonly string[];
  municipalities: readonly string[];
  organisations: readonly string[];
  vocations: readonly string[];
  strengths: readonly string[];
  accessNeeds: readonly string[];
  careNeeds: readonly string[];
  conflicts: readonly string[];
  otherTopics: readonly string[];
  topicNobodyKnows: string;
  /** By topic. */
  objectives: Readonly<Record<string, string>>;
  objective: string;
  results: readonly string[];
  approaches: readonly string[];
  longApproach: string;
  places: readonly string[];
  notes: readonly string[];
  comments: readonly string[];
  learned: readonly string[];
  safeContact: string;
  needsSeen: readonly string[];
  successes: readonly string[];
  trainingWanted: readonly string[];
}
