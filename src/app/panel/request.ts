import { number, rowOf, text } from '../../core/facts';
import { shortlistOf } from '../../core/requests/candidates';
import { invitationTo, requestOf } from '../../core/requests/find';
import { missingProfile } from '../../core/matching';
import { sessionsOf } from '../../core/sessions/find';
import type { Row } from '../../core/table/value';
import { fill } from '../../texts';
import { sayReasons } from '../compose/reasons';
import type { Env } from '../env';
import { lookAt, type Look } from './look';
import { dayAndTime, dayOf, detailsOf, labelled, momentOf, phoneLinks, spanOf } from './saying';
import { sessionCard } from './session';
import type { CandidateLine, InvitationCard, RequestData, Step } from './shape';
import { requestLine } from './today';

/** What was asked for, in the order of the form; who asked and what was decided have places of their own. */
const ASKED = [
  'approach',
  'level',
  'participants',
  'objective',
  'expectedResult',
  'modality',
  'format',
  'sessions',
  'durationMinutes',
  'place',
  'equipment',
  'childcare',
  'siteVisit',
  'secondInduction',
  'language',
  'accessNeeds',
  'notes',
];

/** Steps in which a mentor may still be chosen. */
const CHOOSING = ['choose', 'recruit', 'invite', 'reply', 'newDate'];

/**
 * A request opened in the panel: what is asked, who can be asked, and how it stands. Looks only: nothing is decided by it.
 * Refuses with `not-found` and as any look does.
 */
export function lookAtRequest(env: Env, id: string): RequestData {
  const look = lookAt(env);
  const row = requestOf(look.facts, id);
  const line = requestLine(look, row);
  return {
    ...line,
    ...standing(look, row, line.step),
    ...(CHOOSING.includes(line.step)
      ? choice(look, row)
      : { candidates: [], excluded: [], missing: '' }),
    asked: askedOf(look, row),
    invitation: invitationCard(look, row),
    linking: spanOf(look, row['linkStart'], row['linkEnd']),
    sessions: sessionsOf(look.facts, id)
      .sort((a, b) => Number(a['start']) - Number(b['start']))
      .map((session) => sessionCard(look, session)),
    suggested: suggestedFor(row),
    zone: look.facts.zone,
    viewer: look.viewer,
    rehearsal: look.facts.settings['rehearsal'] === true,
  };
}

/** A request whose mentor said yes is `invited` until both are introduced: here that is said. */
function standing(look: Look, row: Row, step: Step) {
  const { accepted } = look.env.texts.ui.panel.request;
  const status = labelled(look, 'requestStatus', text(row, 'status'));
  return {
    areaKey: text(row, 'area'),
    status: step === 'link' ? accepted : status,
    mentorId: text(row, 'mentorId'),
    mentorEmail: text(rowOf(look.facts, 'mentors', text(row, 'mentorId')), 'email'),
    locked: row['locked'] === true,
    lockReason: text(row, 'lockReason'),
    contact: text(row, 'contactName'),
    contactEmail: text(row, 'contactEmail'),
  };
}

function askedOf(look: Look, row: Row): RequestData['asked'] {
  const titles = look.env.texts.tables['requests']?.columns ?? {};
  const other = dayAndTime(look, text(row, 'alternativeDate'), text(row, 'alternativeTime'));
  const dates = other === '' ? [] : [{ label: titles['alternativeDate'] ?? '', text: other }];
  const invitation = invitationTo(look.facts, row.id, text(row, 'mentorId'));
  const needs = text(invitation, 'sessionNeeds');
  const label = look.env.texts.tables['invitations']?.columns['sessionNeeds'] ?? '';
  return [
    ...dates,
    ...detailsOf(look, 'requests', row, ASKED),
    ...(needs === '' ? [] : [{ label, text: needs }]),
  ];
}

function choice(look: Look, row: Row): Pick<RequestData, 'candidates' | 'excluded' | 'missing'> {
  const { env, facts } = look;
  const said = sayReasons(env, facts, shortlistOf(facts, row.id));
  const missing =
    said.candidates.length > 0
      ? ''
      : facts.say('missing-profile', missingProfile(facts, row.id).params);
  return {
    candidates: said.candidates.map(({ phone, ...candidate }): CandidateLine => ({
      ...candidate,
      ...phoneLinks(phone, whatsappText(look, row, { name: candidate.name, link: '' })),
    })),
    excluded: said.excluded,
    missing,
  };
}

/** The message she may send herself: the same invitation, short, with the link when there is one. */
function whatsappText(look: Look, row: Row, who: { name: string; link: string }): string {
  const { env, facts } = look;
  const { whatsapp } = env.texts.ui.panel;
  const { topic, area, when } = requestLine(look, row);
  const said = {
    name: who.name,
    topic,
    area,
    when,
    institution: String(facts.settings['institution']),
  };
  const asks = when === '' ? whatsapp.invitationUndated : whatsapp.invitation;
  return [asks, who.link === '' ? whatsapp.ask : whatsapp.answer]
    .map((line) => fill(line, { ...said, link: who.link }))
    .join('\n\n');
}

function invitationCard(look: Look, request: Row): InvitationCard | null {
  const { facts } = look;
  const mentorId = text(request, 'mentorId');
  const row = mentorId === '' ? undefined : invitationTo(facts, request.id, mentorId);
  if (row === undefined) return null;
  const mentor = rowOf(facts, 'mentors', mentorId);
  const link = text(row, 'link');
  const message = whatsappText(look, request, { name: text(mentor, 'name'), link });
  return {
    ...phoneLinks(text(mentor, 'phone'), message),
    status: labelled(look, 'invitationStatus', text(row, 'status')),
    channel: text(row, 'channel') || 'call',
    sent: momentOf(look, row['sentAt']),
    answerBy: dayOf(look, text(row, 'expiresOn')),
    answered: momentOf(look, row['answeredAt']),
    link,
    proposed: dayAndTime(look, text(row, 'proposedDate'), text(row, 'proposedTime')),
    proposedDate: text(row, 'proposedDate'),
    proposedTime: text(row, 'proposedTime'),
    needs: text(row, 'sessionNeeds'),
    reason: text(row, 'reason'),
  };
}

function suggestedFor(row: Row): RequestData['suggested'] {
  return {
    date: text(row, 'preferredDate'),
    time: text(row, 'preferredTime'),
    minutes: number(row, 'durationMinutes') ?? 120,
    count: Math.max(1, number(row, 'sessions') ?? 1),
  };
}
