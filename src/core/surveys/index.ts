export { analyse, type Analysis, type AnalysisOptions, type Group, type Grouping } from './analyse';
export { MENTEE_QUESTIONS, MENTOR_QUESTIONS, type SurveyQuestions } from './questions';
export { satisfactionOf, type Satisfaction } from './satisfaction';
export type { ScaleSummary, Summary } from './summary';
