/** The eight forms of S1. Keys, types and required marks are the contract's (§4); only the pages are ours. */
export { interest, invitation, profile } from './mentors';
export { needs, request } from './requests';
export { attendance, menteeSurvey, mentorSurvey } from './sessions';
