import type { FormDeclaration } from '../../../core/programme/field';
import { consent } from './parts';

/** The door for whoever wants to accompany others (S1-1.4). */
export const interest: FormDeclaration = {
  key: 'interest',
  audience: 'mentor',
  contact: true,
  sections: [
    { key: 'notice', fields: [consent] },
    {
      key: 'person',
      fields: [
        { key: 'name', type: 'text', required: true },
        { key: 'email', type: 'email' },
        { key: 'phone', type: 'phone' },
        { key: 'channel', type: 'one', options: 'channel', required: true },
      ],
    },
    {
      key: 'wayIn',
      fields: [
        { key: 'route', type: 'one', options: 'route', required: true },
        { key: 'proposedBy', type: 'text' },
        { key: 'motivation', type: 'long' },
      ],
    },
  ],
};

/** What makes a mentor findable; handed out at the end of the training (S1-1.3, S1-4.1). */
export const profile: FormDeclaration = {
  key: 'profile',
  audience: 'mentor',
  contact: true,
  sections: [
    {
      key: 'person',
      fields: [
        consent,
        { key: 'name', type: 'text', required: true },
        { key: 'email', type: 'email' },
        { key: 'phone', type: 'phone' },
        { key: 'channel', type: 'one', options: 'channel', required: true },
        { key: 'municipality', type: 'text' },
        { key: 'route', type: 'one', options: 'route', required: true },
        { key: 'organisation', type: 'text' },
      ],
    },
    {
      key: 'experience',
      fields: [
        { key: 'trainings', type: 'many', options: 'training' },
        { key: 'groupExperience', type: 'one', options: 'groupExperience', required: true },
        { key: 'crisisExperience', type: 'one', options: 'noYes' },
        { key: 'vocation', type: 'long' },
      ],
    },
    {
      key: 'topics',
      fields: [
        { key: 'topics', type: 'many', options: 'topics', required: true },
        { key: 'otherTopic', type: 'text' },
        { key: 'topicLevels', type: 'grid', rows: 'topics', columns: 'level3' },
        { key: 'strengths', type: 'long' },
      ],
    },
    {
      key: 'sessions',
      fields: [
        { key: 'formats', type: 'many', options: 'format', required: true },
        { key: 'modalities', type: 'many', options: 'modality', required: true },
        { key: 'digitalSkills', type: 'one', options: 'digitalSkills', required: true },
        {
          key: 'availability',
          type: 'grid',
          rows: 'days',
          columns: 'parts',
          many: true,
          required: true,
        },
        { key: 'maxSessionsPerMonth', type: 'int', min: 1, max: 31, required: true },
        { key: 'languages', type: 'many', options: 'language' },
      ],
    },
    {
      key: 'care',
      fields: [
        { key: 'accessNeeds', type: 'long' },
        { key: 'careNeeds', type: 'long' },
      ],
    },
    {
      key: 'consents',
      fields: [
        { key: 'speaker', type: 'one', options: 'yesNo' },
        { key: 'shareMaterials', type: 'one', options: 'shareMaterials', required: true },
        { key: 'directoryConsent', type: 'one', options: 'yesNo', required: true },
        { key: 'photoConsent', type: 'one', options: 'yesNo' },
        { key: 'conflicts', type: 'long' },
      ],
    },
  ],
};

/** What a mentor says to an invitation (S1-4.4). */
export const invitation: FormDeclaration = {
  key: 'invitation',
  audience: 'mentor',
  sections: [
    {
      key: 'answer',
      fields: [
        consent,
        { key: 'invitation', type: 'text', required: true, byLink: true },
        { key: 'answer', type: 'one', options: 'answer', required: true },
      ],
    },
    {
      key: 'details',
      fields: [
        { key: 'proposedDate', type: 'date' },
        { key: 'proposedTime', type: 'time' },
        { key: 'sessionNeeds', type: 'long' },
        { key: 'reason', type: 'long' },
      ],
    },
  ],
};
