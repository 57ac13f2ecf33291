import type { FormDeclaration } from '../../../core/programme/field';
import { consent } from './parts';

/** The diagnostic, one answer per woman, applied by an area (S1-3.1). */
export const needs: FormDeclaration = {
  key: 'needs',
  audience: 'mentee',
  sections: [
    {
      key: 'notice',
      fields: [
        consent,
        { key: 'area', type: 'one', options: 'areas', required: true, byLink: true },
      ],
    },
    {
      key: 'interests',
      fields: [
        { key: 'topics', type: 'many', options: 'topics', required: true },
        { key: 'otherTopic', type: 'text' },
        { key: 'format', type: 'one', options: 'formatOrAny', required: true },
        { key: 'modality', type: 'one', options: 'modalityOrAny', required: true },
        { key: 'times', type: 'many', options: 'times' },
        { key: 'level', type: 'one', options: 'level', required: true },
      ],
    },
    {
      key: 'coming',
      fields: [
        { key: 'barriers', type: 'many', options: 'barrier' },
        { key: 'accessNeeds', type: 'long' },
      ],
    },
    {
      key: 'closing',
      fields: [
        { key: 'women', type: 'int', min: 1, max: 500 },
        { key: 'assistedBy', type: 'one', options: 'assistedBy' },
        { key: 'comments', type: 'long' },
      ],
    },
  ],
};

/** An area asks for sessions at any moment (S1-3.3). */
export const request: FormDeclaration = {
  key: 'request',
  audience: 'area',
  sections: [
    {
      key: 'area',
      fields: [
        consent,
        { key: 'area', type: 'one', options: 'areas', required: true, byLink: true },
        { key: 'contactName', type: 'text', required: true },
        { key: 'contactEmail', type: 'email', required: true },
      ],
    },
    {
      key: 'topic',
      fields: [
        { key: 'topic', type: 'one', options: 'topics', required: true },
        { key: 'otherTopic', type: 'text' },
        { key: 'approach', type: 'long' },
        { key: 'level', type: 'one', options: 'level', required: true },
        { key: 'participants', type: 'int', min: 1, max: 1000, required: true },
        { key: 'objective', type: 'long', required: true },
        { key: 'expectedResult', type: 'long', required: true },
      ],
    },
    {
      key: 'when',
      fields: [
        { key: 'modality', type: 'one', options: 'modality', required: true },
        { key: 'format', type: 'one', options: 'format', required: true },
        { key: 'sessions', type: 'int', min: 1, max: 52 },
        { key: 'durationMinutes', type: 'int', min: 15, max: 960, required: true },
        { key: 'preferredDate', type: 'date', required: true },
        { key: 'preferredTime', type: 'time', required: true },
        { key: 'alternativeDate', type: 'date' },
        { key: 'alternativeTime', type: 'time' },
      ],
    },
    {
      key: 'logistics',
      fields: [
        { key: 'place', type: 'text' },
        { key: 'equipment', type: 'many', options: 'equipment' },
        { key: 'childcare', type: 'one', options: 'yesNo' },
        { key: 'siteVisit', type: 'one', options: 'yesNo', required: true },
        { key: 'secondInduction', type: 'one', options: 'yesNo', required: true },
      ],
    },
    {
      key: 'access',
      fields: [
        { key: 'language', type: 'one', options: 'language' },
        { key: 'accessNeeds', type: 'long' },
        { key: 'notes', type: 'long' },
      ],
    },
  ],
};
