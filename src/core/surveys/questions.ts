/** Which answers of a survey are counted, and how. What is not here never reaches a report. */
export interface SurveyQuestions {
  /** Answered from 1 to 5. */
  scales: readonly string[];
  /** Option keys: one or several. */
  choices: readonly string[];
  /** In their own words. */
  texts: readonly string[];
}

/** Of the mentee's survey; asking for support and how to reach her are no matter of reports (S1-5.5). */
export const MENTEE_QUESTIONS: SurveyQuestions = {
  scales: ['expectations', 'usefulness', 'clarity', 'respect', 'safety', 'logistics', 'recommend'],
  choices: ['comeBack', 'nextTopics', 'wantsMaterials'],
  texts: ['learned', 'comments'],
};

/** Of the mentor's survey; referrals have their own log (S1-5.7). */
export const MENTOR_QUESTIONS: SurveyQuestions = {
  scales: ['support', 'materials', 'linking', 'group', 'logistics'],
  choices: ['again'],
  texts: ['trainingWanted', 'needsSeen', 'success', 'comments'],
};
