import type { FormDeclaration } from '../../../core/programme/field';
import { consent, scales, session } from './parts';

/** Who came (S1-5.1). */
export const attendance: FormDeclaration = {
  key: 'attendance',
  audience: 'mentee',
  sections: [
    { key: 'notice', fields: [consent, session] },
    {
      key: 'presence',
      fields: [
        { key: 'name', type: 'text' },
        { key: 'firstTime', type: 'one', options: 'yesNo', required: true },
        { key: 'takesPartIn', type: 'one', options: 'centreProgramme' },
      ],
    },
  ],
};

/** How it was for those who came; the page on support is S1-5.5. */
export const menteeSurvey: FormDeclaration = {
  key: 'menteeSurvey',
  audience: 'mentee',
  sections: [
    { key: 'notice', fields: [consent, session] },
    { key: 'content', fields: scales('expectations', 'usefulness', 'clarity') },
    { key: 'treatment', fields: scales('respect', 'safety', 'logistics', 'recommend') },
    {
      key: 'next',
      fields: [
        { key: 'learned', type: 'long' },
        { key: 'nextTopics', type: 'many', options: 'topics' },
        { key: 'comeBack', type: 'one', options: 'comeBack', required: true },
        { key: 'wantsMaterials', type: 'one', options: 'noYes' },
      ],
    },
    {
      key: 'support',
      fields: [
        { key: 'needSupport', type: 'one', options: 'needSupport' },
        { key: 'safeContact', type: 'long' },
      ],
    },
    { key: 'closing', fields: [{ key: 'comments', type: 'long' }] },
  ],
};

/** How it was for the mentor (S1-5.1); a referral needed raises an alert (S1-5.5). */
export const mentorSurvey: FormDeclaration = {
  key: 'mentorSurvey',
  audience: 'mentor',
  sections: [
    { key: 'notice', fields: [consent, session] },
    { key: 'ratings', fields: scales('support', 'materials', 'linking', 'group', 'logistics') },
    {
      key: 'session',
      fields: [
        { key: 'hoursGiven', type: 'int', min: 0, max: 100 },
        { key: 'attendees', type: 'int', min: 0, max: 1000 },
        { key: 'again', type: 'one', options: 'comeBack', required: true },
        { key: 'trainingWanted', type: 'long' },
      ],
    },
    {
      key: 'referral',
      fields: [
        { key: 'referralNeeded', type: 'one', options: 'noYes', required: true },
        { key: 'referralService', type: 'many', options: 'referralService' },
      ],
    },
    {
      key: 'learned',
      fields: [
        { key: 'needsSeen', type: 'long' },
        { key: 'success', type: 'long' },
        { key: 'comments', type: 'long' },
      ],
    },
  ],
};
