import type { Programme } from '../../core/programme/programme';

/** What a coordinator may change. An empty text takes the words of `texts.settings`, if there are any. */
export const settings: Programme['settings'] = {
  institution: '',
  publicName: '',
  coordinatorEmail: '',
  privacyOffice: '',
  supportContacts: '',
  timeZone: 'America/Mexico_City',
  rehearsal: false,
  // A mentor within two to three weeks (S1-4.3).
  warnDays: 14,
  dueDays: 21,
  // Working days an invitation waits, and days more before the next candidate (S1-4.4).
  replyDays: 3,
  graceDays: 1,
  materialsDueDays: 5,
  sessionReminderHours: 24,
  overlapHours: 24,
  // What each reason counts for in the shortlist (S1-4.2).
  weightTopic: 40,
  weightLevel: 15,
  weightAvailability: 15,
  weightSatisfaction: 15,
  weightLoad: 15,
};
