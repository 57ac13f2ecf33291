import type { FormTexts } from '../../shapes';
import { attendance } from './attendance';
import { interest } from './interest';
import { invitation } from './invitation';
import { menteeSurvey } from './menteeSurvey';
import { mentorSurvey } from './mentorSurvey';
import { needs } from './needs';
import { profile } from './profile';
import { request } from './request';

export const forms: Readonly<Record<string, FormTexts>> = {
  interest,
  profile,
  needs,
  request,
  attendance,
  menteeSurvey,
  mentorSurvey,
  invitation,
};
