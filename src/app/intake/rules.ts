import type { RescueAnswer, TakeAnswer } from '../../core/answers/take-answer';
import { takeInterest } from '../../core/network/take-interest';
import { takeProfile } from '../../core/network/take-profile';
import { takeInvitation } from '../../core/requests/reply';
import { takeRequest } from '../../core/requests/take-request';
import { takeAttendance } from '../../core/sessions/take-attendance';
import {
  rescueMenteeSurvey,
  rescueMentorSurvey,
  takeMenteeSurvey,
  takeMentorSurvey,
  takeNeeds,
} from '../../core/sessions/take-surveys';

/** What an answer of each form brings about. */
export const RULES: Readonly<Record<string, TakeAnswer>> = {
  interest: takeInterest,
  profile: takeProfile,
  needs: takeNeeds,
  request: takeRequest,
  attendance: takeAttendance,
  menteeSurvey: takeMenteeSurvey,
  mentorSurvey: takeMentorSurvey,
  invitation: takeInvitation,
};

/** What must not wait until an answer that was set aside has been looked into. */
export const RESCUES: Readonly<Record<string, RescueAnswer>> = {
  menteeSurvey: rescueMenteeSurvey,
  mentorSurvey: rescueMentorSurvey,
};
